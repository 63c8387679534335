import { useState } from 'preact/hooks';
import { answerTo } from './answer.ts';
import { api } from './api.ts';
import { Dialog } from './cohorts/Dialog.tsx';
import { Failure } from './parts/Failure.tsx';
import { toast } from './parts/toast.ts';
import { useCall } from './useCall.ts';

/** What Potluck knows of me: to take along, and what of it I can remove. */
export function MyData() {
  const [asking, setAsking] = useState(false);
  const { busy, failed, make } = useCall<unknown>(() => {
    setAsking(false);
    toast('It is removed.');
  });
  return (
    <section class="section stack" aria-labelledby="my-data">
      <h2 id="my-data">What Potluck knows of me</h2>
      <p>
        One file with everything that refers to you: sign-ups, talks, runs, visits, what you wrote,
        what you were told. Only you can fetch it.
      </p>
      <p>
        <a class="button" href="/api/me/export" download>
          Download it
        </a>
      </p>
      <h3>My boot camp</h3>
      <p>Notes, ticks, feedback and answers of your boot camp are yours to remove.</p>
      <p>
        <button class="button danger" type="button" onClick={() => setAsking(true)}>
          Remove what I wrote there
        </button>
      </p>
      {asking && (
        <Dialog title="Remove what you wrote in the boot camp?" close={() => setAsking(false)}>
          <p>
            Your notes, ticks, feedback, proposals and answers are deleted, and what hosts and
            colleagues wrote to you there. This cannot be undone.
          </p>
          <p>
            That you visited which team on which day stays, and which mini-projects you did: others
            count on it. The words of two others that are read together with yours vanish, too.
          </p>
          <Failure failed={failed} unreached="Nothing was removed. Try again in a moment." />
          <p class="cluster">
            <button
              class="button danger primary"
              type="button"
              aria-busy={busy}
              onClick={() => void make(() => answerTo(api.me['boot-camp'].$delete()))}
            >
              Remove it
            </button>
            <button class="button" type="button" onClick={() => setAsking(false)}>
              Keep it
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
}
