import { dayOf, isWaived, type PlanProblem, slotsFrom, type Visit } from './problem.ts';

/**
 * Mixes the hires, so that not always the same two go together, without touching anything else that
 * the plan has: two hires who see the same two rotations in opposite order change places, as long
 * as both may and fewer pairs meet again and again. Costs nothing of what the solver has proven,
 * but the mixture itself is good rather than the best there is.
 */
export function mixed(problem: PlanProblem, visits: Visit[]): Visit[] {
  const plan = visits.map((visit) => ({ ...visit }));
  if (problem.told.length > 0) return plan;
  for (let better = true; better; ) {
    better = false;
    for (const [mine, mineLater, theirs, theirsLater] of exchanges(problem, plan)) {
      const before = meetings(plan);
      const swap = () => {
        [mine.slot, mineLater.slot] = [mineLater.slot, mine.slot];
        [theirs.slot, theirsLater.slot] = [theirsLater.slot, theirs.slot];
      };
      swap();
      const kept = isAllowed(problem, plan, mine.hire) && isAllowed(problem, plan, theirs.hire);
      if (kept && meetings(plan) < before) better = true;
      else swap();
    }
  }
  return plan;
}

type Exchange = [mine: Visit, mineLater: Visit, theirs: Visit, theirsLater: Visit];

/** Pairs of hires of whom one sees a and then b, the other b and then a, in the same two slots. */
function* exchanges({ rotations, fixed }: PlanProblem, plan: Visit[]): Generator<Exchange> {
  const halves = new Map(rotations.map((one) => [one.id, one.halves]));
  const isFixed = (visit: Visit) =>
    fixed.some((one) => one.hire === visit.hire && one.rotation === visit.rotation);
  const free = plan.filter((visit) => !isFixed(visit));
  for (const mine of free) {
    for (const theirsLater of free) {
      if (mine.rotation !== theirsLater.rotation || mine.hire >= theirsLater.hire) continue;
      if (mine.slot === theirsLater.slot) continue;
      const mineLater = free.find(
        ({ hire, slot }) => hire === mine.hire && slot === theirsLater.slot,
      );
      const theirs = free.find(({ hire, slot }) => hire === theirsLater.hire && slot === mine.slot);
      if (!mineLater || !theirs || mineLater.rotation !== theirs.rotation) continue;
      if (halves.get(mine.rotation) !== halves.get(mineLater.rotation)) continue;
      yield [mine, mineLater, theirs, theirsLater];
    }
  }
}

/** How often pairs meet, each further meeting of one pair counting more than the one before. */
function meetings(plan: Visit[]): number {
  const together = new Map<string, string[]>();
  for (const { hire, rotation, slot } of plan) {
    const there = together.get(`${rotation} ${slot}`);
    if (there) there.push(hire);
    else together.set(`${rotation} ${slot}`, [hire]);
  }
  const times = new Map<string, number>();
  for (const hires of together.values()) {
    for (const one of hires) {
      for (const other of hires) {
        if (one < other) times.set(`${one} ${other}`, (times.get(`${one} ${other}`) ?? 0) + 1);
      }
    }
  }
  return [...times.values()].reduce((sum, count) => sum + count ** 2, 0);
}

/** Whether a hire is there, keeps the order, and walks no more than one office a day. */
function isAllowed(problem: PlanProblem, plan: Visit[], id: string): boolean {
  const { hires, rotations, order } = problem;
  const hire = hires.find((one) => one.id === id);
  const mine = plan.filter((visit) => visit.hire === id);
  const is = (rotation: string) => rotations.find((one) => one.id === rotation);
  const slotOf = (rotation: string) => mine.find((visit) => visit.rotation === rotation)?.slot;
  const present = mine.every(({ rotation, slot }) =>
    slotsFrom(slot, is(rotation)?.halves ?? 1).every((one) => !hire?.away.includes(one)),
  );
  const ordered = order.every(([before, after]) => {
    const [first, second] = [slotOf(before), slotOf(after)];
    const free =
      first === undefined || second === undefined || isWaived(problem, id, before, after);
    return free || first < second;
  });
  const offices = new Set(
    mine.map(({ rotation, slot }) => `${dayOf(slot)} ${is(rotation)?.office}`),
  );
  const days = new Set(mine.map(({ slot }) => dayOf(slot)));
  return present && ordered && offices.size === days.size;
}
