import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import { dayWords } from '../cohorts/words.ts';
import { stateWords } from './words.ts';

/** What somebody who comes has seen before, and what they did there. */
export function Seen({ visit }: { visit: HostedVisit }) {
  const { hire, day, today } = visit;
  const { seen } = hire;
  if (seen.length === 0) {
    return day < today ? null : <p class="quiet">Yours is the first team that they see.</p>;
  }
  const skills = [
    ...new Set(seen.filter(({ state }) => state !== 'not-started').flatMap(({ skills }) => skills)),
  ];
  return (
    <details>
      <summary>
        What they know already
        <span class="quiet">
          : {seen.length === 1 ? '1 team' : `${seen.length} teams`}
          {skills.length > 0 && `, ${skills.join(', ')}`}
        </span>
      </summary>
      <ul>
        {seen.map(({ rotation, day: on, project, state, skills: taught }) => (
          <li key={rotation.slug}>
            <a href={`/bootcamp/rotations/${rotation.slug}/`}>{rotation.title}</a>{' '}
            <span class="quiet">{dayWords(on)}</span>
            {project && (
              <>
                : {project} <span class="quiet">({stateWords[state]})</span>
              </>
            )}
            {taught.length > 0 && <span class="quiet"> · {taught.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
