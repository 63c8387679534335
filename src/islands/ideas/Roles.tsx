import { useState } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type { HackTeam } from '../../../api/hackathons/teams/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Act } from '../hackathons/Act.tsx';
import { limits, skillsKnown } from '../hackathons/limits.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';

type Props = { idea: IdeaPage; team: HackTeam; put: (idea: IdeaPage) => void };

/** Whom a hack team looks for. */
export function Roles({ idea, team, put }: Props) {
  const edits = team.mine && !team.refusals.edit;
  if (team.roles.length === 0 && !edits) return null;
  return (
    <section class="stack" aria-labelledby="roles">
      <h3 id="roles">Whom we look for</h3>
      {team.roles.length > 0 && (
        <ul class="rows">
          {team.roles.map(({ id, title, skill, takenBy }) => (
            <li class="row" key={id}>
              <div>
                <p>{title}</p>
                <p class="row-facts">
                  {[skill?.name, takenBy ? takenBy.name : 'open'].filter(Boolean).join(' · ')}
                </p>
              </div>
              {edits && (
                <div class="row-side">
                  <Act
                    words="Remove"
                    about={title}
                    look="quiet"
                    call={() =>
                      answerTo(
                        api.ideas[':idea'].team.roles[':role'].$delete({
                          param: { idea: idea.id, role: id },
                        }),
                      )
                    }
                    done={put}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {edits && <AddRole {...{ idea, put }} />}
    </section>
  );
}

function AddRole({ idea, put }: Pick<Props, 'idea' | 'put'>) {
  const [id, setId] = useState(newId);
  const { busy, failed, make } = useCall<IdeaPage>(put);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement;
    const form = new FormData(element);
    const json = {
      title: String(form.get('title') ?? ''),
      skill: String(form.get('skill') ?? '') || null,
    };
    const param = { idea: idea.id, role: id };
    const answer = await make(() =>
      answerTo(api.ideas[':idea'].team.roles[':role'].$put({ param, json })),
    );
    if (answer?.is !== 'value') return;
    element.reset();
    setId(newId());
  };
  return (
    <form class="stack" onSubmit={(event) => void submit(event)}>
      <div class="fields">
        <div class="field">
          <label for="role-title">Somebody who …</label>
          <input id="role-title" name="title" required maxLength={limits().role} />
        </div>
        <div class="field">
          <label for="role-skill">With the skill</label>
          <select id="role-skill" name="skill">
            <option value="">None in particular</option>
            {skillsKnown().map(([slug, name]) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      <button class="button" type="submit" aria-busy={busy}>
        Look for them
      </button>
    </form>
  );
}
