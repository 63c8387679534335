import { useState } from 'preact/hooks';
import type { Choices } from '../../../api/mail/choices/schema.ts';
import type { How } from '../../../api/mail/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { Quiet } from './Quiet.tsx';

wake('mail-choices', Page);

function Page() {
  return (
    <ForSignedIn what="your mails" invitation="Sign in to choose which mails you get.">
      {() => <Asked />}
    </ForSignedIn>
  );
}

function Asked() {
  const asking = useAnswer(() => answerTo(api['mail-choices'].$get()));
  return (
    <Answered asking={asking} what="your choices">
      {(value) => <Form value={value} put={asking.put} />}
    </Answered>
  );
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const hows: [How, string][] = [
  ['at-once', 'At once'],
  ['digest', 'In the weekly mail'],
  ['off', 'Not by mail'],
];

function Form({ value, put }: { value: Choices; put: (value: Choices) => void }) {
  const [draft, setDraft] = useState(value);
  const { busy, failed, make } = useCall<Choices>((kept) => {
    put(kept);
    toast('Kept.');
  });
  const set = (more: Partial<Choices>) => setDraft({ ...draft, ...more });
  const choose = (kind: string, how: How) =>
    set({ choices: draft.choices.map((one) => (one.kind === kind ? { ...one, how } : one)) });
  const isWeekly = draft.choices.some(({ kind, how }) => kind === 'week' && how !== 'off');

  async function save(event: SubmitEvent) {
    event.preventDefault();
    const json = {
      choices: draft.choices.map(({ kind, how }) => ({ kind, how })),
      ...{ digestDay: draft.digestDay, quiet: draft.quiet },
    };
    await make(() => answerTo(api['mail-choices'].$put({ json })));
  }

  return (
    <form class="stack" onSubmit={(event) => void save(event)}>
      <p>{whereTo(value)}</p>
      <fieldset class="mail-kinds">
        <legend>Kinds of mail</legend>
        {draft.choices.map(({ kind, name, about, how }) => (
          <div class="mail-kind" key={kind}>
            <label for={`mail-${kind}`}>{name}</label>
            <p class="hint" id={`about-${kind}`}>
              {about}
            </p>
            <select
              id={`mail-${kind}`}
              aria-describedby={`about-${kind}`}
              value={how}
              onChange={(event) => choose(kind, event.currentTarget.value as How)}
            >
              {hows
                .filter(([one]) => one !== 'digest' || kind !== 'week')
                .map(([one, words]) => (
                  <option key={one} value={one} disabled={one === 'digest' && !isWeekly}>
                    {kind === 'week' && one === 'at-once' ? 'Once a week' : words}
                  </option>
                ))}
            </select>
          </div>
        ))}
      </fieldset>
      {!isWeekly && (
        <p class="hint">Without the weekly mail, what waits for it is not mailed at all.</p>
      )}
      <div class="field">
        <label for="digest-day">The weekly mail comes on</label>
        <select
          id="digest-day"
          value={draft.digestDay}
          disabled={!isWeekly}
          onChange={(event) => set({ digestDay: Number(event.currentTarget.value) })}
        >
          {days.map((day, at) => (
            <option key={day} value={at + 1}>
              {day}
            </option>
          ))}
        </select>
      </div>
      <Quiet quiet={draft.quiet} zone={draft.zone} set={(quiet) => set({ quiet })} />
      <Failure failed={failed} unreached="Nothing was changed. Try again in a moment." />
      <p>
        <button class="button primary" type="submit" aria-busy={busy}>
          Keep
        </button>
      </p>
    </form>
  );
}

function whereTo({ mode, address }: Choices): string {
  if (!address) return 'No address of yours is known, so nothing is mailed to you yet.';
  if (mode === 'off') return 'There is no mail server here yet; your choices are kept for the day.';
  return `Your mail goes to ${address}. Whatever you choose, everything stands under the bell.`;
}
