import type { Talk } from '../../../api/talks/schema.ts';
import { peopleWords } from '../counts.ts';
import { Ask } from './Ask.tsx';
import { type Values, valuesOf } from './values.ts';
import { wallWords } from './when-words.ts';

type Props = { talk: Talk; values: Values; onYes: () => void; onNo: () => void };

/** Before people who signed up are sent elsewhere: how many, from where and where to. */
export function MovingAsk({ talk, values, onYes, onNo }: Props) {
  const told = talk.confirmed + talk.waiting;
  return (
    <Ask
      title={`${peopleWords(told)} will be told`}
      yes="Move the talk"
      no="Not yet"
      onYes={onYes}
      onNo={onNo}
    >
      <p>They signed up for the talk as it stands now.</p>
      <dl class="facts">
        <div>
          <dt>Now</dt>
          <dd>{slotWords(valuesOf(talk))}</dd>
        </div>
        <div>
          <dt>Then</dt>
          <dd>{slotWords(values)}</dd>
        </div>
      </dl>
    </Ask>
  );
}

function slotWords(values: Values): string {
  return `${wallWords(values)}, ${values.minutes} minutes, ${values.place.trim() || 'no place'}`;
}
