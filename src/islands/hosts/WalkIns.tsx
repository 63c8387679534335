import { useEffect, useState } from 'preact/hooks';
import type { Person, PersonRef } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { folded } from '../folded.ts';
import { PersonName } from '../parts/PersonName.tsx';

const shownMost = 6;

type Props = { words: string; known: PersonRef[]; busy: boolean; check: (slug: string) => void };

/** Colleagues of that name who did not sign up. Everybody is asked for once, with the first letter. */
export function WalkIns({ words, known, busy, check }: Props) {
  const [people, setPeople] = useState<Person[]>();
  const searching = words.trim().length > 1;
  useEffect(() => {
    if (!searching || people) return;
    void answerTo(api.people.$get({ query: {} })).then((answer) => {
      if (answer.is === 'value') setPeople(answer.value.people);
    });
  }, [searching]);
  if (!searching || !people) return null;
  const there = new Set(known.map(({ slug }) => slug));
  const found = people.filter(
    ({ slug, name }) => !there.has(slug) && folded(name).includes(folded(words.trim())),
  );
  if (found.length === 0) return null;
  return (
    <>
      <h3>Not signed up</h3>
      <ul class="rows check-list">
        {found.slice(0, shownMost).map((person) => (
          <li key={person.slug} class="row check-row">
            <span class="check-person">
              <PersonName person={person} />
            </span>
            <button
              class="button check-in-button"
              type="button"
              aria-disabled={busy}
              onClick={() => check(person.slug)}
            >
              <span>
                Check in<span class="visually-hidden"> {person.name}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
