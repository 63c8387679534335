import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useAnswer } from '../useAnswer.ts';
import { addressOf } from './RunRows.tsx';

/** What one is in the middle of; nothing, if nothing, for home has more to tell. */
export function HomeRuns() {
  const { answer } = useAnswer(() => answerTo(api.runs.$get()));
  if (answer?.is !== 'value') return null;
  const open = answer.value.mine.filter(({ end }) => !end);
  if (open.length === 0) return null;
  return (
    <ul class="rows">
      {open.map((run) => (
        <li class="row" key={run.id}>
          <p>
            You are in the middle of{' '}
            <a class="row-title" href={addressOf(run)}>
              {run.title}
            </a>
          </p>
          <p class="row-side">
            <span class="badge strong">{`${run.ticked} of ${run.steps}`}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
