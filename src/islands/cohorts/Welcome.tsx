import { useId, useRef, useState } from 'preact/hooks';
import type { Cohort } from '../../../api/cohorts/schema.ts';
import type { Welcomes } from '../../../api/cohorts/welcomes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { longDay } from './words.ts';

const wordsMost = 600;

type Put = (welcomes: Welcomes) => void;
type Hire = Welcomes['hires'][number];

/** A few words for those who start soon, and what I wrote to them. */
export function Welcome({ cohort }: { cohort: Cohort }) {
  const { answer, put } = useAnswer(() =>
    answerTo(api.cohorts[':cohort'].welcomes.$get({ param: { cohort: cohort.slug } })),
  );
  if (answer?.is !== 'value') return null;
  const hires = answer.value.hires.filter(({ open, mine }) => open || mine);
  if (hires.length === 0) return null;
  return (
    <section class="section stack" aria-labelledby="welcome">
      <header class="section-head">
        <h2 id="welcome">Welcome them</h2>
        <p class="quiet">Until the end of their first day</p>
      </header>
      <p>A few words before day one make the first morning easier. Only they read them.</p>
      <ul class="rows">
        {hires.map((hire) => (
          <Row key={hire.id} hire={hire} cohort={cohort.slug} put={put} />
        ))}
      </ul>
    </section>
  );
}

function Row({ hire, cohort, put }: { hire: Hire; cohort: string; put: Put }) {
  const { id, name, role, startsOn, open, mine } = hire;
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  const done = () => {
    setWriting(false);
    opener.current?.focus();
  };
  const { busy, failed, make } = useCall<Welcomes>((welcomes) => {
    put(welcomes);
    done();
  });
  const at = api.cohorts[':cohort'].hires[':hire'].welcome;
  const param = { cohort, hire: id };
  const send = () => {
    const words = field.current?.value.trim() ?? '';
    if (words === '') return field.current?.focus();
    void make(() => answerTo(at.$put({ param, json: { words } })));
  };
  return (
    <li class="row">
      <div class="stack">
        <p>
          <strong>{name}</strong>{' '}
          <span class="row-facts">
            {[role, `starts ${longDay(startsOn)}`].filter(Boolean).join(', ')}
          </span>
        </p>
        {mine && !writing && (
          <p class="welcome-words">
            You wrote: {mine.words} {mine.thanked && <span class="badge">Thanked</span>}
          </p>
        )}
        {writing && (
          <div class="field">
            <label for={fieldId}>Your welcome to {name}</label>
            <textarea
              id={fieldId}
              ref={field}
              rows={3}
              maxLength={wordsMost}
              defaultValue={mine?.words ?? ''}
            />
            <p class="cluster">
              <button class="button primary" type="button" aria-busy={busy} onClick={send}>
                Send it
              </button>
              <button class="button quiet" type="button" onClick={done}>
                Leave it
              </button>
            </p>
          </div>
        )}
        <Failure failed={failed} unreached="Your welcome is as it was. Try again in a moment." />
      </div>
      <p class="row-side cluster">
        {open && (
          <button
            class="button"
            type="button"
            ref={opener}
            aria-expanded={writing}
            onClick={() => setWriting(!writing)}
          >
            {mine ? 'Change it' : 'Write'}
            <span class="visually-hidden"> to {name}</span>
          </button>
        )}
        {mine && (
          <button
            class="button quiet"
            type="button"
            aria-busy={busy}
            onClick={() => void make(() => answerTo(at.$delete({ param })))}
          >
            Take it back<span class="visually-hidden">, to {name}</span>
          </button>
        )}
      </p>
    </li>
  );
}
