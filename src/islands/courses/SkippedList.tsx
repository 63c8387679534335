import type { Skipped } from '../../../api/courses/dates/rules.ts';
import { dayOf } from '../when.ts';

/** Which days were left out, and why. */
export function SkippedList({ skipped }: { skipped: Skipped[] }) {
  if (skipped.length === 0) return <p class="quiet">None of these days is a holiday there.</p>;
  return (
    <ul class="quiet course-skipped">
      {skipped.map(({ date, why }) => (
        <li key={date}>
          {dayOf(`${date}T12:00:00Z`, 'UTC')} {date.slice(0, 4)} is left out: {why}.
        </li>
      ))}
    </ul>
  );
}
