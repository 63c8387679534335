import type { Course } from '../../../api/courses/schema.ts';
import { clockOf, zoneName } from '../when.ts';
import { hoursWords, sessionsWords, spanWords } from './words.ts';

/** When a course is as a whole, how long, and where. */
export function CourseFacts({ course }: { course: Course }) {
  const held = course.sessions.filter(({ cancelled }) => !cancelled);
  const [first] = held;
  const last = held.at(-1);
  if (!first || !last) return null;
  const clocks = new Set(
    held.map(
      ({ startsAt, endsAt, zone }) =>
        `${clockOf(startsAt, zone)} to ${clockOf(endsAt, zone)}, ${zoneName(zone)}`,
    ),
  );
  const places = new Set(held.map(({ place }) => place).filter(Boolean));
  const minutes = held.reduce((sum, session) => sum + session.minutes, 0);
  return (
    <dl class="facts course-facts">
      <div>
        <dt>When</dt>
        <dd>
          {spanWords(first.startsAt, last.startsAt, first.zone)}
          <br />
          {clocks.size === 1 ? [...clocks][0] : 'At different times, see below'}
        </dd>
      </div>
      <div>
        <dt>Length</dt>
        <dd>
          {sessionsWords(held.length)}, {hoursWords(minutes)} in all
        </dd>
      </div>
      <div>
        <dt>Where</dt>
        <dd>
          {placeOf(
            places,
            held.some(({ link }) => link),
          )}
        </dd>
      </div>
      {course.phase !== 'over' && course.phase !== 'cancelled' && (
        <div>
          <dt>Your calendar</dt>
          <dd>
            <a href={`/api/courses/${course.slug}/calendar.ics`}>
              All sessions as a file, for Apple and others
            </a>
          </dd>
        </div>
      )}
      {course.runs.length > 0 && (
        <div>
          <dt>Other runs</dt>
          <dd class="course-runs">
            {course.runs.map(({ slug, startsAt, zone }) => (
              <a key={slug} href={`/courses/${slug}/`}>
                From {spanWords(startsAt, startsAt, zone)}
              </a>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function placeOf(places: Set<string>, online: boolean): string {
  if (places.size === 1) return [...places][0] ?? '';
  if (places.size > 1) return 'In several places, see below';
  return online ? 'Online' : 'Not said yet';
}
