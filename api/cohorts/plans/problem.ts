import type { PlanProblem, PlanRotation, Visit } from '../../bootcamp/planner/problem.ts';
import type { Programme } from '../../bootcamp/schema.ts';
import type { Catalogue } from '../../catalogue.ts';
import { awaySlots, slotOf } from '../days/rules.ts';
import type { When } from '../schema.ts';
import type { CohortRow } from '../store.ts';

/**
 * What the planner is asked for a cohort. Everybody of a team can receive who comes to it. Visits
 * that are pinned or over stay; `today` is the day in the cohort's zone.
 */
export function problemFor(
  cohort: CohortRow,
  days: string[],
  { programmes, rotations }: Catalogue,
  today: string,
): PlanProblem {
  const programme = programmes.find(({ slug }) => slug === cohort.programme);
  const known = (programme?.rotations ?? []).flatMap(
    (slug) => rotations.find((one) => one.slug === slug) ?? [],
  );
  return {
    days: days.length,
    hires: cohort.hires.map((hire) => ({
      ...{ id: hire.id, ...wishesOf(programme, hire.role), away: awaySlots(hire, days) },
    })),
    rotations: known.map((rotation): PlanRotation => {
      const { slug, team, hires } = rotation;
      return {
        ...{ id: slug, office: rotation.place ?? '', halves: rotation.days === 1 ? 2 : 1 },
        capacity: days.flatMap((day) => {
          const said = cohort.capacities.find((one) => one.rotation === slug && one.day === day);
          return [said?.hires ?? hires, said?.hires ?? hires];
        }),
        hosts: hostsOf(cohort, team).map((person) => ({
          id: person.slug,
          away: cohort.hostAbsences
            .filter((one) => one.person === person.slug)
            .flatMap(({ day }) => slotsOfDay(days, day)),
        })),
      };
    }),
    order: (programme?.order ?? []).map(({ before, after }) => [before, after]),
    busy: busySlots(programme, days),
    anew: [],
    waived: cohort.hires.flatMap(({ id, waived }) => waived.map((one) => ({ hire: id, ...one }))),
    fixed: slots(cohort, days, ({ plan, told, pinned }) =>
      pinned ? plan : told && told.day < today ? told : null,
    ),
    told: slots(cohort, days, ({ told, plan }) => told ?? plan),
  };
}

/** What somebody of a role must see, and what is good for them to see. */
function wishesOf(programme: Programme | undefined, role: string) {
  const isSame = (one: string) => one.trim().toLowerCase() === role.trim().toLowerCase();
  const wishes = programme?.roles.find((one) => isSame(one.role));
  const seen = (programme?.rotations ?? []).filter((slug) => !wishes?.excluded.includes(slug));
  return {
    required: seen.filter((slug) => !wishes?.offered.includes(slug)),
    offered: seen.filter((slug) => wishes?.offered.includes(slug)),
  };
}

/** The slots that the programme itself takes: welcome, first change, demo hour. */
function busySlots(programme: Programme | undefined, days: string[]): number[] {
  return (programme?.fixedPoints ?? []).flatMap(({ day, takes }) => {
    const [am, pm] = slotsOfDay(days, days[day - 1] ?? '');
    if (!takes || am === undefined || pm === undefined) return [];
    return { morning: [am], afternoon: [pm], day: [am, pm] }[takes];
  });
}

/** Who of a team can receive hires: not those who are in the cohort themselves. */
export function hostsOf({ staff, hires }: Pick<CohortRow, 'staff' | 'hires'>, team: string) {
  return staff
    .filter((one) => one.team === team && !hires.some(({ person }) => person?.slug === one.slug))
    .map(({ slug, name }) => ({ slug, name }));
}

function slotsOfDay(days: string[], day: string): number[] {
  const at = slotOf(days, day, 'am');
  return at === undefined ? [] : [at, at + 1];
}

function slots(
  { visits }: CohortRow,
  days: string[],
  which: (visit: CohortRow['visits'][number]) => When | null,
): Visit[] {
  return visits.flatMap((visit) => {
    const when = which(visit);
    const slot = when ? slotOf(days, when.day, when.half) : undefined;
    return slot === undefined ? [] : { hire: visit.hire, rotation: visit.rotation, slot };
  });
}
