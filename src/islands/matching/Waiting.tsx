import type { Matching } from '../../../api/hackathons/matching/schema.ts';
import { partsWords } from '../hackathons/words.ts';
import { PersonName } from '../parts/PersonName.tsx';

/** Who has no team, and what they said. */
export function Waiting({ matching: { alone, proposal } }: { matching: Matching }) {
  if (alone.length === 0) return null;
  return (
    <details class="section" open={!proposal}>
      <summary>Those without a team: {alone.length}</summary>
      <ul class="rows">
        {alone.map(({ person, wishes, skills, parts, guest }) => (
          <li class="row" key={person.slug}>
            <div class="stack hack-idea">
              <p class="people-line cluster">
                <PersonName person={person} /> {guest && <span class="badge">Guest</span>}
              </p>
              {wishes.length > 0 ? (
                <ol class="hack-wishes">
                  {wishes.map((title) => (
                    <li key={title}>{title}</li>
                  ))}
                </ol>
              ) : (
                <p class="quiet">Said no wish.</p>
              )}
              <p class="row-facts">
                {partsWords(parts)}
                {skills.length > 0 && ` · brings ${skills.join(', ')}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
