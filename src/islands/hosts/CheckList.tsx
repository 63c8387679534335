import { useState } from 'preact/hooks';
import type { AttendanceList, Attendee, MarkAnswer } from '../../../api/attendance/schema.ts';
import { note, unnote } from '../door/ask.ts';
import { folded } from '../folded.ts';
import { Failure } from '../parts/Failure.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { useCall } from '../useCall.ts';
import { WalkIns } from './WalkIns.tsx';

type Props = { list: AttendanceList; again: () => void };

/** One tap for each who is here, and the same tap to take it back. Made for a phone at the door. */
export function CheckList({ list, again }: Props) {
  const [words, setWords] = useState('');
  const { busy, failed, make } = useCall<MarkAnswer>(again);
  const { session, phase } = list.door;
  const found = list.people.filter(({ name }) => folded(name).includes(folded(words.trim())));
  const tap = (slug: string, state: Attendee['state']) =>
    make(() =>
      state === 'attended' || state === 'at-door'
        ? unnote(session.id, slug)
        : note(session.id, slug, { state: 'attended' }),
    );
  if (phase === 'cancelled') return null;
  return (
    <>
      <div class="field check-search">
        <label for="check-words">Find somebody</label>
        <input
          id="check-words"
          type="search"
          autoComplete="off"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </div>
      <Failure failed={failed} unreached="It is not noted. Try again: asking twice does no harm." />
      <ul class="rows check-list" aria-label="Who is here">
        {found.map((person) => (
          <li key={person.slug} class="row check-row">
            <span class="check-person">
              <PersonName person={person} />
              <Standing person={person} />
            </span>
            <CheckButton
              person={person}
              busy={busy}
              tap={() => void tap(person.slug, person.state)}
            />
          </li>
        ))}
      </ul>
      {list.people.length === 0 && !words && (
        <p class="quiet">Nobody has signed up. Whoever comes can be found above by name.</p>
      )}
      <WalkIns
        words={words}
        known={list.people}
        check={(slug) => void tap(slug, null)}
        busy={busy}
      />
    </>
  );
}

function Standing({ person: { signup, place, state } }: { person: Attendee }) {
  if (state === 'at-door') return <span class="badge warn">At the door</span>;
  if (state === 'attended' && signup === 'waiting') {
    return <span class="badge">From the waiting list</span>;
  }
  if (signup === 'waiting') return <span class="badge">{`Waits, no. ${place}`}</span>;
  return signup ? null : <span class="badge">Walked in</span>;
}

type ButtonProps = { person: Attendee; busy: boolean; tap: () => void };

function CheckButton({ person, busy, tap }: ButtonProps) {
  return (
    <button
      class={person.state ? 'button check-in-button' : 'button primary check-in-button'}
      type="button"
      aria-pressed={person.state === 'attended'}
      aria-disabled={busy}
      onClick={tap}
    >
      <span>
        {buttonWords(person)}
        <span class="visually-hidden"> {person.name}</span>
      </span>
    </button>
  );
}

function buttonWords({ state, how }: Attendee): string {
  if (state === 'attended') return how === 'code' ? '✓ In, by code' : '✓ In';
  return state === 'at-door' ? 'Undo' : 'Check in';
}
