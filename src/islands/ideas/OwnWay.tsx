import { useState } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type { HackTeam } from '../../../api/hackathons/teams/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Act } from '../hackathons/Act.tsx';
import { toast } from '../parts/toast.ts';
import { PartDialog } from './PartDialog.tsx';

type Props = { idea: IdeaPage; team: HackTeam; put: (idea: IdeaPage) => void };

/** For a member: how I take part, and the way out. */
export function OwnWay({ idea, team, put }: Props) {
  const [open, setOpen] = useState<'part' | 'leave'>();
  const close = () => setOpen(undefined);
  const mine = team.members.find(({ me }) => me);
  const param = { idea: idea.id };
  if (!mine) return null;
  const free = team.roles.filter(({ id, takenBy }) => !takenBy || id === mine.role);
  return (
    <div class="cluster">
      <button class="button" type="button" onClick={() => setOpen('part')}>
        Change how I take part
      </button>
      {!team.refusals.leave && (
        <button class="button quiet" type="button" onClick={() => setOpen('leave')}>
          Leave the team
        </button>
      )}
      {open === 'part' && (
        <PartDialog
          title="How I take part"
          act="Save"
          chosen={mine.parts}
          roles={free}
          role={mine.role}
          close={close}
          send={({ parts, role }) =>
            answerTo(api.ideas[':idea'].team.part.$put({ param, json: { parts, role } }))
          }
          done={put}
        />
      )}
      {open === 'leave' && (
        <Dialog title="Leave the team?" close={close}>
          <p>{leaveWords(team)}</p>
          <div class="cluster">
            <Act
              words="Leave it"
              look="danger"
              call={() =>
                answerTo(
                  api.ideas[':idea'].team.members[':person'].$delete({
                    param: { ...param, person: mine.person.slug },
                  }),
                )
              }
              done={(left) => {
                close();
                put(left);
                toast('You have left the team.');
              }}
            />
            <button class="button quiet" type="button" onClick={close}>
              Stay
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function leaveWords({ members }: HackTeam): string {
  if (members.length === 1) {
    return 'You are the last one: it becomes an idea again, which others can take up.';
  }
  if (!members.some(({ me, lead }) => me && lead)) return 'The others will be told.';
  return 'The others will be told. Who coordinates, or else who is in it longest, answers for it then.';
}
