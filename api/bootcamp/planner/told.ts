import {
  isWaived,
  type PlanHire,
  type PlanProblem,
  roomIn,
  type Slot,
  slotsFrom,
  type Visit,
} from './problem.ts';

/** The problem in which others than those who are planned anew want just what they were told. */
export function onlyTold(problem: PlanProblem): PlanProblem {
  const had = new Set(
    [...problem.told, ...problem.fixed].map(({ hire, rotation }) => `${hire} ${rotation}`),
  );
  const told = ({ id, ...hire }: PlanHire): PlanHire => ({
    ...{ ...hire, id },
    required: hire.required.filter((rotation) => had.has(`${id} ${rotation}`)),
    offered: hire.offered.filter((rotation) => had.has(`${id} ${rotation}`)),
  });
  return {
    ...problem,
    hires: problem.hires.map((hire) => (problem.anew.includes(hire.id) ? hire : told(hire))),
  };
}

/** Visits that stay: those that are fixed, and what others were told and can still have. */
export function staying(problem: PlanProblem): Visit[] {
  const stay = [...problem.fixed];
  const soonest = problem.told.toSorted((one, other) => one.slot - other.slot);
  for (const visit of soonest) {
    const isAnew = problem.anew.includes(visit.hire);
    const mine = stay.filter(({ hire }) => hire === visit.hire);
    const isFixed = mine.some(({ rotation }) => rotation === visit.rotation);
    if (!isAnew && !isFixed && canStay(problem, visit, stay)) stay.push(visit);
  }
  return stay;
}

/** The problem of some hires, with the room that visits of all others leave them. */
export function partOf(problem: PlanProblem, free: Set<string>, visits: Visit[]): PlanProblem {
  const taken = new Map<string, number>();
  const halves = new Map(problem.rotations.map((one) => [one.id, one.halves]));
  for (const { hire, rotation, slot } of visits) {
    if (free.has(hire)) continue;
    for (const one of slotsFrom(slot, halves.get(rotation) ?? 1)) {
      const name = `${rotation} ${one}`;
      taken.set(name, (taken.get(name) ?? 0) + 1);
    }
  }
  const left = (id: string) => (room: number, slot: Slot) =>
    Math.max(0, room - (taken.get(`${id} ${slot}`) ?? 0));
  return {
    ...problem,
    hires: problem.hires.filter(({ id }) => free.has(id)),
    rotations: problem.rotations.map((one) => ({
      ...one,
      capacity: one.capacity.map(left(one.id)),
    })),
    fixed: visits.filter(({ hire }) => free.has(hire)),
    told: problem.told.filter(({ hire }) => free.has(hire)),
  };
}

/** Whether a visit can be as it was told, beside visits that stay. */
function canStay(problem: PlanProblem, visit: Visit, fixed: Visit[]): boolean {
  const { hires, rotations, busy } = problem;
  const hire = hires.find(({ id }) => id === visit.hire);
  const rotation = rotations.find(({ id }) => id === visit.rotation);
  if (!hire || !rotation) return false;
  const slotsOf = ({ rotation, slot }: Visit): Slot[] =>
    slotsFrom(slot, rotations.find(({ id }) => id === rotation)?.halves ?? 1);
  const isThere = ({ hire, rotation }: Visit, other: Visit) =>
    hire === other.hire || rotation === other.rotation;
  return (
    [...hire.required, ...hire.offered].includes(rotation.id) &&
    isInOrder(problem, visit) &&
    slotsOf(visit).every((slot) => {
      const there = fixed.filter((one) => isThere(one, visit) && slotsOf(one).includes(slot));
      const received = there.filter((one) => one.rotation === visit.rotation).length;
      const isFree = !busy.includes(slot) && !hire.away.includes(slot);
      const isAlone = there.every((one) => one.hire !== visit.hire);
      return isFree && isAlone && received < roomIn(rotation, slot);
    })
  );
}

/** Nothing that must come before this visit was told for later. */
function isInOrder(problem: PlanProblem, { hire, rotation, slot }: Visit): boolean {
  const later = problem.told.filter((one) => one.hire === hire && one.slot >= slot);
  return problem.order.every(
    ([before, after]) =>
      after !== rotation ||
      isWaived(problem, hire, before, after) ||
      !later.some((one) => one.rotation === before),
  );
}
