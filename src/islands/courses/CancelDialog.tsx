import type { Course, CourseSession } from '../../../api/courses/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { peopleWords } from '../counts.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { limits } from './limits.ts';

type Props = {
  course: Course;
  /** Undefined: the whole course. */
  session?: CourseSession;
  number?: number;
  put: (course: Course) => void;
  close: () => void;
};

/** Asks why before a course, or one of its sessions, is cancelled: those enrolled will read it. */
export function CancelDialog({ course, session, number, put, close }: Props) {
  const what = session ? `session ${number}` : 'the course';
  const draft = course.phase === 'draft';
  const verb = draft ? 'Remove' : 'Cancel';
  const { busy, failed, make } = useCall<Course>((cancelled) => {
    close();
    put(cancelled);
    toast(
      session
        ? `Session ${number} is ${draft ? 'removed' : 'cancelled'}.`
        : 'The course is cancelled.',
    );
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = String(
      new FormData(event.currentTarget as HTMLFormElement).get('reason') ??
        'Removed from the draft',
    );
    const json = { reason };
    void make(() =>
      session
        ? answerTo(
            api.courses[':course'].sessions[':session'].cancellation.$put({
              param: { course: course.slug, session: session.id },
              json,
            }),
          )
        : answerTo(
            api.courses[':course'].cancellation.$put({ param: { course: course.slug }, json }),
          ),
    );
  };
  return (
    <Dialog title={`${verb} ${what}?`} close={close}>
      <form class="stack" onSubmit={submit}>
        <p>
          {!draft && toldWords(course)} It cannot be brought back.
          {session && ' The other sessions stay as they are.'}
        </p>
        {!draft && (
          <div class="field">
            <label for="reason">Why?</label>
            <textarea id="reason" name="reason" required maxLength={limits().reason} rows={3} />
          </div>
        )}
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        <div class="cluster">
          <button class="button danger primary" type="submit" aria-busy={busy}>
            {busy ? 'One moment' : `Yes, ${verb.toLowerCase()} ${what}`}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Keep it
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function toldWords({ confirmed, waiting }: Course): string {
  const count = confirmed + waiting;
  if (count === 0) return 'Nobody has enrolled so far.';
  return `${peopleWords(count)} will be told, and will read your reason.`;
}
