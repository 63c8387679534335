import { useState } from 'preact/hooks';
import type { Leavers } from '../../../api/leavers/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';

type Props = { slug: string; name: string };

/** Noting that somebody has left: asked once, for it cannot be undone whole. */
export function Leaves({ slug, name }: Props) {
  const [asking, setAsking] = useState(false);
  const { busy, failed, make } = useCall<Leavers>(() => location.assign('/admin/leavers/'));
  const param = { person: encodeURIComponent(slug) };
  return (
    <>
      <button
        class="button danger"
        type="button"
        aria-haspopup="dialog"
        aria-label={`Has left: ${name}`}
        onClick={() => setAsking(true)}
      >
        Has left
      </button>
      {asking && (
        <Dialog title={`Has ${name} left?`} close={() => setAsking(false)}>
          <p>
            They are signed out everywhere and cannot sign in any more. Their places go to those who
            wait, and visits that they were to receive wait for another host. What they look after
            is listed until somebody new does. If they come back, they are a member.
          </p>
          <Failure failed={failed} unreached="Nothing was changed. Try again in a moment." />
          <p class="cluster">
            <button
              class="button danger primary"
              type="button"
              aria-busy={busy}
              onClick={() => void make(() => answerTo(api.leavers[':person'].$put({ param })))}
            >
              They have left
            </button>
            <button class="button" type="button" onClick={() => setAsking(false)}>
              They are still here
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
