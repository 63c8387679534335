import { useState } from 'preact/hooks';
import type { Course, CourseSession } from '../../../api/courses/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { MarkdownHelp } from '../talks/MarkdownHelp.tsx';
import { useCall } from '../useCall.ts';
import { complaintsOf, Field } from './Field.tsx';
import { limits } from './limits.ts';

type Props = {
  course: Course;
  session: CourseSession;
  number: number;
  put: (course: Course) => void;
  close: () => void;
};

/** What to do at home behind a session, and by when. An empty text takes it away. */
export function HomeworkDialog({ course, session, number, put, close }: Props) {
  const { homework } = session;
  const [timed, setTimed] = useState(Boolean(homework?.due));
  const { busy, failed, make } = useCall<Course>((saved) => {
    close();
    put(saved);
    toast('The homework is saved.');
  });
  const complaints = complaintsOf(failed);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '');
    const due = timed
      ? { date: text('due.date'), time: text('due.time'), zone: session.zone }
      : null;
    const json = { text: text('text').trim(), due, version: homework?.version ?? 0 };
    const param = { course: course.slug, session: session.id };
    void make(() =>
      answerTo(api.courses[':course'].sessions[':session'].homework.$put({ param, json })),
    );
  };
  return (
    <Dialog title={`Homework of session ${number}`} close={close}>
      <form class="stack" onSubmit={submit}>
        <Field
          name="text"
          label="What to do"
          hint="Plain Markdown. Only those enrolled see it."
          complaints={complaints}
        >
          {(tied) => (
            <textarea
              {...tied}
              rows={6}
              maxLength={limits().homework}
              defaultValue={homework?.text ?? ''}
            />
          )}
        </Field>
        <MarkdownHelp />
        <label class="course-check">
          <input
            type="checkbox"
            checked={timed}
            onInput={({ currentTarget }) => setTimed(currentTarget.checked)}
          />
          It is due at a time
        </label>
        {timed && (
          <div class="fields">
            <Field name="due.date" label="Due on" complaints={complaints}>
              {(tied) => (
                <input {...tied} type="date" required defaultValue={homework?.due?.date ?? ''} />
              )}
            </Field>
            <Field name="due.time" label="At" complaints={complaints}>
              {(tied) => (
                <input
                  {...tied}
                  type="time"
                  required
                  defaultValue={homework?.due?.time ?? session.time}
                />
              )}
            </Field>
          </div>
        )}
        <Failure
          failed={Object.keys(complaints).length > 0 ? undefined : failed}
          unreached="What you typed is still here. Try again: it is done once."
        />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            {busy ? 'Saving' : 'Save'}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
