import type { Run, RunStep } from '../../../api/runs/schema.ts';
import { clockOf, myZone } from '../when.ts';
import { spanBetween } from './elapsed.ts';
import { NoteForm } from './NoteForm.tsx';
import { Notes } from './Notes.tsx';
import type { Running } from './useRun.ts';

type Props = {
  run: Run;
  step: RunStep;
  number: number;
  current: boolean;
  place: string | undefined;
  enter: Running['enter'];
};

/** A step as a line that one can hit with a thumb in the dark. */
export function StepRow({ run, step, number, current, place, enter }: Props) {
  const { key, title, ticked, notes } = step;
  const id = `run-step-${number}`;
  const state = ticked ? 'done' : current ? 'current' : 'open';
  return (
    <li class="run-step" data-state={state} aria-current={current ? 'step' : undefined}>
      <div class="run-line">
        <label class="run-tick" for={id}>
          {run.end ? (
            <span class="run-mark">
              <span aria-hidden="true">{ticked ? '✓' : '–'}</span>
              <span class="visually-hidden">{ticked ? 'Done:' : 'Not done:'}</span>
            </span>
          ) : (
            <input
              id={id}
              type="checkbox"
              checked={ticked !== null}
              onClick={(event) => {
                event.preventDefault();
                enter({ what: ticked ? 'unticked' : 'ticked', step: key, words: '' });
              }}
            />
          )}
          <span>
            <span class="run-title">
              {number}. {title}
            </span>
            <span class="run-by">{ticked && <TickedBy run={run} ticked={ticked} />}</span>
          </span>
        </label>
        {place && (
          <a
            class="button quiet run-place"
            href={place}
            aria-label={`Read step ${number} in the text`}
          >
            Read
          </a>
        )}
      </div>
      <Notes notes={notes} begunAt={run.begunAt} />
      <NoteForm
        open="Note"
        about={`step ${number}`}
        onNote={(words) => enter({ what: 'noted', step: key, words })}
        onWrong={(words) => enter({ what: 'wrong', step: key, words })}
      />
    </li>
  );
}

type Ticked = NonNullable<RunStep['ticked']>;

function TickedBy({ run, ticked: { by, at } }: { run: Run; ticked: Ticked }) {
  return (
    <>
      <time dateTime={at}>{clockOf(at, myZone())}</time>, after {spanBetween(run.begunAt, at)},{' '}
      {by.name}
    </>
  );
}
