import type { EventFacts } from '../../events/rules.ts';
import type { Asker } from '../../people/schema.ts';
import type { Refusal } from '../../refusal.ts';
import type { ConditionRow, SessionRow } from '../rows.ts';
import { editRefusal, invalid } from '../rules.ts';

type Draft = EventFacts & ConditionRow & { sessions: SessionRow[] };

/** Why this person cannot announce the draft now, with what is missing. */
export function announceRefusal(
  course: Draft,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = editRefusal(course, asker, now);
  if (barred) return barred;
  const at = now.toISOString();
  const begun = course.sessions.findIndex(({ startsAt }) => startsAt <= at);
  if (begun >= 0) {
    const message = `Session ${begun + 1} would have begun already. Move it first.`;
    return invalid([{ field: 'sessions', message }]);
  }
  if (course.decideBy !== null && course.decideBy <= at) {
    const message = 'The time until which people can enrol is over. Edit it first.';
    return invalid([{ field: 'condition.date', message }]);
  }
  return undefined;
}

/** Why this person cannot throw the course away: only what was not announced can be. */
export function discardRefusal(
  course: Draft,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = editRefusal(course, asker, now);
  if (barred || course.draft) return barred;
  return { code: 'over', message: 'It is announced: people count on it. Cancel it instead.' };
}
