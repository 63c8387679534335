import type { Course } from '../../../api/courses/schema.ts';
import { SessionItem } from './SessionItem.tsx';

type Props = { course: Course; put: (course: Course) => void };

/** All sessions of a course in their order, with what belongs to each. */
export function Sessions({ course, put }: Props) {
  const now = new Date().toISOString();
  const next = course.sessions.find(({ endsAt, cancelled }) => !cancelled && endsAt > now);
  return (
    <section class="section stack" aria-labelledby="sessions">
      <h2 id="sessions">Sessions</h2>
      <ol class="rows course-sessions">
        {course.sessions.map((session, at) => (
          <SessionItem
            key={session.id}
            course={course}
            session={session}
            number={at + 1}
            isNext={session === next && course.phase === 'running'}
            put={put}
          />
        ))}
      </ol>
    </section>
  );
}
