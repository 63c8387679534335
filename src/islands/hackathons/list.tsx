import type { HackathonSummary } from '../../../api/hackathons/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { sayKeptToast } from '../talks/kept-toast.ts';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { clockOf, dayOf, zoneName } from '../when.ts';
import { ownWords, placeWords, stageNames } from './words.ts';

const past = new URLSearchParams(location.search).has('past');

function Hackathons() {
  return (
    <ForSignedIn
      what="the hackathons"
      invitation="Hackathons are for everyone who works here. Sign in to see them."
    >
      {() => <Listed />}
    </ForSignedIn>
  );
}

function Listed() {
  const asking = useLive(ask);
  return (
    <>
      <nav class="tabs" aria-label="Which hackathons">
        <a href="/hackathons/" aria-current={past ? undefined : 'page'}>
          Coming and under way
        </a>
        <a href="/hackathons/?past" aria-current={past ? 'page' : undefined}>
          Past
        </a>
      </nav>
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what={past ? 'the past hackathons' : 'the hackathons'}>
        {({ hackathons }) =>
          hackathons.length === 0 ? (
            <NoHackathons />
          ) : (
            <ol class="rows">
              {hackathons.map((hackathon) => (
                <Row key={hackathon.slug} hackathon={hackathon} />
              ))}
            </ol>
          )
        }
      </Answered>
    </>
  );
}

function Row({ hackathon }: { hackathon: HackathonSummary }) {
  const { slug, title, phase, stage, opens, zone, place, host, ideas, teams } = hackathon;
  const over = stage === 'over';
  const own = ownWords(hackathon);
  return (
    <li class={`row ${phase === 'cancelled' ? 'cancelled' : over ? 'past' : ''}`}>
      <p class="when">
        <time dateTime={opens.hacking}>
          {dayOf(opens.hacking, zone)} <span class="clock">{clockOf(opens.hacking, zone)}</span>
        </time>
      </p>
      <div>
        <p class="row-title">
          <a href={`/hackathons/${slug}/`}>{title}</a>
        </p>
        <p class="row-facts">
          {[
            host.name,
            place,
            zoneName(zone),
            ideas === 1 ? '1 idea' : `${ideas} ideas`,
            teams > 0 && (teams === 1 ? '1 hack team' : `${teams} hack teams`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div class="row-side courses-side">
        {phase === 'cancelled' && <span class="badge warn">Cancelled</span>}
        {phase === 'draft' && <span class="badge">Draft</span>}
        {phase !== 'cancelled' && phase !== 'draft' && !over && stage !== 'coming' && (
          <span class="badge strong">{stageNames[stage]}</span>
        )}
        {own && <span class="badge">{own}</span>}
        {phase === 'announced' && <span class="row-facts">{placeWords(hackathon)}</span>}
      </div>
    </li>
  );
}

function NoHackathons() {
  return (
    <div class="empty">
      <p>
        {past
          ? 'No hackathon has been held here yet.'
          : 'No hackathon is planned. What would we build if we had a day and a half?'}
      </p>
      {past ? (
        <a class="button" href="/hackathons/">
          See what is coming
        </a>
      ) : (
        <a class="button" href="/hackathons/new/">
          Offer a hackathon
        </a>
      )}
    </div>
  );
}

function ask() {
  const now = new Date().toISOString();
  return answerTo(
    api.hackathons.$get({ query: past ? { to: now, order: 'latest' } : { from: now } }),
  );
}

sayKeptToast();
wake('hackathons', Hackathons);
