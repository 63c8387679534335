import type { Jury, JuryRow } from '../../../api/hackathons/jury/schema.ts';
import { placeWords } from './vote-words.ts';

/** What the jury said, with how many said so. */
export function JuryResults({ jury, results }: { jury: Jury; results: JuryRow[] }) {
  const { criteria, jurors } = jury;
  if (results.length === 0) return <p class="quiet">The jury has scored nothing.</p>;
  const names = new Intl.ListFormat('en-GB').format(jurors.map(({ name }) => name));
  return (
    <>
      <p class="quiet">
        From 1 to 5. In the jury: {names || 'nobody who is still here'}. Equal means share the
        place.
      </p>
      <ol class="rows show-results">
        {results.map((row) => (
          <li class="row" key={row.idea} value={row.place}>
            <p class="show-place">
              <span class="visually-hidden">{row.shared ? 'Shared place' : 'Place'} </span>
              {placeWords(row)}
            </p>
            <div>
              <p class="row-title">
                <a href={`/ideas/${row.idea}/`}>{row.title}</a>
              </p>
              <p class="row-facts">
                {criteria
                  .map(({ title }, at) => `${title} ${(row.means[at] ?? 0).toFixed(1)}`)
                  .join(' · ')}
              </p>
              {row.words.map((words) => (
                <blockquote class="show-words" key={words}>
                  {words}
                </blockquote>
              ))}
            </div>
            <p class="row-side">
              <strong>{row.average.toFixed(2)}</strong>{' '}
              {row.jurors === 1 ? 'by 1 juror' : `by ${row.jurors} jurors`}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
