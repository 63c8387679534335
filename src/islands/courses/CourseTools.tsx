import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import { useHeir } from '../useHeir.ts';
import { Announce, Discard } from './Announce.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { SessionDialog } from './SessionDialog.tsx';

type Props = {
  course: Course;
  /** What gets the focus when there is nothing left to be done. */
  heir: RefObject<HTMLElement>;
  put: (course: Course) => void;
};

/** For those who may: edit, add, cancel. The service said who may. */
export function CourseTools(props: Props) {
  return props.course.refusals.edit ? null : <Tools {...props} />;
}

function Tools({ course, heir, put }: Props) {
  const tools = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'add' | 'cancel'>();
  const close = () => setOpen(undefined);
  const draft = course.phase === 'draft';
  useHeir(tools, heir);
  return (
    <div class="cluster course-tools" ref={tools}>
      {draft && <Announce course={course} put={put} />}
      <a class="button" href="?edit">
        Edit
      </a>
      <button class="button" type="button" onClick={() => setOpen('add')}>
        Add a session
      </button>
      {draft ? (
        <Discard course={course} />
      ) : (
        <button class="button danger" type="button" onClick={() => setOpen('cancel')}>
          Cancel the course
        </button>
      )}
      {open === 'add' && <SessionDialog course={course} put={put} close={close} />}
      {open === 'cancel' && <CancelDialog course={course} put={put} close={close} />}
    </div>
  );
}
