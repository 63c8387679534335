import { useState } from 'preact/hooks';
import type { Built, OutcomeKind } from '../../../api/cohorts/outcomes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { dateOf, myZone } from '../when.ts';

type Props = { built: Built; put: (built: Built) => void; close: () => void };

const choices: [OutcomeKind, string][] = [
  ['shipped', 'Shipped: it reached those for whom it is'],
  ['in-use', 'In use: they use it'],
  ['dropped', 'Dropped: nobody goes on with it'],
];

/** What became of a mini-project, since when, and where it can be seen. */
export function OutcomeForm({ built, put, close }: Props) {
  // Sent twice, it is said once.
  const [id] = useState(newId);
  const { busy, failed, make } = useCall<Built>((next) => {
    put(next);
    close();
    toast('It is written down.');
  });
  const { visit } = built;
  const today = dateOf(new Date().toISOString(), myZone());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(said.get(name) ?? '').trim();
    const json = {
      ...{ id, day: text('day'), link: text('link'), words: text('words') },
      outcome: text('outcome') as OutcomeKind,
    };
    void make(() => answerTo(api.visits[':visit'].outcome.$put({ param: { visit }, json })));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <fieldset class="field">
        <legend>What became of it?</legend>
        {choices.map(([value, label], at) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name="outcome"
              value={value}
              required
              {...(at === 0 && { ref: focused })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div class="fields">
        <p class="field">
          <label for={`day-${visit}`}>Since</label>
          <input
            id={`day-${visit}`}
            name="day"
            type="date"
            required
            max={today}
            defaultValue={today}
          />
        </p>
        <p class="field">
          <label for={`link-${visit}`}>Where it can be seen</label>
          <input
            id={`link-${visit}`}
            name="link"
            type="url"
            placeholder="https://"
            pattern="https://.*"
            maxLength={500}
          />
        </p>
      </div>
      <p class="field">
        <label for={`words-${visit}`}>In a sentence</label>
        <input id={`words-${visit}`} name="words" maxLength={300} />
      </p>
      <Failure
        failed={failed}
        unreached="Nothing was written down. Send it again: it is kept once."
      />
      <p class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          Write it down
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </p>
    </form>
  );
}
