import { useState } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { untilWords } from './words.ts';

type Props = { course: Course; put: (course: Course) => void };

/** Asks the instructors what becomes of a course to which too few came in time. */
export function Decide({ course, put }: Props) {
  const { minimum, refusals } = course;
  const isAsked = minimum?.decision === 'asked' || minimum?.decision === 'undecided';
  return isAsked && !refusals.decide ? <Choice course={course} put={put} /> : null;
}

function Choice({ course, put }: Props) {
  const [cancelling, setCancelling] = useState(false);
  const { busy, failed, make } = useCall<Course>((saved) => {
    put(saved);
    toast(
      saved.minimum?.decision === 'runs'
        ? 'It runs. Everyone is told.'
        : 'A week more. Everyone is told.',
    );
  });
  const { minimum, confirmed } = course;
  if (!minimum) return null;
  const choose = (choice: 'run' | 'extend') => {
    const json = { choice, decideBy: minimum.decideBy };
    const param = { course: course.slug };
    void make(() => answerTo(api.courses[':course'].decision.$put({ param, json })));
  };
  return (
    <section class="event-notice stack" aria-labelledby="decide">
      <h2 id="decide">Does it run?</h2>
      <p>
        It needs {minimum.minimum}, and {confirmed} had enrolled by{' '}
        {untilWords(minimum.decideBy, minimum.zone)}. Nobody loses their place until you say so.
      </p>
      <div class="cluster">
        <button class="button primary" type="button" aria-busy={busy} onClick={() => choose('run')}>
          Let it run
        </button>
        <button class="button" type="button" aria-busy={busy} onClick={() => choose('extend')}>
          Wait another week
        </button>
        <button class="button danger" type="button" onClick={() => setCancelling(true)}>
          Cancel the course
        </button>
      </div>
      <Failure failed={failed} unreached="Try again: choosing twice does no harm." />
      {cancelling && <CancelDialog course={course} put={put} close={() => setCancelling(false)} />}
    </section>
  );
}
