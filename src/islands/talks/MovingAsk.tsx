import { useRef } from 'preact/hooks';
import type { Talk } from '../../../api/talks/schema.ts';
import { peopleWords } from '../counts.ts';
import { Ask } from './Ask.tsx';
import { word } from './kind.ts';
import { limits } from './limits.ts';
import { type Values, valuesOf } from './values.ts';
import { wallWords } from './when-words.ts';

type Props = { talk: Talk; values: Values; onYes: (reason: string) => void; onNo: () => void };

/** Before people who signed up are sent elsewhere: how many, from where and where to. */
export function MovingAsk({ talk, values, onYes, onNo }: Props) {
  const told = talk.confirmed + talk.waiting;
  const reason = useRef<HTMLTextAreaElement>(null);
  return (
    <Ask
      title={`${peopleWords(told)} will be told`}
      yes={`Move the ${word}`}
      no="Not yet"
      onYes={() => onYes(reason.current?.value.trim() ?? '')}
      onNo={onNo}
    >
      <p>They signed up for the {word} as it stands now.</p>
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
      <div class="field">
        <label for="moving-reason">Why?</label>
        <textarea
          id="moving-reason"
          class="short"
          ref={reason}
          maxLength={limits().reason}
          rows={2}
          onInput={(event) => event.stopPropagation()}
        />
        <span class="hint">They will read it. You need not say.</span>
      </div>
    </Ask>
  );
}

function slotWords(values: Values): string {
  return `${wallWords(values)}, ${values.minutes} minutes, ${values.place.trim() || 'no place'}`;
}
