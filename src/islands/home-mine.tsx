import type { TalkSummary } from '../../api/talks/schema.ts';
import { answerTo } from './answer.ts';
import { api } from './api.ts';
import { nearOf } from './days.ts';
import { HomeToday } from './fortnight/HomeToday.tsx';
import { ReviewsWaiting } from './home-reviews.tsx';
import { HomeHosting } from './hosting/HomeHosting.tsx';
import { askMe } from './me.ts';
import { Answered } from './parts/Answered.tsx';
import { ForSignedIn } from './parts/ForSignedIn.tsx';
import { Kind } from './parts/Kind.tsx';
import { HomeRuns } from './runs/HomeRuns.tsx';
import { standingOf } from './standing.ts';
import { speakerWords } from './talks/speakers.ts';
import { useAnswer } from './useAnswer.ts';
import { useNow } from './useNow.ts';
import { useReturn } from './useReturn.ts';
import { clockOf, dateOf, dayOf, myZone, zoneName } from './when.ts';

const aheadMs = 28 * 24 * 60 * 60_000;
const most = 200;

/** The talks of the next four weeks in which the reader has a seat, waits for one or speaks. */
export function Mine() {
  const { answer: me } = useAnswer(askMe);
  return (
    <ForSignedIn
      what="what is yours"
      invitation="Sign in to see your seats, to take one, or to offer a talk yourself."
    >
      {() => (
        <div class="stack">
          {me?.is === 'value' && me.value.hire && <HomeToday />}
          <HomeRuns />
          <HomeHosting />
          <Next />
          <ReviewsWaiting />
        </div>
      )}
    </ForSignedIn>
  );
}

function Next() {
  const asking = useAnswer(() => answerTo(api.talks.$get({ query: nextWeeks(new Date()) })));
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="what is yours">
      {({ talks }) => {
        const mine = talks.filter(({ signup, mine }) => mine || signup);
        return mine.length === 0 ? <Nothing /> : <List talks={mine} />;
      }}
    </Answered>
  );
}

function nextWeeks(now: Date) {
  const to = new Date(now.getTime() + aheadMs);
  return { from: now.toISOString(), to: to.toISOString(), limit: `${most}` };
}

function List({ talks }: { talks: TalkSummary[] }) {
  const now = useNow();
  return (
    <div class="stack">
      <ol class="rows">
        {talks.map((talk) => (
          <Row key={talk.slug} talk={talk} now={now} />
        ))}
      </ol>
      <p class="quiet">All in {zoneName(myZone())}.</p>
    </div>
  );
}

function Row({ talk, now }: { talk: TalkSummary; now: Date }) {
  const { slug, title, session, phase } = talk;
  const { startsAt, place } = session;
  const standing = standingOf(talk);
  const facts = [talk.mine ? '' : speakerWords(talk), place];
  return (
    <li class={phase === 'cancelled' ? 'row cancelled' : 'row'}>
      <p class="when">
        <time dateTime={startsAt}>
          {dayWord(startsAt, now)} <span class="clock">{clockOf(startsAt, myZone())}</span>
        </time>
      </p>
      <div>
        <Kind kind="talk" />
        <h3 class="row-title">
          <a href={`/talks/${slug}/`}>{title}</a>
        </h3>
        <p class="row-facts">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <p class="row-side">
        <span class={standing?.mine ? 'badge strong' : 'badge warn'}>{standing?.words}</span>
      </p>
    </li>
  );
}

/** `Today`, `Tomorrow`, or the day, on the reader's calendar. */
function dayWord(at: string, now: Date): string {
  const zone = myZone();
  return nearOf(dateOf(at, zone), dateOf(now.toISOString(), zone)) ?? dayOf(at, zone);
}

function Nothing() {
  return (
    <div class="empty">
      <p>Nothing is yours in the next four weeks. Take a seat in a talk, or offer one.</p>
      <p class="cluster">
        <a class="button" href="/talks/">
          See the talks
        </a>
        <a class="button" href="/talks/new/">
          Offer a talk
        </a>
      </p>
    </div>
  );
}
