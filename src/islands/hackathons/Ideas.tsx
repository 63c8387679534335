import { useState } from 'preact/hooks';
import type { IdeaList } from '../../../api/hackathons/ideas/schema.ts';
import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { IdeaDialog } from '../ideas/IdeaDialog.tsx';
import { Answered } from '../parts/Answered.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { useLive } from '../talks/useLive.ts';
import { IdeaRow } from './IdeaRow.tsx';
import { TeamRow } from './TeamRow.tsx';

type Props = { hackathon: Hackathon; me: string };

/** What was pitched, the hack teams, and who is still without one. */
export function Ideas({ hackathon, me }: Props) {
  const param = { hackathon: hackathon.slug };
  const asking = useLive(() => answerTo(api.hackathons[':hackathon'].ideas.$get({ param })));
  return (
    <Answered asking={asking} what="the ideas">
      {(list) => <Shown {...{ hackathon, me, list }} again={asking.again} />}
    </Answered>
  );
}

function Shown({ hackathon, me, list, again }: Props & { list: IdeaList; again: () => void }) {
  const [pitching, setPitching] = useState(false);
  const { stage, refusals, challenges } = hackathon;
  const teams = list.ideas.filter(({ team }) => team);
  const ideas = list.ideas.filter(({ team }) => !team);
  const open = !refusals.pitch;
  const formed = stage !== 'coming' && stage !== 'pitching';
  return (
    <>
      {(formed || teams.length > 0) && (
        <section class="section stack" aria-labelledby="teams">
          <h2 id="teams">Hack teams</h2>
          {teams.length === 0 ? (
            <p class="quiet">There is none yet. Whose idea makes the beginning?</p>
          ) : (
            <ol class="rows">
              {teams.map((idea) => (
                <TeamRow key={idea.id} {...{ idea, hackathon }} mine={idea.id === hackathon.team} />
              ))}
            </ol>
          )}
        </section>
      )}
      <section class="section stack" aria-labelledby="ideas">
        <div class="section-head">
          <h2 id="ideas">{open || teams.length === 0 ? 'Ideas' : 'Ideas without a hack team'}</h2>
          {open && (
            <button class="button primary" type="button" onClick={() => setPitching(true)}>
              Pitch an idea
            </button>
          )}
        </div>
        {ideas.length === 0 ? (
          <div class="empty">
            <p>{emptyWords(stage, teams.length)}</p>
          </div>
        ) : (
          <>
            {open && (
              <p class="quiet">
                First those that many would join, of all that was said since they were pitched: an
                early idea has no advantage.
              </p>
            )}
            <ol class="rows">
              {ideas.map((idea) => (
                <IdeaRow key={idea.id} idea={idea} open={open} again={again} />
              ))}
            </ol>
          </>
        )}
      </section>
      {stage === 'forming' && list.alone.length > 0 && (
        <section class="section stack" aria-labelledby="alone">
          <h2 id="alone">Still without a team</h2>
          <ul class="people">
            {list.alone.map((person) => (
              <li key={person.slug}>
                <PersonName person={person} />
                {person.slug === me && <span class="badge">You</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {pitching && (
        <IdeaDialog
          hackathon={hackathon.slug}
          challenges={challenges}
          close={() => setPitching(false)}
          done={({ id }) => location.assign(`/ideas/${id}/`)}
        />
      )}
    </>
  );
}

function emptyWords(stage: Hackathon['stage'], teams: number): string {
  if (teams > 0) return 'Every idea has its hack team.';
  if (stage === 'coming') return 'Nobody can pitch yet. What would you try if you had two days?';
  if (stage === 'pitching' || stage === 'forming') {
    return 'Nobody has pitched an idea yet. Three sentences are enough: whose problem, what we would see, who is missing.';
  }
  return 'No idea was pitched.';
}
