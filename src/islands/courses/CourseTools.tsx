import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import { useHeir } from '../useHeir.ts';
import { Announce, Discard } from './Announce.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { NextRun } from './NextRun.tsx';
import { SessionDialog } from './SessionDialog.tsx';

type Props = {
  course: Course;
  /** What gets the focus when there is nothing left to be done. */
  heir: RefObject<HTMLElement>;
  put: (course: Course) => void;
};

/** For those who may: edit, add, cancel. The service said who may. */
export function CourseTools(props: Props) {
  const { refusals } = props.course;
  return refusals.edit && refusals.clone ? null : <Tools {...props} />;
}

function Tools({ course, heir, put }: Props) {
  const tools = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'add' | 'cancel' | 'run'>();
  const close = () => setOpen(undefined);
  const draft = course.phase === 'draft';
  useHeir(tools, heir);
  return (
    <div class="cluster course-tools" ref={tools}>
      {draft && <Announce course={course} put={put} />}
      {!course.refusals.edit && (
        <>
          <a class="button" href="?edit">
            Edit
          </a>
          <button class="button" type="button" onClick={() => setOpen('add')}>
            Add a session
          </button>
        </>
      )}
      {!course.refusals.clone && !draft && (
        <button class="button" type="button" onClick={() => setOpen('run')}>
          Another run
        </button>
      )}
      {!course.refusals.edit &&
        (draft ? (
          <Discard course={course} />
        ) : (
          <button class="button danger" type="button" onClick={() => setOpen('cancel')}>
            Cancel the course
          </button>
        ))}
      {open === 'run' && <NextRun course={course} close={close} />}
      {open === 'add' && <SessionDialog course={course} put={put} close={close} />}
      {open === 'cancel' && <CancelDialog course={course} put={put} close={close} />}
    </div>
  );
}
