import type { Course } from '../../../api/courses/schema.ts';
import { momentWords } from '../talks/when-words.ts';
import { myZone } from '../when.ts';

/** That a course, or something like it, was cancelled: why, by whom and when. */
export function Cancelled({
  cancellation,
  what = 'course',
}: Pick<Course, 'cancellation'> & { what?: string }) {
  if (!cancellation) return null;
  const { reason, by, at } = cancellation;
  return (
    <div class="event-notice">
      <p>
        <strong>This {what} was cancelled</strong> by {by.name},{' '}
        <time dateTime={at}>{momentWords(at, myZone())}</time>.
      </p>
      <p>{reason}</p>
    </div>
  );
}
