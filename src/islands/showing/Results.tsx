import type { ResultRow, Vote } from '../../../api/hackathons/votes/schema.ts';
import { namedWords, placeWords, scoreWords, tieWords, turnoutWords } from './vote-words.ts';

/** The ranking with its ties, how it was counted, and how many voted. */
export function Results({ vote, results }: { vote: Vote; results: ResultRow[] }) {
  const { method, voted } = vote;
  return (
    <>
      <p>{turnoutWords(vote)}</p>
      {voted === 0 ? (
        <p class="quiet">Nobody has voted, so there is no ranking.</p>
      ) : (
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
                <p class="row-facts">{namedWords(row.named)}</p>
                {tieWords(row, method) && (
                  <p class="row-facts hack-missing">{tieWords(row, method)}</p>
                )}
              </div>
              <p class="row-side">{scoreWords(method, row.score)}</p>
            </li>
          ))}
        </ol>
      )}
      <details class="show-rule">
        <summary>How it was counted</summary>
        <div class="stack">
          {method === 'points' ? (
            <p>
              The first on a ballot gets three points, the second two, the third one; the sum
              decides. It is Borda’s way of counting, cut off after the third.
            </p>
          ) : (
            <p>
              By the method of Schulze: a team stands before another if more ballots prefer it, and
              where three beat each other in a circle, the strongest chain of such preferences
              decides. Who is not on a ballot stands behind all that are; of their own team a ballot
              says nothing.
            </p>
          )}
          <p>
            <strong>Ties.</strong> Who is equal by that stands in the order of first choices, then
            of second ones, then of third ones. Who is equal in all of it shares the place.
          </p>
          <p>
            Nobody votes for their own team. Whose the ballots were was forgotten when the vote was
            closed; the ranking is counted anew from the ballots each time that it is shown.
          </p>
        </div>
      </details>
    </>
  );
}
