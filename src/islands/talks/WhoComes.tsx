import type { Signups } from '../../../api/events/schema.ts';
import type { PersonRef } from '../../../api/people/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { ordinal } from '../counts.ts';
import { PersonName } from '../parts/PersonName.tsx';

type Props = {
  talk: Talk;
  signups: Signups | undefined;
  /** The slug of who reads this, if they are signed in. */
  mine: string | undefined;
};

/** Who comes and who waits, by name, for those who may know. */
export function WhoComes({ talk, signups, mine }: Props) {
  const past = talk.phase === 'over' || talk.phase === 'cancelled';
  return (
    <section class="section stack" aria-labelledby="who-comes">
      <h2 id="who-comes">{past ? 'Who had a seat' : 'Who comes'}</h2>
      {talk.refusals.whoComes && <p class="quiet">{talk.refusals.whoComes}</p>}
      {signups?.confirmed.length === 0 && (
        <p class="quiet">{past ? 'Nobody.' : 'Nobody yet. The first seat is the best one.'}</p>
      )}
      {signups && <Confirmed people={signups.confirmed} mine={mine} />}
      {signups && signups.waiting.length > 0 && (
        <>
          <h3>{past ? 'Who was in the waiting list' : 'Waiting list'}</h3>
          <Waiting people={signups.waiting} mine={mine} />
        </>
      )}
    </section>
  );
}

type Named = { people: PersonRef[]; mine: string | undefined };

function Confirmed({ people, mine }: Named) {
  if (people.length === 0) return null;
  return (
    <ul class="people">
      {people.map((person) => (
        <li key={person.slug}>
          <PersonName person={person} />
          {person.slug === mine && <span class="badge strong">You</span>}
        </li>
      ))}
    </ul>
  );
}

/** Everyone's place is said in words: a list's own number is not heard in every browser. */
function Waiting({ people, mine }: Named) {
  return (
    <ol class="people">
      {people.map((person, before) => (
        <li key={person.slug}>
          <span class="place">{ordinal(before + 1)}</span>
          <PersonName person={person} />
          {person.slug === mine && <span class="badge strong">You</span>}
        </li>
      ))}
    </ol>
  );
}
