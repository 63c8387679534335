import { useState } from 'preact/hooks';
import type { Course, CourseSession } from '../../../api/courses/schema.ts';
import { Materials } from '../after/Materials.tsx';

type Props = { course: Course; session: CourseSession; number: number };

/** Slides and files of one session; asked for when somebody opens them. */
export function SessionMaterials({ course, session, number }: Props) {
  const [opened, setOpened] = useState(false);
  const heading = `materials-${session.id}`;
  return (
    <details
      class="course-materials"
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary id={heading}>
        Slides and files<span class="visually-hidden"> of session {number}</span>
      </summary>
      {opened && <Materials event={course.slug} session={session.id} labelledBy={heading} />}
    </details>
  );
}
