import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { keepToast } from '../talks/kept-toast.ts';
import { MarkdownHelp } from '../talks/MarkdownHelp.tsx';
import { useCall } from '../useCall.ts';
import { useTyped } from '../useTyped.ts';
import { myZone } from '../when.ts';
import { AdviceField } from './AdviceField.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { type Complaints, complaintsOf, Field } from './Field.tsx';
import { InstructorsField } from './InstructorsField.tsx';
import { limits } from './limits.ts';
import { SeatsField } from './SeatsField.tsx';
import { SessionsField } from './SessionsField.tsx';
import { factsOf, sessionsOf, type Values } from './values.ts';

type Props = {
  /** The course to edit; undefined offers a new one. */
  course?: Course;
  fresh: Values;
  by: string | null;
};

const lost = 'What you typed is kept here. Try again: sending it twice does no harm.';

/** Offers a course, or edits what is said of the whole of one. */
export function CourseForm({ course, fresh, by }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const key = `draft:course${course ? `:${course.slug}` : ''}`;
  const [first] = useState({ id: newId(), values: fresh, version: course?.version ?? 0, by });
  const draft = useTyped(key, first);
  const [own, setOwn] = useState<Complaints>({});
  const [reason, setReason] = useState('');
  const { busy, failed, make } = useCall<Course>(({ slug }) => {
    draft.drop();
    keepToast(course ? 'Saved.' : 'Your course is on the list.');
    location.replace(`/courses/${slug}/`);
  });
  const complaints = { ...complaintsOf(failed), ...own };
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [failed, own]);

  const { values } = draft;
  const change = (more: Partial<Values>) => {
    setOwn({});
    draft.type({ ...values, ...more });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!form.current || busy) return;
    const found = missingIn(form.current, values, !course);
    setOwn(found);
    if (Object.keys(found).length > 0) return;
    const isDraft = (event.submitter as HTMLButtonElement | null)?.value === 'draft';
    void make(() => send(course, draft.start, { values, reason, isDraft }));
  };
  const isTold = Object.keys(complaintsOf(failed)).length > 0;
  const restart = () => {
    draft.drop();
    location.reload();
  };
  return (
    <form class="stack course-form" ref={form} noValidate onSubmit={submit}>
      {draft.restored && (
        <p class="quiet" role="status">
          This is what you typed before. It is not saved yet.
        </p>
      )}
      <Field name="title" label="Title" complaints={complaints}>
        {(tied) => (
          <input
            {...tied}
            required
            maxLength={limits().title}
            value={values.title}
            onInput={({ currentTarget }) => change({ title: currentTarget.value })}
          />
        )}
      </Field>
      <Field
        name="abstract"
        label="What will people be able to do afterwards?"
        hint="And how: what happens in the sessions, and what between them. Plain Markdown."
        complaints={complaints}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={10}
            maxLength={limits().abstract}
            value={values.abstract}
            onInput={({ currentTarget }) => change({ abstract: currentTarget.value })}
          />
        )}
      </Field>
      <MarkdownHelp />
      <InstructorsField values={values} change={change} complaints={complaints} />
      {!course && <SessionsField values={values} change={change} complaints={complaints} />}
      <SeatsField values={values} change={change} complaints={complaints} />
      <ConditionFields values={values} change={change} complaints={complaints} near={[myZone()]} />
      <AdviceField values={values} change={change} complaints={complaints} />
      {course && (
        <Field
          name="reason"
          label="Why is it changed?"
          hint="Those enrolled read it."
          complaints={{}}
        >
          {(tied) => (
            <input
              {...tied}
              maxLength={limits().reason}
              value={reason}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Failure failed={isTold ? undefined : failed} unreached={lost} />
      <div class="cluster course-end">
        <button class="button primary" type="submit" aria-busy={busy}>
          {course ? (busy ? 'Saving' : 'Save') : busy ? 'Offering the course' : 'Offer the course'}
        </button>
        {course && (
          <a class="button quiet" href={`/courses/${course.slug}/`} onClick={draft.drop}>
            {draft.dirty ? 'Throw my changes away' : 'Back to the course'}
          </a>
        )}
        {!course && (
          <button class="button" type="submit" value="draft" aria-busy={busy}>
            Keep it as a draft
          </button>
        )}
        {!course && draft.restored && (
          <button class="button quiet" type="button" onClick={restart}>
            Start over
          </button>
        )}
      </div>
    </form>
  );
}

type Sending = { values: Values; reason: string; isDraft: boolean };

function send(course: Course | undefined, start: { id: string; version: number }, sent: Sending) {
  const { values, reason, isDraft } = sent;
  const facts = factsOf(values);
  if (!course) {
    const json = { ...facts, id: start.id, sessions: sessionsOf(values), draft: isDraft };
    return answerTo(api.courses.$post({ json }));
  }
  const json = { ...facts, version: start.version, reason };
  return answerTo(api.courses[':course'].$put({ param: { course: course.slug }, json }));
}

/** What is missing or does not fit, by field, as the browser sees it. */
function missingIn(form: HTMLFormElement, values: Values, isNew: boolean): Complaints {
  const found: Complaints = {};
  for (const { name, validity } of form.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (!name || validity.valid) continue;
    found[name] = validity.valueMissing ? 'This is missing.' : 'Look at this again.';
  }
  if (isNew && values.sessions.length === 0) found.sessions = 'Add at least one session.';
  if (values.instructors.length === 0) found.instructors = 'Say who teaches it.';
  return found;
}
