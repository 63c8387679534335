import type { Cohort } from '../../../api/cohorts/schema.ts';
import type { Picked } from './useMoves.ts';
import { hireName, rotationTitle } from './words.ts';

type Props = { cohort: Cohort; pick: (visit: Picked) => void };

/** Required visits that a plan does not have, each to be put somewhere by hand. */
export function Missing({ cohort, pick }: Props) {
  const { problem, visits } = cohort;
  if (!problem || !visits.some(({ plan }) => plan)) return null;
  const missing = problem.hires.flatMap(({ id, required }) =>
    required
      .filter((slug) => !visits.some((one) => one.hire === id && one.rotation === slug && one.plan))
      .map((rotation): Picked => ({ hire: id, rotation, plan: null, pinned: false })),
  );
  if (missing.length === 0) return null;
  return (
    <details class="fold" open={missing.length <= shownMost}>
      <summary>Not in the plan ({missing.length})</summary>
      <ul class="rows">
        {missing.map((visit) => {
          const words = `${hireName(cohort, visit.hire)} at ${rotationTitle(cohort, visit.rotation)}`;
          return (
            <li class="row" key={words}>
              <p>{words}</p>
              <p class="row-side">
                <button class="button quiet" type="button" onClick={() => pick(visit)}>
                  Put it somewhere<span class="visually-hidden">: {words}</span>
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** A longer list is opened by whoever wants it: the planner's words come first then. */
const shownMost = 12;
