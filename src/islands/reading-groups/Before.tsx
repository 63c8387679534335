import type { Reading } from '../../../api/reading-groups/readings/schema.ts';
import { dayWords } from './reading-words.ts';

/** That another group has read it. */
export function Before({ before }: Pick<Reading, 'before'>) {
  return (
    <>
      {before.map(({ group, title, meeting, number, day, presenter }) => (
        <p class="row-facts" key={meeting}>
          Read before by{' '}
          <a href={`/reading-groups/${group}/meetings/${number}/`}>
            {title}, {dayWords(day)}
          </a>
          {presenter && `, with ${presenter.name}`}
        </p>
      ))}
    </>
  );
}
