import { useRef, useState } from 'preact/hooks';
import { answerTo } from './answer.ts';
import { api } from './api.ts';
import { leave } from './kept/leave.ts';
import { leaveLater } from './kept/leaving.ts';
import { Failure } from './parts/Failure.tsx';
import { useCall } from './useCall.ts';

type Reach = 'here' | 'everywhere';

const calls = {
  here: () => answerTo(api['sign-in'].$delete()),
  everywhere: () => answerTo(api['sign-ins'].$delete()),
};

/** Signing out: here at once, everywhere after asking. */
export function SignOut({ browsers }: { browsers: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reach, setReach] = useState<Reach>();
  // At the provider, where there is one, one is signed out at an address of its own.
  const { busy, failed, make } = useCall<unknown>((out) =>
    location.assign((out as { next?: string } | undefined)?.next ?? '/'),
  );

  async function signOut(reach: Reach) {
    setReach(reach);
    const answer = await make(() => leave(calls[reach], ({ is }) => is === 'value'));
    if (reach === 'here' && answer?.is === 'unreachable' && leaveLater()) location.assign('/');
    dialog.current?.close();
  }

  return (
    <>
      <Failure failed={failed} unreached="You are still signed in. Try again in a moment." />
      <p class="cluster">
        <button
          class="button"
          type="button"
          aria-busy={busy && reach === 'here'}
          onClick={() => void signOut('here')}
        >
          Sign out here
        </button>
        <button
          class="button danger"
          type="button"
          aria-haspopup="dialog"
          onClick={() => dialog.current?.showModal()}
        >
          Sign out everywhere
        </button>
      </p>
      <dialog class="dialog stack" ref={dialog} aria-labelledby="everywhere">
        <h2 id="everywhere">Sign out everywhere?</h2>
        <p>{consequence(browsers)}</p>
        <p class="cluster">
          <button
            class="button danger primary"
            type="button"
            aria-busy={busy && reach === 'everywhere'}
            onClick={() => void signOut('everywhere')}
          >
            Sign out everywhere
          </button>
          <button class="button" type="button" onClick={() => dialog.current?.close()}>
            Stay signed in
          </button>
        </p>
      </dialog>
    </>
  );
}

function consequence(browsers: number): string {
  if (browsers === 1)
    return 'You are signed in on this browser only, and will be signed out of it.';
  return `You will be signed out on all ${browsers} browsers, this one included.`;
}
