import { useEffect } from 'preact/hooks';
import type { Matching } from '../../../api/hackathons/matching/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { NoSuchHackathon } from '../hackathons/NoSuchHackathon.tsx';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Kind } from '../parts/Kind.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { ProposalShown } from './ProposalShown.tsx';
import { Propose } from './Propose.tsx';
import { Waiting } from './Waiting.tsx';

const LOOK_MS = 700;

/** Where the host finds a hack team for those who have none. */
export function MatchingPage({ slug }: { slug: string }) {
  return (
    <ForSignedIn
      what="the matching"
      invitation="Who hosts a hackathon finds a team for everybody here. Sign in to see yours."
    >
      {() => <Asked slug={slug} />}
    </ForSignedIn>
  );
}

function Asked({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const asking = useLive(() => answerTo(api.hackathons[':hackathon'].matching.$get({ param })));
  const { answer, again } = asking;
  const state = answer?.is === 'value' ? answer.value : undefined;
  useEffect(() => {
    if (state?.is !== 'going') return undefined;
    const timer = setTimeout(again, LOOK_MS);
    return () => clearTimeout(timer);
  }, [state]);
  if (answer?.is === 'refusal' && answer.problem.code === 'missing') return <NoSuchHackathon />;
  return (
    <>
      <Stale stale={asking.stale} again={again} />
      <Answered asking={asking} what="the matching">
        {(matching) => <Shown slug={slug} matching={matching} put={asking.put} />}
      </Answered>
    </>
  );
}

export type Desk = { slug: string; matching: Matching; put: (matching: Matching) => void };

function Shown({ slug, matching, put }: Desk) {
  const { hackathon, proposal } = matching;
  const desk = { slug, matching, put };
  return (
    <article class="stack">
      <header class="page-head">
        <p class="cluster">
          <Kind kind="hackathon" />
        </p>
        <h1>A team for everybody</h1>
        <p class="lede">
          For those at <a href={`/hackathons/${slug}/`}>{hackathon.title}</a> who have a place and
          no hack team. Whoever has one stays in it.
        </p>
      </header>
      <Propose {...desk} />
      {proposal && <ProposalShown {...desk} proposal={proposal} />}
      <Waiting matching={matching} />
    </article>
  );
}
