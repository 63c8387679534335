import { slotOf } from '../../../api/cohorts/days/rules.ts';
import type { Cohort } from '../../../api/cohorts/schema.ts';

/** Whether a hire is away for some of a day, as far as whoever looks may know. */
export function isAway({ problem, days }: Cohort, hire: string, day: string): boolean {
  const slot = slotOf(days, day, 'am') ?? -1;
  const away = problem?.hires.find(({ id }) => id === hire)?.away ?? [];
  return away.includes(slot) || away.includes(slot + 1);
}
