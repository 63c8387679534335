import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type { HackTeam } from '../../../api/hackathons/teams/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Act } from '../hackathons/Act.tsx';
import { teamsKnown } from '../hackathons/limits.ts';
import { partsWords } from '../hackathons/words.ts';
import { PersonName } from '../parts/PersonName.tsx';

type Props = { idea: IdeaPage; team: HackTeam; put: (idea: IdeaPage) => void };

/** Who is in a hack team, from where, and how each takes part. */
export function Members({ idea, team, put }: Props) {
  const roleOf = (id: string | null) => team.roles.find((role) => role.id === id)?.title;
  const param = { idea: idea.id };
  return (
    <ul class="rows">
      {team.members.map(({ person, team: from, guest, brings, parts, role, lead, me }) => (
        <li class="row" key={person.slug}>
          <div>
            <p class="people-line cluster">
              <PersonName person={person} />
              {lead && <span class="badge">Answers for the team</span>}
              {guest && <span class="badge">Guest</span>}
              {me && <span class="badge strong">You</span>}
            </p>
            <p class="row-facts">
              {[
                guest && brings.length > 0 ? `brings ${brings.join(', ')}` : partsWords(parts),
                roleOf(role),
                from && `from ${teamName(from)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          {team.mine && !lead && !guest && !team.refusals.edit && (
            <div class="row-side">
              <Act
                words="Let them answer for it"
                about={person.name}
                look="quiet"
                call={() =>
                  answerTo(
                    api.ideas[':idea'].team.lead.$put({ param, json: { person: person.slug } }),
                  )
                }
                done={put}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** An organisational team as it is called; its slug stands for one that is gone. */
function teamName(slug: string): string {
  return teamsKnown().find(([one]) => one === slug)?.[1] ?? slug;
}
