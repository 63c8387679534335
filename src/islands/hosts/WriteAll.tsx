import { useRef, useState } from 'preact/hooks';
import type { Audience, Hosting } from '../../../api/events/hosting/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

const wordsMost = 500;
type Props = { hosting: Hosting; put: (hosting: Hosting) => void };

/** A few words to all. Under one id until they went out, so that a second press sends nothing. */
export function WriteAll({ hosting, put }: Props) {
  const { event, messagesLeft, confirmed, waiting } = hosting;
  const [to, setTo] = useState<Audience>('confirmed');
  const id = useRef(newId());
  const form = useRef<HTMLFormElement>(null);
  const { busy, failed, make } = useCall<Hosting>((next) => {
    id.current = newId();
    form.current?.reset();
    setTo('confirmed');
    put(next);
    toast('Sent. It stands under their bell.');
  });
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    const words = String(new FormData(submitted.currentTarget as HTMLFormElement).get('words'));
    const param = { event: event.slug, message: id.current };
    void make(() =>
      answerTo(api.events[':event'].messages[':message'].$put({ param, json: { to, words } })),
    );
  };
  const choices: [Audience, string][] = [
    ['confirmed', `Those with a seat (${confirmed})`],
    ['waiting', `Those who wait (${waiting})`],
    ['everyone', 'Everyone'],
  ];
  return (
    <section class="section stack" aria-labelledby="write">
      <h2 id="write">Write to them</h2>
      {messagesLeft === 0 ? (
        <p class="quiet">That was the last message for today. Tomorrow you can write again.</p>
      ) : (
        <form class="stack hosts-form" ref={form} onSubmit={submit}>
          <fieldset class="field">
            <legend>To</legend>
            <div class="cluster">
              {choices.map(([value, words]) => (
                <label key={value} class="hosts-choice">
                  <input
                    type="radio"
                    name="to"
                    value={value}
                    checked={to === value}
                    onChange={() => setTo(value)}
                  />
                  {words}
                </label>
              ))}
            </div>
          </fieldset>
          <div class="field">
            <label for="message">What should they know?</label>
            <textarea
              id="message"
              name="words"
              required
              maxLength={wordsMost}
              rows={4}
              aria-describedby="message-hint"
            />
            <p class="hint" id="message-hint">
              {`They read it under their bell. ${messagesLeft} more today.`}
            </p>
          </div>
          <Failure
            failed={failed}
            unreached="What you typed is still here. Sending it twice sends it once."
          />
          <button class="button primary" type="submit" aria-busy={busy}>
            {busy ? 'Sending' : 'Send'}
          </button>
        </form>
      )}
    </section>
  );
}
