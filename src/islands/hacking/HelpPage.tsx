import { useEffect, useState } from 'preact/hooks';
import type { HelpWall } from '../../../api/hackathons/help/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { NoSuchHackathon } from '../hackathons/NoSuchHackathon.tsx';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Kind } from '../parts/Kind.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { useNow } from '../useNow.ts';
import { useStamp } from '../useStamp.ts';
import { HelpActs, HelpFacts } from './HelpRow.tsx';
import { teamAddress } from './words.ts';

/** The wall of help of a hackathon: on a mentor's phone, and on a screen in the room. */
export function HelpPage({ slug }: { slug: string }) {
  return (
    <ForSignedIn
      what="the wall"
      invitation="The wall of help is for everyone who works here. Sign in to see who is stuck."
    >
      {() => <Asked slug={slug} />}
    </ForSignedIn>
  );
}

function Asked({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const asking = useLive(() => answerTo(api.hackathons[':hackathon'].help.$get({ param })));
  useStamp(slug, asking.again);
  const { answer } = asking;
  const missing = answer?.is === 'refusal' && answer.problem.code === 'missing';
  const title = answer?.is === 'value' ? `Help wanted: ${answer.value.hackathon.title}` : undefined;
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  if (missing) return <NoSuchHackathon />;
  return (
    <>
      {answer?.is !== 'value' && <h1 class="visually-hidden">Help wanted</h1>}
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what="the wall">
        {(wall) => <Shown wall={wall} again={asking.again} />}
      </Answered>
    </>
  );
}

function Shown({ wall, again }: { wall: HelpWall; again: () => void }) {
  const now = useNow();
  const [skill, setSkill] = useState('');
  const { hackathon, wanted, solved, refusal } = wall;
  const skills = new Map(
    wanted.flatMap((one) => (one.skill ? [[one.skill.slug, one.skill.name]] : [])),
  );
  const shown = wanted.filter((one) => !skill || one.skill?.slug === skill);
  const open = wanted.filter(({ state }) => state === 'open').length;
  return (
    <article class="stack">
      <header class="page-head">
        <p class="cluster">
          <Kind kind="hackathon" />
          <a href={`/hackathons/${hackathon.slug}/`}>{hackathon.title}</a>
        </p>
        <h1>Help wanted</h1>
        <p class="lede" role="status">
          {openWords(open, wanted.length)}
          {solved > 0 && ` ${solved} solved so far.`}
        </p>
      </header>
      {refusal && <p class="quiet">{refusal}</p>}
      {skills.size > 0 && (
        <div class="field hack-filter">
          <label for="skill">For somebody who knows</label>
          <select
            id="skill"
            value={skill}
            onInput={({ currentTarget }) => setSkill(currentTarget.value)}
          >
            <option value="">Anything</option>
            {[...skills].map(([slug, name]) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {shown.length === 0 ? (
        <div class="empty">
          <p>
            {wanted.length > 0
              ? 'Nobody asks for that just now.'
              : 'Nobody is stuck just now. Walk around and ask what they are making.'}
          </p>
        </div>
      ) : (
        <ul class="hack-wall">
          {shown.map((help) => (
            <li class={help.state === 'open' ? 'open' : undefined} key={help.id}>
              <p class="hack-wish">{help.words}</p>
              <p>
                <a href={teamAddress(hackathon.slug, help.idea)}>{help.team}</a>
              </p>
              <HelpFacts help={help} now={now} />
              <HelpActs
                {...{ help, idea: help.idea, own: help.own, done: again }}
                mayCome={!refusal}
              />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function openWords(open: number, all: number): string {
  if (all === 0) return 'No team is waiting.';
  if (open === 0) return 'Somebody is on the way to every team that asks.';
  return open === 1
    ? 'One wish for which nobody comes yet.'
    : `${open} wishes for which nobody comes yet.`;
}
