import { useState } from 'preact/hooks';
import type { Helpers as HelpersValue } from '../../../api/events/helpers/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';

/** Colleagues who check people in here, and may do nothing else. */
export function Helpers({ slug }: { slug: string }) {
  const param = { event: slug };
  const asking = useAnswer(() =>
    answerTo(api.events[':event']['check-in-helpers'].$get({ param })),
  );
  return (
    <section class="section stack" aria-labelledby="helpers">
      <h2 id="helpers">Help at the door</h2>
      <p class="quiet">
        They see who is expected and check people in, at{' '}
        <a href={`/check-in/${slug}/`}>this page</a>, and nothing else here.
      </p>
      <Answered asking={asking} what="who helps">
        {(value) => <Shown slug={slug} value={value} put={asking.put} />}
      </Answered>
    </section>
  );
}

type Props = { slug: string; value: HelpersValue; put: (value: HelpersValue) => void };

function Shown({ slug, value: { helpers }, put }: Props) {
  const [choosing, setChoosing] = useState(false);
  const { busy, failed, make } = useCall<HelpersValue>((value) => {
    setChoosing(false);
    put(value);
  });
  const at = api.events[':event']['check-in-helpers'][':person'];
  const param = (person: string) => ({ event: slug, person: encodeURIComponent(person) });
  return (
    <>
      <ul class="stack">
        {helpers.map((helper) => (
          <li key={helper.slug} class="cluster">
            {helper.name}
            <button
              class="button"
              type="button"
              aria-busy={busy}
              aria-label={`No longer: ${helper.name}`}
              onClick={() => void make(() => answerTo(at.$delete({ param: param(helper.slug) })))}
            >
              No longer
            </button>
          </li>
        ))}
      </ul>
      {choosing ? (
        <Choose
          busy={busy}
          without={helpers.map((helper) => helper.slug)}
          ask={(person) => void make(() => answerTo(at.$put({ param: param(person) })))}
        />
      ) : (
        <p>
          <button class="button" type="button" onClick={() => setChoosing(true)}>
            Let a colleague help
          </button>
        </p>
      )}
      <Failure failed={failed} unreached="Nothing has changed. Try again in a moment." />
    </>
  );
}

type ChooseProps = { busy: boolean; without: string[]; ask: (person: string) => void };

function Choose({ busy, without, ask }: ChooseProps) {
  const asking = useAnswer(() => answerTo(api.people.$get({ query: {} })));
  return (
    <Answered asking={asking} what="your colleagues">
      {({ people }) => (
        <form
          class="stack hosts-form"
          onSubmit={(event) => {
            event.preventDefault();
            ask(String(new FormData(event.currentTarget).get('helper')));
          }}
        >
          <div class="field">
            <label for="helper">Who helps at the door?</label>
            <select id="helper" name="helper" required>
              <option value="">Choose a colleague</option>
              {people
                .filter((person) => !without.includes(person.slug))
                .map((person) => (
                  <option key={person.slug} value={person.slug}>
                    {person.name}
                  </option>
                ))}
            </select>
          </div>
          <button class="button primary" type="submit" aria-busy={busy}>
            They help
          </button>
        </form>
      )}
    </Answered>
  );
}
