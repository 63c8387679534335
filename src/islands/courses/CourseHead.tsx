import { useRef } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import { Kind } from '../parts/Kind.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { CourseTools } from './CourseTools.tsx';

type Props = { course: Course; put: (course: Course) => void };

/** What it is, who teaches it, and what those can do with it. */
export function CourseHead({ course, put }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const { phase } = course;
  return (
    <header class={`page-head ${phase === 'cancelled' ? 'course-cancelled' : ''}`}>
      <p class="cluster">
        <Kind kind="course" />
        {phase === 'draft' && <span class="badge">Draft</span>}
        {phase === 'running' && <span class="badge strong">Under way</span>}
        {phase === 'over' && <span class="badge">Over</span>}
        {phase === 'cancelled' && <span class="badge warn">Cancelled</span>}
      </p>
      <h1 tabIndex={-1} ref={title}>
        {course.title}
      </h1>
      <ul class="people course-instructors" aria-label="Instructors">
        {course.instructors.map((person) => (
          <li key={person.slug}>
            <PersonName person={person} />
          </li>
        ))}
      </ul>
      <CourseTools course={course} heir={title} put={put} />
    </header>
  );
}
