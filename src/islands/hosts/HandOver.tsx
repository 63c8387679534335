import { useState } from 'preact/hooks';
import type { Hosting, OwnPart } from '../../../api/events/hosting/schema.ts';
import type { Person } from '../../../api/people/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { momentIn } from './words.ts';

type Props = { hosting: Hosting; why: string | null; changed: () => void };

/** Asking somebody else to run it. Nothing changes until they accept. */
export function HandOver({ hosting, why, changed }: Props) {
  const [choosing, setChoosing] = useState(false);
  const { handover, event } = hosting;
  const call = useCall<OwnPart>(() => {
    setChoosing(false);
    changed();
  });
  const at = api.events[':event'].handover;
  const param = { event: event.slug };
  return (
    <section class="section stack" aria-labelledby="hand-over">
      <h2 id="hand-over">Hand over</h2>
      {why ? (
        <p class="quiet">{why}</p>
      ) : handover ? (
        <>
          <p>
            {`${handover.by.name} asked ${handover.person.name} on ${momentIn(handover.at, event.zone)}. Until they accept, everything stays as it is.`}
          </p>
          <p>
            <button
              class="button"
              type="button"
              aria-busy={call.busy}
              onClick={() => void call.make(() => answerTo(at.$delete({ param })))}
            >
              Take it back
            </button>
          </p>
        </>
      ) : choosing ? (
        <Choose
          host={hosting.host.slug}
          busy={call.busy}
          ask={(to) => void call.make(() => answerTo(at.$put({ param, json: { to } })))}
        />
      ) : (
        <p class="cluster">
          <button class="button" type="button" onClick={() => setChoosing(true)}>
            Ask somebody to run it
          </button>
          <span class="quiet">They are told, and decide.</span>
        </p>
      )}
      <Failure failed={call.failed} unreached="Nothing has changed. Asking twice does no harm." />
    </section>
  );
}

const askPeople = (): Promise<Answer<{ people: Person[] }>> =>
  answerTo(api.people.$get({ query: {} }));

type ChooseProps = { host: string; busy: boolean; ask: (slug: string) => void };

function Choose({ host, busy, ask }: ChooseProps) {
  return (
    <Answered asking={useAnswer(askPeople)} what="your colleagues">
      {({ people }) => (
        <form
          class="stack hosts-form"
          onSubmit={(event) => {
            event.preventDefault();
            ask(String(new FormData(event.currentTarget).get('to')));
          }}
        >
          <div class="field">
            <label for="heir">Who should run it?</label>
            <select id="heir" name="to" required>
              <option value="">Choose a colleague</option>
              {people
                .filter(({ slug }) => slug !== host)
                .map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
            </select>
          </div>
          <button class="button primary" type="submit" aria-busy={busy}>
            {busy ? 'Asking' : 'Ask them'}
          </button>
        </form>
      )}
    </Answered>
  );
}
