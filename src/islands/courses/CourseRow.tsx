import type { CourseSummary } from '../../../api/courses/schema.ts';
import { clockOf, dayOf, zoneName } from '../when.ts';
import { minimumShort, ownWords, placeWords, sessionsWords, spanWords } from './words.ts';

/** A course in a list: its next session, or its first, on the clock where it is held. */
export function CourseRow({ course }: { course: CourseSummary }) {
  const { slug, title, phase, next, zone, startsAt, endsAt } = course;
  const at = next?.startsAt ?? startsAt;
  const there = next?.zone ?? zone;
  const by = course.instructors.map(({ name }) => name).join(', ');
  const isPast = phase === 'over';
  return (
    <li class={`row ${phase === 'cancelled' ? 'cancelled' : isPast ? 'past' : ''}`}>
      <p class="when">
        <time dateTime={at}>
          {phase === 'running' && next && <span class="course-next">Next: </span>}
          {dayOf(at, there)} <span class="clock">{clockOf(at, there)}</span>
        </time>
      </p>
      <div>
        <p class="row-title">
          <a href={`/courses/${slug}/`}>{title}</a>
        </p>
        <p class="row-facts">
          {[
            by,
            `${sessionsWords(course.sessions)}, ${spanWords(startsAt, endsAt, zone)}`,
            course.place,
            zoneName(there),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Side course={course} />
    </li>
  );
}

function Side({ course }: { course: CourseSummary }) {
  const { phase, minimum } = course;
  const own = ownWords(course);
  const open = phase === 'announced' && minimum ? minimumShort(minimum) : undefined;
  return (
    <div class="row-side courses-side">
      {phase === 'cancelled' && <span class="badge warn">Cancelled</span>}
      {phase === 'draft' && <span class="badge">Draft</span>}
      {phase === 'running' && <span class="badge">Under way</span>}
      {own && <span class={`badge ${phase === 'over' ? '' : 'strong'}`}>{own}</span>}
      {open && <span class="badge warn">{open}</span>}
      {phase === 'announced' && <span class="row-facts">{placeWords(course)}</span>}
    </div>
  );
}
