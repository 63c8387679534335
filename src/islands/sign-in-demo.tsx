import { useState } from 'preact/hooks';
import type { Person } from '../../api/people/schema.ts';
import { answerTo } from './answer.ts';
import { api } from './api.ts';
import { peopleWords } from './counts.ts';
import { crewsOf, type TeamNames } from './crews.ts';
import { Failure } from './parts/Failure.tsx';
import { Initials } from './parts/Initials.tsx';
import { useCall } from './useCall.ts';
import { wayBack } from './wayBack.ts';

type Props = { people: Person[]; me: Person | null; teams: TeamNames };

/** Signing in without a password: choose whom of the demo to be. */
export function DemoPeople({ people, me, teams }: Props) {
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<Person>();
  const { failed, make } = useCall(() => location.assign(wayBack(location)));
  const crews = crewsOf(people, teams, wanted);

  async function choose(person: Person) {
    setChosen(person);
    await make(() => answerTo(api['sign-in'].$post({ json: { person: person.slug } })));
    setChosen(undefined);
  }

  return (
    <>
      <div class="field finder">
        <label for="wanted">Find a person</label>
        <input
          id="wanted"
          type="search"
          autocomplete="off"
          aria-describedby="wanted-hint"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <p class="hint" id="wanted-hint">
          By name, job or team. Nobody here exists, so nobody needs a password.
        </p>
      </div>
      <Failure failed={failed} unreached="You are not signed in yet. Try again in a moment." />
      <p class="visually-hidden" role="status">
        {wanted && peopleWords(crews.flatMap(({ people }) => people).length)}
      </p>
      {crews.length === 0 && <Nobody clear={() => setWanted('')} />}
      {crews.map((crew) => (
        <section key={crew.name} aria-label={crew.name}>
          <h2>{crew.name}</h2>
          <ul class="people">
            {crew.people.map((person) => (
              <li key={person.slug}>
                <Choice
                  person={person}
                  isMe={person.slug === me?.slug}
                  busy={person === chosen}
                  choose={() => void choose(person)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type ChoiceProps = { person: Person; isMe: boolean; busy: boolean; choose: () => void };

function Choice({ person, isMe, busy, choose }: ChoiceProps) {
  return (
    <button class="choice" type="button" aria-busy={busy} onClick={choose}>
      <Initials name={person.name} />
      <span>
        <strong>{person.name}</strong> {isMe && <span class="badge">You</span>}
        <span class="visually-hidden">, </span>
        <span class="choice-title">{person.title}</span>
      </span>
    </button>
  );
}

function Nobody({ clear }: { clear: () => void }) {
  return (
    <div class="empty">
      <p>Nobody of the demo fits these words.</p>
      <button class="button" type="button" onClick={clear}>
        Show everyone
      </button>
    </div>
  );
}
