import { useRef, useState } from 'preact/hooks';
import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { Kind } from '../parts/Kind.tsx';
import { useHeir } from '../useHeir.ts';
import { Announce, Discard } from './Announce.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { NextSteps } from './NextSteps.tsx';
import { nowWords, stageNames } from './words.ts';

type Props = { hackathon: Hackathon; put: (hackathon: Hackathon) => void };

/** What it is, what one can do now, and what its host can do with it. */
export function HackHead({ hackathon, put }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const { phase, stage } = hackathon;
  return (
    <header class={`page-head ${phase === 'cancelled' ? 'course-cancelled' : ''}`}>
      <p class="cluster">
        <Kind kind="hackathon" />
        {phase === 'draft' && <span class="badge">Draft</span>}
        {phase === 'cancelled' && <span class="badge warn">Cancelled</span>}
        {phase !== 'draft' && phase !== 'cancelled' && (
          <span class={`badge ${stage === 'over' || stage === 'coming' ? '' : 'strong'}`}>
            {stageNames[stage]}
          </span>
        )}
      </p>
      <h1 tabIndex={-1} ref={title}>
        {hackathon.title}
      </h1>
      <p class="lede" role="status">
        {nowWords(hackathon)}
      </p>
      <NextSteps hackathon={hackathon} />
      {!hackathon.refusals.edit && <Tools {...{ hackathon, put }} heir={title} />}
    </header>
  );
}

function Tools({
  hackathon,
  put,
  heir,
}: Props & { heir: { readonly current: HTMLElement | null } }) {
  const tools = useRef<HTMLDivElement>(null);
  const [cancelling, setCancelling] = useState(false);
  useHeir(tools, heir);
  const draft = hackathon.phase === 'draft';
  return (
    <div class="cluster course-tools" ref={tools}>
      {draft && <Announce {...{ hackathon, put }} />}
      <a class="button" href="?edit">
        Edit
      </a>
      {draft && <Discard hackathon={hackathon} />}
      {!hackathon.refusals.cancel && (
        <button class="button danger" type="button" onClick={() => setCancelling(true)}>
          Cancel the hackathon
        </button>
      )}
      {cancelling && <CancelDialog {...{ hackathon, put }} close={() => setCancelling(false)} />}
    </div>
  );
}
