import type { MatchedTeam } from '../../../api/hackathons/matching/schema.ts';
import { Person } from './Person.tsx';
import type { Moves } from './ProposalShown.tsx';
import { Spot } from './Spot.tsx';

/** A hack team as it would be: who is in it, who comes, and how it stands to what the host wishes. */
export function TeamShown({ team, moves }: { team: MatchedTeam; moves: Moves }) {
  const { id, title, stands, members, coming, room, lead, brought, missing, checks } = team;
  const unmet = checks.filter(({ met }) => !met);
  const names = (people: { name: string }[]) =>
    new Intl.ListFormat('en-GB').format(people.map(({ name }) => name));
  return (
    <li>
      <Spot idea={id} moves={moves} class="panel stack">
        <h3>
          <a href={`/ideas/${id}/`}>{title}</a>
        </h3>
        <p class="cluster">
          <span class="badge">{stands ? 'Stands' : 'Begins'}</span>
          {room === 0 ? (
            <span class="badge">Full</span>
          ) : (
            <span class="quiet">room for {room} more</span>
          )}
          {unmet.length === 0 && <span class="badge">Well mixed</span>}
        </p>
        {members.length > 0 && <p class="row-facts">In it already: {names(members)}</p>}
        {coming.length > 0 ? (
          <ul class="match-people">
            {coming.map((one) => (
              <Person key={one.person.slug} one={one} moves={moves} />
            ))}
          </ul>
        ) : (
          <p class="quiet">Nobody comes.</p>
        )}
        {lead && <p class="row-facts">{lead.name} would answer for it.</p>}
        {brought.length > 0 && <p class="row-facts">They bring {brought.join(', ')}.</p>}
        {missing.length > 0 && <p class="row-facts">Still looked for: {missing.join(', ')}.</p>}
        {unmet.map(({ rule, words }) => (
          <p class="row-facts hack-missing" key={rule}>
            {words}
          </p>
        ))}
      </Spot>
    </li>
  );
}
