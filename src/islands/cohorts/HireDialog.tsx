import { useRef } from 'preact/hooks';
import type { Cohort, Hire, NewHire } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { Dialog } from './Dialog.tsx';
import { newId } from './new-id.ts';

type Props = Shown & { hire: Hire | undefined; close: () => void };

const weekdays = [
  ['mon', 'Mon'],
  ['tue', 'Tue'],
  ['wed', 'Wed'],
  ['thu', 'Thu'],
  ['fri', 'Fri'],
] as const;

/** Adds a hire, or changes one. */
export function HireDialog({ cohort, hire, put, close }: Props) {
  const id = useRef(hire?.id ?? newId()).current;
  const people = useAnswer(() => answerTo(api.people.$get({ query: {} })));
  const { busy, failed, make } = useCall<Cohort>((next) => {
    put(next);
    close();
  });
  const param = { cohort: cohort.slug, hire: id };
  const at = api.cohorts[':cohort'].hires[':hire'];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const json = hireIn(new FormData(event.currentTarget as HTMLFormElement), hire);
    void make(() => answerTo(at.$put({ param, json })));
  };
  const staff = people.answer?.is === 'value' ? people.answer.value.people : [];
  return (
    <Dialog title={hire ? hire.name : 'A new hire'} close={close}>
      <form class="stack" onSubmit={submit}>
        <div class="fields">
          <Text name="name" label="Name" value={hire?.name} required />
          <Text name="role" label="Role" value={hire?.role} />
          <Text name="place" label="Office" value={hire?.place} />
          <Text name="startsOn" label="Starts later, on" type="date" value={hire?.startsOn ?? ''} />
          <Text name="buddy" label="Buddy" value={hire?.buddy?.name} list="staff" />
          <Text name="person" label="Signs in as" value={hire?.person?.name} list="staff" />
        </div>
        <datalist id="staff">
          {staff.map(({ slug, name }) => (
            <option key={slug} value={name} />
          ))}
        </datalist>
        <fieldset class="field">
          <legend>Never here on</legend>
          <div class="cluster">
            {weekdays.map(([day, words]) => (
              <label class="tick" key={day}>
                <input
                  type="checkbox"
                  name="off"
                  value={day}
                  checked={hire?.partTime.includes(day)}
                />
                {words}
              </label>
            ))}
          </div>
        </fieldset>
        <Failure failed={failed} unreached="Try again: it is saved once." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            Save
          </button>
          {hire && (
            <button
              class="button danger"
              type="button"
              onClick={() => void make(() => answerTo(at.$delete({ param })))}
            >
              Take {hire.name} out
            </button>
          )}
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );

  function hireIn(said: FormData, before: Hire | undefined): NewHire {
    const text = (name: string) => String(said.get(name) ?? '').trim();
    const someone = (name: string) =>
      staff.find((one) => one.name === text(name))?.slug ?? (text(name) || null);
    // Half days that came with a list stay, as long as their day is not ticked.
    const halves = (before?.partTime ?? []).filter((one) => one.includes('-'));
    const whole = said.getAll('off').map(String);
    const partTime = [...whole, ...halves.filter((one) => !whole.includes(one.slice(0, 3)))];
    const facts = { name: text('name'), role: text('role'), place: text('place') };
    const startsOn = text('startsOn') || null;
    // Untouched it is left out: they may have said by their invitation who they are, since.
    const isSame = text('person') === (before?.person?.name ?? '');
    const signsIn = isSame ? {} : { person: someone('person') };
    return { ...facts, startsOn, partTime, buddy: someone('buddy'), ...signsIn };
  }
}

type TextProps = {
  name: string;
  label: string;
  value: string | undefined;
  type?: string;
  list?: string;
  required?: boolean;
};

function Text({ name, label, value, ...more }: TextProps) {
  return (
    <div class="field">
      <label for={`hire-${name}`}>{label}</label>
      <input
        id={`hire-${name}`}
        name={name}
        defaultValue={value ?? ''}
        autocomplete="off"
        {...more}
      />
    </div>
  );
}
