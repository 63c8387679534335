import { useState } from 'preact/hooks';
import { gapWords, isProven } from '../../../api/bootcamp/gap/rules.ts';
import { Failure } from '../parts/Failure.tsx';
import type { Shown } from './cohort.tsx';
import { DraftPlan } from './DraftPlan.tsx';
import { usePlanning } from './usePlanning.ts';

const everybody = '';

/** Plans everybody, or one person anew; shows how it goes and what came of it. */
export function Planner({ cohort, put }: Shown) {
  const [anew, setAnew] = useState(everybody);
  const planning = usePlanning(cohort.slug);
  const { state, failed, busy } = planning;
  const isGoing = state?.is === 'going';
  return (
    <section class="section stack" aria-labelledby="plan-it">
      <h2 id="plan-it">Plan it</h2>
      {cohort.hires.length === 0 ? (
        <p class="quiet">Add the hires first.</p>
      ) : (
        <>
          <div class="fields">
            <div class="field">
              <label for="anew">For whom</label>
              <select
                id="anew"
                value={anew}
                onChange={({ currentTarget }) => setAnew(currentTarget.value)}
              >
                <option value={everybody}>Everybody</option>
                {cohort.hires.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name} anew, the others as they are where possible
                  </option>
                ))}
              </select>
            </div>
          </div>
          <p class="cluster">
            <button
              class="button primary"
              type="button"
              aria-busy={busy || isGoing}
              onClick={() => planning.begin(anew === everybody ? [] : [anew])}
            >
              {isGoing ? 'Planning' : 'Plan it'}
            </button>
            {isGoing && (
              <button class="button quiet" type="button" onClick={planning.cancel}>
                Stop
              </button>
            )}
          </p>
        </>
      )}
      <p role="status">{isGoing && progressWords(state)}</p>
      {isGoing && (
        <p class="quiet">
          You can leave this page meanwhile. Only if the service is started again is it lost.
        </p>
      )}
      {state?.is === 'failed' && (
        <p class="problem" role="alert">
          The planner stopped without a plan. Try again.
        </p>
      )}
      <Failure
        failed={failed}
        unreached="If the service was started again, the planning is lost: begin it anew."
      />
      {state?.is === 'done' && state.draft && (
        <DraftPlan cohort={cohort} draft={state.draft} put={put} planning={planning} />
      )}
    </section>
  );
}

type Progress = { cost: number | null; bound: number | null; seconds: number };

function progressWords({ cost, bound, seconds }: Progress): string {
  const since = `Looking for ${Math.round(seconds)} s.`;
  if (cost === null || bound === null || Math.abs(cost) > 1e12) return since;
  if (isProven(cost, bound)) {
    return `${since} The best plan is found. What would have to give way for more?`;
  }
  return `${since} There is a plan. ${gapWords({ cost, bound })}`;
}
