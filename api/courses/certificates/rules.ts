import { phaseOf } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { CoursePage, SessionRow } from '../rows.ts';

const minuteMs = 60_000;

/** Why this person cannot read this certificate: it is its own person's, and of those who taught. */
export function readRefusal(
  course: CoursePage,
  person: string,
  asker: Asker | undefined,
): Refusal | undefined {
  const isMine = asker?.slug === person;
  const taught = asker !== undefined && [course.host, ...course.speakers].includes(asker.id);
  return permissionRefusal(roleOf(asker), 'certificate.read', isMine || taught);
}

/** Why there is no certificate: it is given once the course is over, to who was there at least once. */
export function noneRefusal(course: CoursePage, here: string[], now: Date): Refusal | undefined {
  switch (phaseOf(course, now)) {
    case 'cancelled':
      return {
        code: 'cancelled',
        message: 'This course was cancelled; there are no certificates.',
      };
    case 'over':
      break;
    default:
      return { code: 'over', message: 'There are certificates once the course is over.' };
  }
  if (attended(course, here).length > 0) return undefined;
  const message = 'Nobody noted that they were at a session. Whoever taught it can still do so.';
  return { code: 'missing', message };
}

/** The sessions that took place, and those of them at which somebody was. */
export const held = ({ sessions }: CoursePage): SessionRow[] =>
  sessions.filter(({ cancelled }) => !cancelled);
export const attended = (course: CoursePage, here: string[]): SessionRow[] =>
  held(course).filter(({ id }) => here.includes(id));

export const minutesIn = (sessions: SessionRow[]): number =>
  sessions.reduce(
    (sum, { startsAt, endsAt }) => sum + (Date.parse(endsAt) - Date.parse(startsAt)) / minuteMs,
    0,
  );
