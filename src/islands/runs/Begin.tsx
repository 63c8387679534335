import { useState } from 'preact/hooks';
import type { Who } from '../kept/who.ts';
import { SignedOut } from '../parts/SignedOut.tsx';
import { begin, type Playbook } from './begin.ts';

type Props = {
  who: Who;
  playbook: Playbook;
  onBegun: (run: string) => void;
  onCancel: () => void;
};

/** Asks one thing only, for whoever stands here is in a hurry: for real, or a drill? */
export function Begin({ who, playbook, onBegun, onCancel }: Props) {
  const { steps } = playbook;
  const [begun, setBegun] = useState(false);
  if (who.is === 'visitor') return <SignedOut>Sign in to run this playbook.</SignedOut>;
  if (who.is === 'guest') return <p class="problem">Only members of staff can run a playbook.</p>;
  if (who.is === 'unknown') {
    return (
      <p class="problem" role="alert">
        Potluck can’t be reached just now, and does not know who you are. The text below is whole.
      </p>
    );
  }
  if (steps.length === 0) return <p class="problem">This playbook has no steps to go through.</p>;
  const choose = (mode: 'real' | 'drill') => () => {
    if (begun) return;
    setBegun(true);
    onBegun(begin(who.me, playbook, mode));
  };
  return (
    <section class="panel run-begin stack" aria-labelledby="run-begin-title">
      <h2 id="run-begin-title" tabIndex={-1}>
        {steps.length === 1 ? 'One step.' : `${steps.length} steps.`} Is this real?
      </h2>
      <p class="cluster">
        <button class="button primary" type="button" onClick={choose('real')}>
          For real
        </button>
        <button class="button" type="button" onClick={choose('drill')}>
          A drill
        </button>
        <button class="button quiet" type="button" onClick={onCancel}>
          Not now
        </button>
      </p>
      <p class="quiet">
        Everyone here can join by the address of the run, and sees who ticked what. It goes on
        without a network.
      </p>
    </section>
  );
}
