import type { Feedback, Worth } from '../../../api/afterwards/feedback/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';

type Props = { slug: string; put: (feedback: Feedback) => void };

export const worthWords: Record<Worth, string> = {
  yes: 'Yes, well worth it',
  partly: 'Partly',
  no: 'Not really',
};

/** The two questions. */
export function FeedbackForm({ slug, put }: Props) {
  const { busy, failed, make } = useCall<Feedback>(put);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const json = { worth: said.get('worth') as Worth, words: String(said.get('words')) };
    void make(() => answerTo(api.events[':event'].feedback.$put({ param: { event: slug }, json })));
  };
  return (
    <form class="panel stack" onSubmit={submit}>
      <fieldset class="field">
        <legend>Was it worth your time?</legend>
        {(Object.keys(worthWords) as Worth[]).map((worth) => (
          <label key={worth} class="after-check">
            <input type="radio" name="worth" value={worth} required />
            <span>{worthWords[worth]}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="feedback-words">What would have made it better?</label>
        <textarea
          id="feedback-words"
          name="words"
          class="short"
          rows={2}
          maxLength={1000}
          aria-describedby="feedback-hint"
        />
        <span class="hint" id="feedback-hint">
          The speaker sees answers by fives, without names and times. Once sent it cannot be
          changed: nobody knows which one is yours.
        </span>
      </div>
      <Failure
        failed={failed}
        unreached="Nothing was sent, or it was: try again, it counts once."
      />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Sending it' : 'Send it'}
        </button>
      </div>
    </form>
  );
}
