import { useState } from 'preact/hooks';
import type { Run, RunEnd } from '../../../api/runs/schema.ts';
import { currentStep, outcomeWords } from './words.ts';

type Outcome = RunEnd['outcome'];
const outcomes = Object.entries(outcomeWords) as [Outcome, string][];

/** Ends the run and says how it went. Asked for by itself once every step is ticked. */
export function EndRun({ run, end }: { run: Run; end: (outcome: Outcome) => void }) {
  const [asking, setAsking] = useState(false);
  if (!run.mine) return null;
  if (!asking && currentStep(run)) {
    return (
      <p class="run-end">
        <button class="button" type="button" onClick={() => setAsking(true)}>
          End this run
        </button>
      </p>
    );
  }
  return (
    <fieldset class="panel run-end">
      <legend class="run-how">How did it go?</legend>
      <p class="cluster">
        {outcomes.map(([outcome, words]) => (
          <button
            key={outcome}
            class={outcome === 'worked' ? 'button primary' : 'button'}
            type="button"
            onClick={() => end(outcome)}
          >
            {words}
          </button>
        ))}
        {currentStep(run) && (
          <button class="button quiet" type="button" onClick={() => setAsking(false)}>
            Not yet
          </button>
        )}
      </p>
    </fieldset>
  );
}
