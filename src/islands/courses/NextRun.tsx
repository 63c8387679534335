import { useRef, useState } from 'preact/hooks';
import type { Skipped } from '../../../api/courses/dates/rules.ts';
import type { Course } from '../../../api/courses/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { keepToast } from '../talks/kept-toast.ts';
import { slotClock, slotDay } from '../talks/when-words.ts';
import { useCall } from '../useCall.ts';
import { complaintsOf, Field } from './Field.tsx';
import { SkippedList } from './SkippedList.tsx';

type Props = { course: Course; close: () => void };
type Preview = {
  sessions: { title: string; startsAt: string; endsAt: string; zone: string }[];
  skipped: Skipped[];
};

/** Another run of a course from a day on: looked at first, then made as a draft. */
export function NextRun({ course, close }: Props) {
  const id = useRef(newId());
  const [from, setFrom] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const looking = useCall<Preview>(setPreview);
  const making = useCall<Course>(({ slug }) => {
    keepToast('The new run is a draft. Look at it, and announce it.');
    location.assign(`/courses/${slug}/`);
  });
  const param = { course: course.slug };
  const look = (day: string) => {
    setFrom(day);
    setPreview(undefined);
    if (day) {
      void looking.make(() =>
        answerTo(api.courses[':course']['next-run'].$get({ param, query: { from: day } })),
      );
    }
  };
  const failed = making.failed ?? looking.failed;
  const complaints = complaintsOf(failed);
  return (
    <Dialog title="Another run" close={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const json = { id: id.current, from };
          void making.make(() => answerTo(api.courses[':course'].runs.$post({ param, json })));
        }}
      >
        <p>
          The same sessions at the same hour, on the same weekdays; holidays are left out. Texts,
          homework and linked materials come along, and nobody is enrolled.
        </p>
        <Field name="from" label="From which day on?" complaints={complaints}>
          {(tied) => (
            <input
              {...tied}
              type="date"
              required
              value={from}
              onChange={({ currentTarget }) => look(currentTarget.value)}
            />
          )}
        </Field>
        <div role="status">{preview && <Dates preview={preview} />}</div>
        <Failure
          failed={Object.keys(complaints).length > 0 ? undefined : failed}
          unreached="Try again: it is made once."
        />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={making.busy} disabled={!preview}>
            {making.busy ? 'Making the draft' : 'Make it, as a draft'}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Dates({ preview }: { preview: Preview }) {
  return (
    <div class="stack">
      <ol class="course-dates">
        {preview.sessions.map((session) => (
          <li key={session.startsAt}>
            <strong>{slotDay(session)}</strong>, {slotClock(session)}
            {session.title && `: ${session.title}`}
          </li>
        ))}
      </ol>
      <SkippedList skipped={preview.skipped} />
    </div>
  );
}
