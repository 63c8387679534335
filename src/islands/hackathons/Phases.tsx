import type { Hackathon, HackPhase } from '../../../api/hackathons/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { toast } from '../parts/toast.ts';
import { zoneName } from '../when.ts';
import { Act } from './Act.tsx';
import { momentOf, stageNames, stages, stageTells } from './words.ts';

type Props = { hackathon: Hackathon; put: (hackathon: Hackathon) => void };

/** The five phases with their dates, the one that is on, and the host's hand. */
export function Phases({ hackathon, put }: Props) {
  const { opens, zone, stage, phase, byHand } = hackathon;
  const alive = phase !== 'draft' && phase !== 'cancelled';
  const at = stages.indexOf(stage as (typeof stages)[number]);
  return (
    <section class="stack" aria-labelledby="phases">
      <h2 class="visually-hidden" id="phases">
        Phases
      </h2>
      <ol class="hack-phases">
        {stages.map((one, place) => (
          <li
            key={one}
            class={place < at ? 'past' : undefined}
            aria-current={alive && one === stage ? 'step' : undefined}
          >
            <strong>{stageNames[one]}</strong>
            <span class="quiet">
              {one === 'over' ? 'Ends ' : 'From '}
              <time dateTime={opens[one]}>{momentOf(opens[one], zone)}</time>
            </span>
            <span class="hack-tells">{stageTells[one]}</span>
          </li>
        ))}
      </ol>
      <p class="quiet">
        Times are {zoneName(zone)}.
        {byHand && alive && ' The host holds this phase by hand; the clock does not move it.'}
      </p>
      {!hackathon.refusals.edit && alive && <Hand {...{ hackathon, put }} />}
    </section>
  );
}

/** Opens the next phase now, goes back one, or lets the clock say. */
function Hand({ hackathon, put }: Props) {
  const { slug, stage, byHand } = hackathon;
  const order: HackPhase[] = ['coming', ...stages];
  const at = order.indexOf(stage);
  const hold = (phase: HackPhase | null) => () =>
    answerTo(
      api.hackathons[':hackathon'].phase.$put({ param: { hackathon: slug }, json: { phase } }),
    );
  const done = (held: Hackathon) => {
    put(held);
    toast(`It is ${stageNames[held.stage].toLowerCase()} now.`);
  };
  const [next, before] = [order[at + 1], order[at - 1]];
  return (
    <div class="cluster">
      {next && (
        <Act
          key={next}
          words={next === 'over' ? 'End it now' : `Open ${stageNames[next].toLowerCase()} now`}
          call={hold(next)}
          done={done}
        />
      )}
      {before && before !== 'coming' && (
        <Act
          key={`back-${before}`}
          words={`Back to ${stageNames[before].toLowerCase()}`}
          look="quiet"
          call={hold(before)}
          done={done}
        />
      )}
      {byHand && <Act words="Let the clock say" look="quiet" call={hold(null)} done={done} />}
      {!byHand && at > 0 && stage !== 'over' && (
        <Act
          words={`Stay in ${stageNames[stage].toLowerCase()} until I say`}
          look="quiet"
          call={hold(stage)}
          done={done}
        />
      )}
    </div>
  );
}
