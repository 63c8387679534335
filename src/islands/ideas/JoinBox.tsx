import { useState } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type { HackTeam } from '../../../api/hackathons/teams/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Act } from '../hackathons/Act.tsx';
import { toast } from '../parts/toast.ts';
import { PartDialog } from './PartDialog.tsx';

type Props = { idea: IdeaPage; team: HackTeam; me: string; put: (idea: IdeaPage) => void };

/** For who is not in it: ask to join, take that back, or answer who asked. */
export function JoinBox({ idea, team, me, put }: Props) {
  const [open, setOpen] = useState(false);
  const own = team.asks.find((ask) => ask.me);
  const param = { idea: idea.id, person: me };
  const asks = api.ideas[':idea'].team.asks[':person'];
  const takeBack = (words: string) => (
    <Act words={words} look="quiet" call={() => answerTo(asks.$delete({ param }))} done={put} />
  );
  if (own?.way === 'invited') {
    return (
      <div class="panel stack">
        <p>
          <strong>This team asks you to join.</strong> {own.words}
        </p>
        <div class="cluster">
          <Act
            words="I join"
            look="primary"
            call={() => answerTo(api.ideas[':idea'].team.members[':person'].$put({ param }))}
            done={(joined) => {
              put(joined);
              toast('You are in the team.');
            }}
          />
          {takeBack('No, thank you')}
        </div>
      </div>
    );
  }
  if (own) {
    return (
      <div class="panel stack">
        <p role="status">You asked to join. A member says yes or no; you hear of it.</p>
        <div class="cluster">{takeBack('Take my asking back')}</div>
      </div>
    );
  }
  const why = team.refusals.join;
  if (why) return <p class="quiet">{why}</p>;
  return (
    <>
      <button class="button primary" type="button" onClick={() => setOpen(true)}>
        Ask to join
      </button>
      {open && (
        <PartDialog
          title="Ask to join"
          act="Ask"
          roles={team.roles.filter(({ takenBy }) => !takenBy)}
          words="What would you bring?"
          close={() => setOpen(false)}
          send={(json) => answerTo(asks.$put({ param, json }))}
          done={put}
        />
      )}
    </>
  );
}
