import { useRef } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type { HackAsk, HackTeam } from '../../../api/hackathons/teams/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Act } from '../hackathons/Act.tsx';
import { partsWords } from '../hackathons/words.ts';
import { PersonName } from '../parts/PersonName.tsx';
import { InviteForm } from './InviteForm.tsx';

type Props = { idea: IdeaPage; team: HackTeam; put: (idea: IdeaPage) => void };

/** For members: who asks to join, whom they asked, and whom they could ask. */
export function TeamAsks({ idea, team, put }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  if (team.refusals.edit) return null;
  // The row of the button goes with its answer, so its heading takes the focus.
  const answered = (after: IdeaPage) => {
    put(after);
    heading.current?.focus();
  };
  return (
    <section class="stack" aria-labelledby="asks">
      <h3 id="asks" tabIndex={-1} ref={heading}>
        Who may join
      </h3>
      {team.asks.length === 0 ? (
        <p class="quiet">Nobody has asked, and you have asked nobody.</p>
      ) : (
        <ul class="rows">
          {team.asks.map((ask) => (
            <Ask key={ask.person.slug} {...{ idea, team, ask, answered }} />
          ))}
        </ul>
      )}
      {team.full ? <p class="quiet">The team is full.</p> : <InviteForm {...{ idea, team, put }} />}
    </section>
  );
}

type AskProps = {
  idea: IdeaPage;
  team: HackTeam;
  ask: HackAsk;
  answered: (idea: IdeaPage) => void;
};

function Ask({ idea, team, ask, answered }: AskProps) {
  const { person, way, words, parts, role } = ask;
  const param = { idea: idea.id, person: person.slug };
  const wanted = team.roles.find(({ id }) => id === role)?.title;
  const applied = way === 'applied';
  return (
    <li class="row">
      <div>
        <p class="cluster">
          <PersonName person={person} />
          <span class="badge">{applied ? 'Would like to join' : 'Asked'}</span>
        </p>
        <p class="row-facts">{[partsWords(parts), wanted].filter(Boolean).join(' · ')}</p>
        {words && <p>{words}</p>}
      </div>
      <div class="row-side cluster">
        {applied && (
          <Act
            words="Yes"
            about={`to ${person.name}`}
            look="primary"
            call={() => answerTo(api.ideas[':idea'].team.members[':person'].$put({ param }))}
            done={answered}
          />
        )}
        <Act
          words={applied ? 'No' : 'Take back'}
          about={`to ${person.name}`}
          look="quiet"
          call={() => answerTo(api.ideas[':idea'].team.asks[':person'].$delete({ param }))}
          done={answered}
        />
      </div>
    </li>
  );
}
