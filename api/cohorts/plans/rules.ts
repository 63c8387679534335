import { slotOf } from '../days/rules.ts';
import type { Cohort, Visit } from '../schema.ts';
import type { Draft } from './schema.ts';

/** What accepting a draft comes to: visits to place, and visits that it has no longer. */
export function acceptance(draft: Draft, visits: readonly Visit[]) {
  const isIn = (visit: Visit) =>
    draft.visits.some(({ hire, rotation }) => hire === visit.hire && rotation === visit.rotation);
  const pinnedBefore = (hire: string, rotation: string) =>
    visits.some((one) => one.hire === hire && one.rotation === rotation && one.pinned);
  return {
    placed: draft.visits.map(({ hire, rotation, day, half, host }) => ({
      ...{ hire, rotation, day, half, host: host?.slug ?? null },
      pinned: pinnedBefore(hire, rotation),
    })),
    removed: visits.filter((visit) => visit.plan && !isIn(visit)),
  };
}

/** How many a rotation can receive on a day, once a remedy is applied. */
export function roomAfter(
  { problem, days }: Pick<Cohort, 'problem' | 'days'>,
  { rotation, day, more }: { rotation: string; day: number; more: number },
): { day: string; hires: number } | undefined {
  const date = days[day];
  const slot = date && slotOf(days, date, 'am');
  const place = problem?.rotations.find(({ id }) => id === rotation);
  if (date === undefined || typeof slot !== 'number' || !place) return undefined;
  return { day: date, hires: (place.capacity[slot] ?? 0) + more };
}
