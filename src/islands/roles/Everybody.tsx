import { useState } from 'preact/hooks';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

/** Signing everybody out, for when it is not known who else is in: asked once. */
export function Everybody() {
  const [asking, setAsking] = useState(false);
  const { busy, failed, make } = useCall<unknown>(() => {
    setAsking(false);
    toast('Everybody is signed out. You stay signed in on this browser.');
  });
  const end = () => answerTo(api['sign-ins'].everybody.$delete());
  return (
    <section class="section stack" aria-labelledby="sign-out-all">
      <h2 id="sign-out-all">Sign everybody out</h2>
      <p>
        When somebody may be in who should not. One person is signed out on{' '}
        <a href="/people/">their own page</a>.
      </p>
      <p>
        <button
          class="button danger"
          type="button"
          aria-haspopup="dialog"
          onClick={() => setAsking(true)}
        >
          Sign everybody out …
        </button>
      </p>
      {asking && (
        <Dialog title="Sign everybody out?" close={() => setAsking(false)}>
          <p>
            Everybody, guests too, is out on every browser at once and signs in again. You stay
            signed in on this browser alone. What they typed and did not send stays with them.
          </p>
          <Failure failed={failed} unreached="They are still signed in. Try again in a moment." />
          <p class="cluster">
            <button
              class="button danger primary"
              type="button"
              aria-busy={busy}
              onClick={() => void make(end)}
            >
              Sign everybody out
            </button>
            <button class="button" type="button" onClick={() => setAsking(false)}>
              Leave them in
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
}
