import type { Talk } from '../../../api/talks/schema.ts';
import { peopleWords } from '../counts.ts';
import { fillWords } from './words.ts';

/** The seats in words, and as a bar where there is an end to them. */
export function SeatMeter({ talk }: { talk: Talk }) {
  const { seats, confirmed, phase } = talk;
  return (
    <div class="seats">
      <p>
        {`${fillWords(talk)}.`}
        {seats === null && phase === 'announced' && ` ${comeWords(confirmed)}`}
      </p>
      {seats !== null && <progress max={seats} value={confirmed} aria-label="Seats taken" />}
    </div>
  );
}

const comeWords = (confirmed: number): string =>
  confirmed === 0 ? 'Nobody yet.' : `${peopleWords(confirmed)} so far.`;
