import { useRef } from 'preact/hooks';
import type { Course, CourseSession } from '../../../api/courses/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { newId } from '../cohorts/new-id.ts';
import { peopleWords } from '../counts.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { addDays } from '../week.ts';
import { myZone } from '../when.ts';
import { complaintsOf, Field } from './Field.tsx';
import { limits } from './limits.ts';
import { SessionFields } from './SessionFields.tsx';
import { blankSession, type SessionValues, saidIn, sessionSaid } from './values.ts';

type Props = {
  course: Course;
  /** Undefined: a new one. */
  session?: CourseSession;
  number?: number;
  put: (course: Course) => void;
  close: () => void;
};

const prefix = 'session-';

/** Moves or edits one session, or adds one; those enrolled are told, with the reason. */
export function SessionDialog({ course, session, number, put, close }: Props) {
  const id = useRef(session?.id ?? newId());
  const start = session ? sessionSaid(session) : behind(course);
  const { busy, failed, make } = useCall<Course>((saved) => {
    close();
    put(saved);
    toast(session ? `Session ${number} is changed.` : 'The session is added.');
  });
  const complaints = Object.fromEntries(
    Object.entries(complaintsOf(failed)).map(([field, words]) => [`${prefix}${field}`, words]),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const json = {
      ...saidIn(form, prefix),
      reason: String(form.get('reason') ?? ''),
      version: course.version,
    };
    const param = { course: course.slug, session: id.current };
    void make(() => answerTo(api.courses[':course'].sessions[':session'].$put({ param, json })));
  };
  const count = course.confirmed + course.waiting;
  const isTold = Object.keys(complaints).length > 0;
  return (
    <Dialog title={session ? `Move or edit session ${number}` : 'Add a session'} close={close}>
      <form class="stack" onSubmit={submit}>
        <SessionFields
          prefix={prefix}
          start={start}
          near={[start.zone, myZone()]}
          complaints={complaints}
        />
        <Field
          name="reason"
          label="Why?"
          hint={
            course.phase === 'draft'
              ? 'Nobody is told: it is a draft.'
              : count === 0
                ? 'For the change log.'
                : `${peopleWords(count)} will be told, with this reason.`
          }
          complaints={{}}
        >
          {(tied) => <input {...tied} maxLength={limits().reason} />}
        </Field>
        <Failure failed={isTold ? undefined : failed} unreached="Try again: it is done once." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            {busy ? 'Saving' : session ? 'Save' : 'Add it'}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** A week behind the last one, at the same time and place. */
function behind(course: Course): SessionValues {
  const last = course.sessions.at(-1);
  if (!last) return blankSession(myZone());
  return { ...sessionSaid(last), title: '', date: addDays(last.date, 7) };
}
