import { useState } from 'preact/hooks';
import type { GuestList, GuestListEdit, GuestQuestion } from '../../../api/guests/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { IdeaTicks } from './IdeaTicks.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { newQuestion, usualQuestions } from './words.ts';

const questionsMost = 5;

type Props = {
  slug: string;
  /** Of which ideas are pitched. */
  hackathon: boolean | undefined;
  settings: GuestListEdit;
  put: (list: GuestList) => void;
  close: () => void;
};

/** What guests are told and asked, and whether they can sign up at all. */
export function GuestListForm({ slug, hackathon, settings, put, close }: Props) {
  const [said, setSaid] = useState(settings);
  const { busy, failed, make } = useCall<GuestList>((list) => {
    put(list);
    toast(list.open ? 'Guests can sign up.' : 'Guests can no longer sign up.');
    close();
  });
  const say = (more: Partial<GuestListEdit>) => setSaid({ ...said, ...more });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const param = { event: slug };
    void make(() => answerTo(api.events[':event'].guests.$put({ param, json: said })));
  };
  const { questions } = said;
  const putQuestion = (at: number, more: Partial<GuestQuestion>) =>
    say({ questions: questions.map((one, here) => (here === at ? { ...one, ...more } : one)) });
  return (
    <form class="panel stack" onSubmit={submit}>
      <label class="after-check">
        <input
          type="checkbox"
          checked={said.open}
          ref={focused}
          onChange={({ currentTarget }) => say({ open: currentTarget.checked })}
        />
        <span>Guests from outside can sign up on a public page</span>
      </label>
      <div class="field">
        <label for="host-name">Who invites</label>
        <input
          id="host-name"
          maxLength={120}
          value={said.hostName}
          aria-describedby="host-name-hint"
          onInput={({ currentTarget }) => say({ hostName: currentTarget.value })}
        />
        <span class="hint" id="host-name-hint">
          As strangers may read it. Left empty, nobody of us is named.
        </span>
      </div>
      <div class="field">
        <label for="directions">How to get there</label>
        <textarea
          id="directions"
          rows={4}
          maxLength={2000}
          value={said.directions}
          aria-describedby="directions-hint"
          onInput={({ currentTarget }) => say({ directions: currentTarget.value })}
        />
        <span class="hint" id="directions-hint">
          The street, the bell, the lift, steps. Plain Markdown.
        </span>
      </div>
      <div class="field">
        <label for="keep-days">Days after which names and mail addresses are deleted</label>
        <input
          id="keep-days"
          class="talk-seats"
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={90}
          value={said.keepDays}
          onInput={({ currentTarget }) => say({ keepDays: Number(currentTarget.value) })}
        />
      </div>
      <div class="field">
        <label for="guest-seats">Seats for guests</label>
        <input
          id="guest-seats"
          class="talk-seats"
          type="number"
          inputMode="numeric"
          min={1}
          max={1000}
          value={said.seats ?? ''}
          aria-describedby="guest-seats-hint"
          onInput={({ currentTarget: { value } }) => say({ seats: value ? Number(value) : null })}
        />
        <span class="hint" id="guest-seats-hint">
          So many of all seats at most. Left empty, they are for whoever asks first.
        </span>
      </div>
      {hackathon && <IdeaTicks slug={slug} ideas={said.ideas} put={(ideas) => say({ ideas })} />}
      <fieldset class="field stack">
        <legend>Questions</legend>
        {questions.map((question, at) => (
          <QuestionFields
            key={question.id}
            question={question}
            keepMost={said.keepDays}
            put={(more) => putQuestion(at, more)}
            remove={() => say({ questions: questions.filter((_, here) => here !== at) })}
          />
        ))}
        {questions.length < questionsMost && (
          <p class="cluster">
            {[...usualQuestions, 'Something else'].map((about) => (
              <button
                key={about}
                class="button"
                type="button"
                onClick={() =>
                  say({ questions: [...questions, newQuestion(about, said.keepDays)] })
                }
              >
                Ask: {about.toLowerCase()}
              </button>
            ))}
          </p>
        )}
      </fieldset>
      <Failure failed={failed} unreached="What you typed is still here. Try again." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Saving' : 'Save'}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}
