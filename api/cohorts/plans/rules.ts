import type { Plan, Relaxation } from '../../bootcamp/planner/problem.ts';
import { slotOf, whenOf } from '../days/rules.ts';
import { whenWords } from '../releases/rules.ts';
import type { Cohort, Visit } from '../schema.ts';
import type { Draft } from './schema.ts';

type Known = Pick<Cohort, 'days' | 'rotations' | 'hires'>;
type Planned = Known & Pick<Cohort, 'visits' | 'hostAbsences'>;

/** A plan of the planner as people read it, by days. */
export function draftOf(
  plan: Plan,
  cohort: Planned,
  { id, version, at }: Pick<Draft, 'id' | 'version' | 'at'>,
): Draft {
  const { missed, hopeless, cost, bound, proven } = plan;
  return {
    ...{ id, version, at, missed, hopeless, cost, bound, proven },
    visits: plan.visits.flatMap(({ hire, rotation, slot, host }) => {
      const place = cohort.rotations.find(({ slug }) => slug === rotation);
      const when = whenOf(cohort, slot, place?.whole ?? false);
      if (!when) return [];
      const by = place?.hosts.find(({ slug }) => slug === host) ?? null;
      return {
        hire,
        rotation,
        ...when,
        host: hostBefore(cohort, { hire, rotation, ...when }) ?? by,
      };
    }),
    remedy: plan.remedy.map((relaxation) => ({
      relaxation,
      words: remedyWords(relaxation, cohort),
    })),
  };
}

type Placed = { hire: string; rotation: string; day: string; half: string };

/** Whoever receives a visit that stays where it is goes on to do so, as long as they are there. */
function hostBefore({ visits, hostAbsences }: Planned, { hire, rotation, day, half }: Placed) {
  const plan = visits.find((one) => one.hire === hire && one.rotation === rotation)?.plan;
  if (!plan?.host || plan.day !== day || plan.half !== half) return null;
  const { slug } = plan.host;
  const isAway = hostAbsences.some((one) => one.person === slug && one.day === day);
  return isAway ? null : plan.host;
}

/** What would have to give way, said as something to do. */
export function remedyWords(one: Relaxation, { days, rotations, hires }: Known): string {
  const titleOf = (slug: string) => rotations.find((each) => each.slug === slug)?.title ?? slug;
  const nameOf = (id: string) => hires.find((each) => each.id === id)?.name ?? 'a hire';
  const dayOf = (at: number) => whenWords({ day: days[at] ?? '', half: 'day' });
  switch (one.is) {
    case 'room': {
      const much = one.more === 1 ? 'one hire more' : `${one.more} hires more`;
      return one.closed
        ? `Ask ${titleOf(one.rotation)} to receive ${much} on ${dayOf(one.day)}, a day on which it is closed.`
        : `Ask ${titleOf(one.rotation)} to receive ${much} on ${dayOf(one.day)}.`;
    }
    case 'presence':
      return `Have ${nameOf(one.hire)} come on ${dayOf(one.day)} after all.`;
    case 'order':
      return `Let ${nameOf(one.hire)} see ${titleOf(one.after)} before ${titleOf(one.before)}.`;
  }
}

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
