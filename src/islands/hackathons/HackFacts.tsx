import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { momentOf } from './words.ts';

/** When and where, who hosts it, and what is wished of every team. */
export function HackFacts({ hackathon }: { hackathon: Hackathon }) {
  const { opens, zone, place, link, host, mixed, challenges, phase } = hackathon;
  const { sizeLeast, sizeMost, teamsLeast, staffBeside } = mixed;
  const wishes = [
    sizeLeast === sizeMost ? `${sizeMost} people` : `${sizeLeast} to ${sizeMost} people`,
    teamsLeast > 1 && `from at least ${teamsLeast} teams of the house`,
    staffBeside && 'somebody who works here beside guests',
  ];
  return (
    <>
      <dl class="facts course-facts">
        <div>
          <dt>Hacking</dt>
          <dd>
            {momentOf(opens.hacking, zone)} to {momentOf(opens.showing, zone)}
          </dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>{place || 'Not said yet'}</dd>
          {link && phase !== 'over' && (
            <dd>
              <a href={link}>Join from elsewhere</a>
            </dd>
          )}
        </div>
        <div>
          <dt>Host</dt>
          <dd>
            <a href={`/people/${host.slug}/`}>{host.name}</a>
          </dd>
        </div>
        <div>
          <dt>A hack team has</dt>
          <dd>{wishes.filter(Boolean).join(', ')}</dd>
        </div>
      </dl>
      {challenges.length > 0 && (
        <section aria-labelledby="challenges">
          <h2 id="challenges" class="hack-small">
            Challenges
          </h2>
          <ul class="hack-challenges">
            {challenges.map(({ id, title, about }) => (
              <li key={id}>
                <strong>{title}</strong>
                {about && <span class="quiet"> {about}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
