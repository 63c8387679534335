import type { Plan, PlanProblem } from '../../bootcamp/planner/problem.ts';
import { remedyInWords } from '../../bootcamp/planner/words.ts';
import { whenOf } from '../days/rules.ts';
import type { Cohort } from '../schema.ts';
import type { Draft } from './schema.ts';

type Known = Pick<Cohort, 'days' | 'rotations' | 'hires'>;
type Planned = Known & Pick<Cohort, 'visits' | 'hostAbsences'>;

/** A plan of the planner as people read it, by days. */
export function draftOf(
  plan: Plan,
  problem: PlanProblem,
  cohort: Planned,
  { id, version, at }: Pick<Draft, 'id' | 'version' | 'at'>,
): Draft {
  const { missed, hopeless, cost, bound, proven } = plan;
  const words = remedyInWords(problem, plan, {
    days: cohort.days,
    hire: (id) => cohort.hires.find((one) => one.id === id)?.name ?? 'a hire',
    rotation: (slug) => cohort.rotations.find((one) => one.slug === slug)?.title ?? slug,
  });
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
    remedy: plan.remedy.map((relaxation, at) => ({ relaxation, words: words[at] ?? '' })),
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
