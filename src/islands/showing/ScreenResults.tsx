import type { ShowClock } from '../../../api/hackathons/clock/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useAnswer } from '../useAnswer.ts';
import { placeWords, scoreWords, turnoutWords } from './vote-words.ts';

const most = 5;

/** What everybody voted, from the back of the room; the rest is on the page. */
export function ScreenResults({ clock }: { clock: ShowClock }) {
  const param = { hackathon: clock.slug };
  const { answer } = useAnswer(() => answerTo(api.hackathons[':hackathon'].vote.$get({ param })));
  const vote = answer?.is === 'value' ? answer.value : undefined;
  const first = vote?.results?.filter(({ place }) => place <= most) ?? [];
  return (
    <div class="show-team">
      <h1>{first.length > 0 ? 'What everybody voted' : clock.title}</h1>
      {vote && first.length > 0 ? (
        <>
          <ol class="show-winners">
            {first.map((row) => (
              <li key={row.idea} value={row.place}>
                <span class="show-place">{placeWords(row)}</span>
                <span>{row.title}</span>
                <span class="quiet">{scoreWords(vote.method, row.score)}</span>
              </li>
            ))}
          </ol>
          <p class="screen-speakers">{turnoutWords(vote)}</p>
        </>
      ) : (
        <p class="screen-speakers">It is over. Thank you, everyone.</p>
      )}
    </div>
  );
}
