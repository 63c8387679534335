import { useState } from 'preact/hooks';
import type { Desk, Expected } from '../../../api/attendance/desk/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { folded } from '../folded.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { useNow } from '../useNow.ts';
import { clockOf } from '../when.ts';

type Props = {
  desk: Desk;
  /** Undefined: by somebody who is signed in, who checks people in on the page for the door. */
  deskKey: string | undefined;
  put: (desk: Desk) => void;
  again: () => void;
};

const isIn = ({ state }: Expected): boolean => state === 'attended' || state === 'at-door';

/** One tap for each who comes, and the same tap to take it back. */
export function DeskList({ desk, deskKey, put, again }: Props) {
  const [words, setWords] = useState('');
  const { busy, failed, make } = useCall<Desk>(put);
  const { people, opensAt, event, session } = desk;
  const isEarly = useNow() < new Date(opensAt);
  const found = people.filter(({ name }) => folded(name).includes(folded(words.trim())));
  const tap = async ({ person, ...one }: Expected) => {
    const param = { event: event.slug, person };
    const json = { key: deskKey ?? '', here: !isIn(one as Expected) };
    const at = api.desks[':event'].people[':person'];
    const answer = await make(() => answerTo(at.$put({ param, json })));
    if (answer?.is === 'refusal') again();
  };
  if (people.length === 0) {
    return (
      <div class="empty">
        <p>Nobody has signed up yet. Whoever does, stands here within half a minute.</p>
      </div>
    );
  }
  return (
    <>
      <p role="status">
        <strong>{people.filter(isIn).length}</strong> of {people.length} are here.
        {isEarly && ` People are checked in from ${clockOf(opensAt, session.zone)}.`}
      </p>
      {!deskKey && (
        <p class="quiet">
          Check people in <a href={`/check-in/${event.slug}/`}>at the door</a>; this is the list for
          paper.
        </p>
      )}
      <div class="field check-search not-on-paper">
        <label for="desk-words">Find somebody</label>
        <input
          id="desk-words"
          type="search"
          autoComplete="off"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </div>
      <Failure failed={failed} unreached="It is not noted. Try again: asking twice does no harm." />
      <ul class="rows check-list" aria-label="Who is expected">
        {found.map((one) => (
          <li key={one.person} class="row check-row">
            <div>
              <p class="cluster">
                <span>
                  <span class="on-paper" aria-hidden="true">
                    {isIn(one) ? '☑ ' : '☐ '}
                  </span>
                  {one.name}
                </span>
                <Standing one={one} />
              </p>
              {one.answers.map(({ words, answer }) => (
                <p key={words} class="row-facts">
                  {words}: {answer}
                </p>
              ))}
            </div>
            {deskKey && (
              <button
                class={isIn(one) ? 'button check-in-button' : 'button primary check-in-button'}
                type="button"
                aria-pressed={isIn(one)}
                aria-disabled={busy}
                onClick={() => void tap(one)}
              >
                <span>
                  {isIn(one) ? '✓ In' : 'Check in'}
                  <span class="visually-hidden"> {one.name}</span>
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="quiet">Nobody of this name is expected. Ask the host.</p>}
    </>
  );
}

function Standing({ one: { guest, signup, state } }: { one: Expected }) {
  return (
    <>
      {guest && <span class="badge">From outside</span>}{' '}
      {state === 'at-door' && <span class="badge warn">Waits for a seat</span>}
      {!state && signup === 'waiting' && <span class="badge">In the waiting list</span>}
    </>
  );
}
