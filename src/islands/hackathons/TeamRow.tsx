import type { Idea } from '../../../api/hackathons/ideas/schema.ts';
import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { stageName, teamAddress } from '../hacking/words.ts';

type Props = { idea: Idea; mine: boolean; hackathon: Pick<Hackathon, 'slug' | 'stage'> };

/** A hack team in the list of its hackathon: who is in it, whom it looks for, what is missing. */
export function TeamRow({ idea, mine, hackathon }: Props) {
  const { id, title, team } = idea;
  if (!team) return null;
  const works = ['hacking', 'showing', 'over'].includes(hackathon.stage);
  const address = works ? teamAddress(hackathon.slug, id) : `/ideas/${id}/`;
  // Once it is being shown, what a team lacked helps nobody.
  const forms = hackathon.stage !== 'showing' && hackathon.stage !== 'over';
  const missing = forms ? team.checks.filter(({ met }) => !met) : [];
  return (
    <li class="row">
      <div class="stack hack-idea">
        <p class="row-title">
          <a href={address}>{title}</a>
        </p>
        <p>{new Intl.ListFormat('en-GB').format(team.people.map(({ name }) => name))}</p>
        {forms && team.openRoles.length > 0 && (
          <p class="row-facts">Looks for: {team.openRoles.join(', ')}</p>
        )}
        {missing.map(({ rule, words }) => (
          <p class="row-facts hack-missing" key={rule}>
            {words}
          </p>
        ))}
      </div>
      <div class="row-side">
        {mine && <span class="badge strong">Your team</span>}{' '}
        {works && hackathon.stage !== 'over' && <span class="badge">{stageName(team.stage)}</span>}{' '}
        {forms && team.full && <span class="badge">Full</span>}
        {forms && !team.full && missing.length === 0 && <span class="badge">Well mixed</span>}
      </div>
    </li>
  );
}
