import type { HackWork, TeamStage } from '../../../api/hackathons/hacking/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { teamStages } from './words.ts';

export type Working = { idea: string; work: HackWork; put: (work: HackWork) => void };

/** How far the team is; a member says so by a press. */
export function Stage({ idea, work, put }: Working) {
  const { busy, failed, make } = useCall<HackWork>(put);
  const say = (stage: TeamStage) =>
    void make(() =>
      answerTo(api.ideas[':idea'].work.stage.$put({ param: { idea }, json: { stage } })),
    );
  const at = teamStages.findIndex(([stage]) => stage === work.stage);
  return (
    <section class="stack" aria-labelledby="stage">
      <h2 id="stage" class="hack-small">
        How far we are
      </h2>
      <ol class="hack-phases" aria-busy={busy}>
        {teamStages.map(([stage, name, tells], place) => (
          <li
            key={stage}
            class={place < at ? 'past' : undefined}
            aria-current={place === at ? 'step' : undefined}
          >
            {work.refusals.work ? (
              <strong>{name}</strong>
            ) : (
              <button
                class="button"
                type="button"
                aria-pressed={place === at}
                onClick={() => say(stage)}
              >
                {name}
              </button>
            )}
            <span class="hack-tells">{tells}</span>
          </li>
        ))}
      </ol>
      <Failure failed={failed} unreached="Try again: saying it twice does no harm." />
    </section>
  );
}
