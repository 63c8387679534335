import type { ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { ordinal } from '../counts.ts';
import { PersonName } from '../parts/PersonName.tsx';

/** Who is in it, who listens first, who pauses, and who waits for a place. */
export function Members({ group, mine }: { group: ReadingGroup; mine: string }) {
  const { members, waitingList } = group;
  return (
    <section class="section stack" aria-labelledby="members">
      <h2 id="members">Who is in it</h2>
      {members.length === 0 ? (
        <p class="quiet">Nobody just now. Be the first, and bring a colleague.</p>
      ) : (
        <ul class="people">
          {members.map((person) => (
            <li key={person.slug}>
              <PersonName person={person} />
              {person.slug === mine && <span class="badge strong">You</span>}
              {person.isHost && <span class="badge">Host</span>}
              {person.isNew && <span class="badge">New</span>}
              {person.pausedUntil !== null && <span class="badge">Pauses</span>}
            </li>
          ))}
        </ul>
      )}
      {waitingList.length > 0 && (
        <>
          <h3>Waiting list</h3>
          <ol class="people">
            {waitingList.map((person, before) => (
              <li key={person.slug}>
                <span class="place">{ordinal(before + 1)}</span>
                <PersonName person={person} />
                {person.slug === mine && <span class="badge strong">You</span>}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
