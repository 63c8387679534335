import type { Phase } from '../../../api/cohorts/fortnight/rules.ts';
import type { MyFortnight } from '../../../api/cohorts/fortnight/schema.ts';

type Props = { mine: MyFortnight; phase: Phase; tick: (task: string, done: boolean) => void };

/** What to do before day one; afterwards it is folded away, unless something was left. */
export function Tasks({ mine: { tasks }, phase, tick }: Props) {
  if (tasks.length === 0) return null;
  const left = tasks.filter(({ done }) => !done).length;
  return (
    <section class="section stack fortnight-tasks" aria-labelledby="tasks">
      <header class="section-head">
        <h2 id="tasks">Before day one</h2>
        <p class="quiet" role="status">
          {left === 0 ? 'All done.' : `${left} of ${tasks.length} to do.`}
        </p>
      </header>
      {phase.is !== 'before' && left > 0 && (
        <p class="quiet">Your first day is over; what is left can still be done.</p>
      )}
      <ul>
        {tasks.map(({ key, words, done }) => (
          <li key={key}>
            <label class="fortnight-task">
              <input
                type="checkbox"
                checked={done}
                onClick={(event) => {
                  event.preventDefault();
                  tick(key, !done);
                }}
              />
              <span>{words}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
