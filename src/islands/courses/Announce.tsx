import { useState } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { keepToast } from '../talks/kept-toast.ts';
import { useCall } from '../useCall.ts';
import { complaintsOf } from './Field.tsx';

type Props = { course: Course; put: (course: Course) => void };

/** Makes a draft known to everyone, or says what is missing for that. */
export function Announce({ course, put }: Props) {
  const { busy, failed, make } = useCall<Course>((announced) => {
    put(announced);
    toast('The course is announced.');
  });
  const param = { course: course.slug };
  const missing = Object.values(complaintsOf(failed));
  return (
    <>
      <button
        class="button primary"
        type="button"
        aria-busy={busy}
        onClick={() =>
          void make(() => answerTo(api.courses[':course'].announcement.$put({ param })))
        }
      >
        {busy ? 'Announcing it' : 'Announce it'}
      </button>
      {missing.length > 0 && (
        <p class="problem" role="alert">
          {missing.join(' ')}
        </p>
      )}
      <Failure
        failed={missing.length > 0 ? undefined : failed}
        unreached="Try again: it is announced once."
      />
    </>
  );
}

/** Throws a draft away, after a question. */
export function Discard({ course }: { course: Course }) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const { busy, failed, make } = useCall<unknown>(() => {
    keepToast('The draft is gone.');
    location.assign('/courses/');
  });
  const param = { course: course.slug };
  return (
    <>
      <button class="button danger" type="button" onClick={() => setAsking(true)}>
        Throw it away
      </button>
      {asking && (
        <Dialog title="Throw this draft away?" close={close}>
          <p>Nobody but its instructors has seen it. It cannot be brought back.</p>
          <Failure failed={failed} unreached="Try again: asking twice does no harm." />
          <div class="cluster">
            <button
              class="button danger primary"
              type="button"
              aria-busy={busy}
              onClick={() => void make(() => answerTo(api.courses[':course'].$delete({ param })))}
            >
              Throw it away
            </button>
            <button class="button quiet" type="button" onClick={close}>
              Keep it
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
