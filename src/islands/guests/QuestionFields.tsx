import type { GuestQuestion } from '../../../api/guests/schema.ts';

type Props = {
  question: GuestQuestion;
  /** No answer is kept longer than the name. */
  keepMost: number;
  put: (more: Partial<GuestQuestion>) => void;
  remove: () => void;
};

/** A question to guests: what is asked, what for, and how long the answer is kept. */
export function QuestionFields({ question, keepMost, put, remove }: Props) {
  const { id, words, purpose, form, required, keepDays } = question;
  return (
    <div class="stack guest-question">
      <div class="field">
        <label for={`${id}-words`}>Question</label>
        <input
          id={`${id}-words`}
          required
          maxLength={200}
          value={words}
          onInput={({ currentTarget }) => put({ words: currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-purpose`}>What the answer is for</label>
        <input
          id={`${id}-purpose`}
          required
          maxLength={200}
          value={purpose}
          onInput={({ currentTarget }) => put({ purpose: currentTarget.value })}
        />
      </div>
      <div class="fields">
        <div class="field">
          <label for={`${id}-form`}>Answered by</label>
          <select
            id={`${id}-form`}
            value={form}
            onChange={({ currentTarget }) =>
              put({ form: currentTarget.value === 'tick' ? 'tick' : 'text' })
            }
          >
            <option value="text">a few words</option>
            <option value="tick">a tick</option>
          </select>
        </div>
        <div class="field">
          <label for={`${id}-keep`}>Days for which it is kept</label>
          <input
            id={`${id}-keep`}
            class="talk-seats"
            type="number"
            inputMode="numeric"
            required
            min={0}
            max={keepMost}
            value={keepDays}
            onInput={({ currentTarget }) => put({ keepDays: Number(currentTarget.value) })}
          />
        </div>
      </div>
      <label class="after-check">
        <input
          type="checkbox"
          checked={required}
          onChange={({ currentTarget }) => put({ required: currentTarget.checked })}
        />
        <span>Has to be answered</span>
      </label>
      <label class="after-check">
        <input
          type="checkbox"
          checked={question.atDesk ?? false}
          onChange={({ currentTarget }) => put({ atDesk: currentTarget.checked })}
        />
        <span>The front desk has to know the answer</span>
      </label>
      <p>
        <button class="button quiet" type="button" onClick={remove}>
          Remove<span class="visually-hidden"> the question {words}</span>
        </button>
      </p>
    </div>
  );
}
