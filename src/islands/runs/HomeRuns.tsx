import type { RunSummary } from '../../../api/runs/schema.ts';
import { addressOf } from './RunRows.tsx';

type Props = { runs: { mine: RunSummary[] } };

/** What one is in the middle of; nothing, if nothing, for home has more to tell. */
export function HomeRuns({ runs }: Props) {
  const open = runs.mine.filter(({ end }) => !end);
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
