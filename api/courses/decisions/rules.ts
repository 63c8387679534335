import type { EventFacts } from '../../events/rules.ts';
import type { Asker } from '../../people/schema.ts';
import type { Refusal } from '../../refusal.ts';
import { type Slot, slotOf, wallTimeOf } from '../../talks/when.ts';
import type { Instant } from '../../time.ts';
import type { ConditionRow } from '../rows.ts';
import { editRefusal } from '../rules.ts';
import type { Minimum } from '../schema.ts';

const dayMs = 24 * 60 * 60_000;
/** How long the instructors have for their choice before everybody is told that there is none. */
export const answerMs = 2 * dayMs;

/** Where the minimum of a course stands; null: it has none. */
export function minimumOf(row: ConditionRow & { confirmed: number }): Minimum | null {
  const { minimum, decideBy, decideZone, confirmed } = row;
  if (minimum === null || decideBy === null || decideZone === null) return null;
  return {
    ...{ minimum, decideBy, zone: decideZone },
    missing: Math.max(0, minimum - confirmed),
    decision: row.decision ?? 'open',
  };
}

/** Whether something is to be decided now that nobody has looked at yet. */
export function isDue(
  row: ConditionRow & { confirmed: number; cancelled: boolean; draft: boolean },
  now: Date,
) {
  const { minimum, decideBy, decision, decidedAt } = row;
  if (row.cancelled || row.draft || minimum === null || decideBy === null || decision === 'runs')
    return false;
  if (decision === null) return decideBy <= now.toISOString();
  if (row.confirmed >= minimum) return true;
  return decision === 'asked' && Date.parse(decidedAt ?? '') + answerMs <= now.getTime();
}

/** Why this person cannot choose now whether the course runs. */
export function decideRefusal(
  course: EventFacts & ConditionRow,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = editRefusal(course, asker, now);
  if (barred) return barred;
  if (course.decision === 'asked' || course.decision === 'undecided') return undefined;
  if (course.decision === 'runs') return { code: 'over', message: 'It is decided: it runs.' };
  return course.minimum === null
    ? { code: 'over', message: 'This course needs no minimum: it runs.' }
    : { code: 'over', message: 'There is nothing to decide yet: people can still enrol.' };
}

/** A week later on the clock in which the time was said; or why that is too late. */
export function extendedBy(
  { decideBy, decideZone }: ConditionRow,
  { firstAt, now }: { firstAt: Instant; now: Date },
): Instant | Refusal {
  if (decideBy === null || decideZone === null) return noWeekLeft;
  let later = decideBy;
  // Whoever answers late still gives a week in full.
  while (later <= now.toISOString() || later === decideBy) later = weekLater(later, decideZone);
  return later > firstAt ? noWeekLeft : later;
}

const noWeekLeft: Refusal = {
  code: 'over',
  message:
    'It would begin before another week is over. Let it run, cancel it, or move its first session.',
};

function weekLater(at: Instant, zone: string): Instant {
  const { date, time } = wallTimeOf(at, zone);
  const later = new Date(Date.parse(date) + 7 * dayMs).toISOString().slice(0, 10);
  const slot: Slot | { field: string } = slotOf({ date: later, time, zone }, 1);
  // An hour that the clocks leave out on that day: the same time on the world's clock will do.
  return 'startsAt' in slot ? slot.startsAt : new Date(Date.parse(at) + 7 * dayMs).toISOString();
}
