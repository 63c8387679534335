import { useEffect } from 'preact/hooks';
import type { Showing } from '../../../api/hackathons/showing/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { NoSuchHackathon } from '../hackathons/NoSuchHackathon.tsx';
import { stageNames } from '../hackathons/words.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Kind } from '../parts/Kind.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { ClockTools } from './ClockTools.tsx';
import { JuryPart } from './JuryPart.tsx';
import { Order } from './Order.tsx';
import { OwnWay } from './OwnWay.tsx';
import { VotePart } from './VotePart.tsx';
import { showWords } from './words.ts';

/** The showing of a hackathon, kept fresh while it is looked at. */
export function ShowingPage({ slug }: { slug: string }) {
  return (
    <ForSignedIn
      what="the showing"
      invitation="Hackathons are for everyone who works here. Sign in to see what this one shows."
    >
      {() => <Asked slug={slug} />}
    </ForSignedIn>
  );
}

function Asked({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const asking = useLive(() => answerTo(api.hackathons[':hackathon'].showing.$get({ param })));
  const { answer } = asking;
  const missing = answer?.is === 'refusal' && answer.problem.code === 'missing';
  const title = answer?.is === 'value' ? `Showing: ${answer.value.title}` : undefined;
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  if (missing) return <NoSuchHackathon />;
  return (
    <>
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what="the showing">
        {(showing) => <Shown showing={showing} put={asking.put} />}
      </Answered>
    </>
  );
}

function Shown({ showing, put }: { showing: Showing; put: (showing: Showing) => void }) {
  const { slug, title, stage, slots, waiting } = showing;
  const mine = [...slots, ...waiting].find((team) => team.mine);
  return (
    <article class="stack">
      <header class="page-head">
        <p class="cluster">
          <Kind kind="hackathon" />
          <span class={`badge ${stage === 'showing' ? 'strong' : ''}`}>{stageNames[stage]}</span>
          <a href={`/hackathons/${slug}/`}>{title}</a>
        </p>
        <h1>The showing</h1>
        <p class="lede" role="status">
          {showWords(showing)}
        </p>
      </header>
      {stage === 'showing' && <ClockTools slug={slug} />}
      {mine && !showing.refusals.say && <OwnWay team={mine} zone={showing.zone} put={put} />}
      {stage === 'over' && <VotePart slug={slug} />}
      {stage === 'over' && <JuryPart slug={slug} />}
      <Order showing={showing} put={put} />
      {stage !== 'over' && <VotePart slug={slug} />}
      {stage !== 'over' && <JuryPart slug={slug} />}
    </article>
  );
}
