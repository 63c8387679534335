import { useState } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { teamAddress } from '../hacking/words.ts';
import { Checks } from './Checks.tsx';
import { JoinBox } from './JoinBox.tsx';
import { Members } from './Members.tsx';
import { OwnWay } from './OwnWay.tsx';
import { PartDialog } from './PartDialog.tsx';
import { Roles } from './Roles.tsx';
import { TeamAsks } from './TeamAsks.tsx';

type Props = { idea: IdeaPage; me: string; put: (idea: IdeaPage) => void };

/** The hack team around an idea, or the way to begin one. */
export function TeamPart({ idea, me, put }: Props) {
  const { team } = idea;
  if (!team) return <Begin {...{ idea, put }} />;
  const works = ['hacking', 'showing', 'over'].includes(idea.hackathon.stage);
  return (
    <section class="section stack" aria-labelledby="team">
      <h2 id="team" tabIndex={-1}>
        The hack team
      </h2>
      {works && (
        <p>
          <a class="button" href={teamAddress(idea.hackathon.slug, idea.id)}>
            The team at work
          </a>
        </p>
      )}
      <Checks checks={team.checks} />
      <Members {...{ idea, team, put }} />
      <Roles {...{ idea, team, put }} />
      {team.mine ? (
        <>
          <OwnWay {...{ idea, team, put }} />
          <TeamAsks {...{ idea, team, put }} />
        </>
      ) : (
        <JoinBox {...{ idea, team, me, put }} />
      )}
    </section>
  );
}

function Begin({ idea, put }: Omit<Props, 'me'>) {
  const [open, setOpen] = useState(false);
  const why = idea.refusals.begin;
  return (
    <section class="section stack" aria-labelledby="team">
      <h2 id="team" tabIndex={-1}>
        A hack team
      </h2>
      <p class="quiet">
        {why ?? 'There is none around this idea yet. Begin one, and others join.'}
      </p>
      {!why && (
        <button class="button primary" type="button" onClick={() => setOpen(true)}>
          Begin a hack team
        </button>
      )}
      {open && (
        <PartDialog
          title="Begin a hack team"
          act="Begin"
          close={() => setOpen(false)}
          send={({ parts }) =>
            answerTo(api.ideas[':idea'].team.$put({ param: { idea: idea.id }, json: { parts } }))
          }
          done={put}
        />
      )}
    </section>
  );
}
