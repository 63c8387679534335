import { useEffect, useRef, useState } from 'preact/hooks';
import type { GuestSpeaker } from '../../../api/talks/speakers/schema.ts';
import { changed } from './hidden.ts';
import { limits } from './limits.ts';

/** Who speaks and does not work here: a name, and a few words about them. */
export function GuestsField({ start }: { start: GuestSpeaker[] }) {
  const [guests, setGuests] = useState(start);
  const hidden = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLFieldSetElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) changed(hidden.current);
    first.current = false;
  }, [guests]);

  const put = (at: number, more: Partial<GuestSpeaker>) =>
    setGuests(guests.map((guest, one) => (one === at ? { ...guest, ...more } : guest)));
  const add = () => {
    setGuests([...guests, { name: '', bio: '' }]);
    // Where the new one stands, once it does.
    setTimeout(() => field.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  const remove = (at: number) => {
    setGuests(guests.filter((_, one) => one !== at));
    field.current?.querySelector<HTMLElement>('.talk-add-guest')?.focus();
  };
  // One without a name yet is nobody yet.
  const named = guests.filter(({ name }) => name.trim() !== '');
  return (
    <fieldset class="field talk-who" ref={field}>
      <legend>Speakers from outside</legend>
      <input type="hidden" name="guests" ref={hidden} value={JSON.stringify(named)} />
      {guests.length > 0 && (
        <ol class="stack talk-guests">
          {guests.map((guest, at) => (
            <li key={`${at}`} class="stack">
              <div class="field">
                <label for={`guest-${at}`}>Name</label>
                <input
                  id={`guest-${at}`}
                  maxLength={limits().guestName}
                  value={guest.name}
                  onInput={({ currentTarget }) => put(at, { name: currentTarget.value })}
                />
              </div>
              <div class="field">
                <label for={`bio-${at}`}>Who are they?</label>
                <textarea
                  id={`bio-${at}`}
                  class="short"
                  rows={3}
                  maxLength={limits().bio}
                  value={guest.bio}
                  onInput={({ currentTarget }) => put(at, { bio: currentTarget.value })}
                />
                <span class="hint">A sentence or two, in plain Markdown.</span>
              </div>
              <p>
                <button class="button quiet" type="button" onClick={() => remove(at)}>
                  Remove<span class="visually-hidden"> {guest.name || 'this guest'}</span>
                </button>
              </p>
            </li>
          ))}
        </ol>
      )}
      <p>
        <button class="button talk-add-guest" type="button" onClick={add}>
          Add a guest
        </button>
      </p>
    </fieldset>
  );
}
