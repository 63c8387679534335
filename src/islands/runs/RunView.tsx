import type { PersonRef } from '../../../api/people/schema.ts';
import type { Run } from '../../../api/runs/schema.ts';
import { Loading } from '../parts/Loading.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { EndRun } from './EndRun.tsx';
import { Kept } from './Kept.tsx';
import { NoteForm } from './NoteForm.tsx';
import { Notes } from './Notes.tsx';
import { RunHead } from './RunHead.tsx';
import { StepRow } from './StepRow.tsx';
import type { Running } from './useRun.ts';
import { currentStep } from './words.ts';

type Props = {
  me: PersonRef;
  running: Running;
  /** The address of a step in the text, where it stands on this page. */
  place: (key: string) => string | undefined;
};

/** A run as those who are in it need it: where we are, what is next, who did what. */
export function RunView({ me, running, place }: Props) {
  const { run, waiting, reached, enter, end } = running;
  const kept = <Kept me={me} run={run} waiting={waiting} reached={reached} />;
  if (!run) return reached === 'asking' ? <Loading what="the run" /> : <Unknown {...running} />;
  const current = run.end ? undefined : currentStep(run)?.key;
  return (
    <section class="run" data-mode={run.mode} aria-labelledby="run-title">
      <RunHead run={run} onJoin={() => enter({ what: 'joined', step: null, words: '' })} />
      {kept}
      <ol class="run-steps">
        {run.steps.map((step, index) => (
          <StepRow
            key={step.key}
            run={run}
            step={step}
            number={index + 1}
            current={step.key === current}
            place={place(step.key)}
            enter={enter}
          />
        ))}
      </ol>
      <AboutAll run={run} enter={enter} />
      {!run.end && <EndRun run={run} end={end} />}
    </section>
  );
}

/** What there is to say of the run as a whole. */
function AboutAll({ run, enter }: { run: Run; enter: Running['enter'] }) {
  return (
    <div class="run-all">
      {run.notes.length > 0 && <h3>Notes on the run</h3>}
      <Notes notes={run.notes} begunAt={run.begunAt} />
      <NoteForm
        open="Add a note to the run"
        about="the run"
        onNote={(words) => enter({ what: 'noted', step: null, words })}
      />
    </div>
  );
}

function Unknown({ reached }: Pick<Running, 'reached'>) {
  if (typeof reached === 'object') {
    if (reached.unsigned) return <SignedOut>Sign in to see this run.</SignedOut>;
    return (
      <p class="problem" role="alert">
        {reached.refused}
      </p>
    );
  }
  return (
    <p class="problem" role="alert" data-unreachable>
      The run can’t be reached just now. This page keeps trying by itself.
    </p>
  );
}
