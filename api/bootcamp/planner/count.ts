import type { Highs } from 'highs';
import { Linear, type Terms } from '../../solver/linear.ts';
import { DayPlans } from './day-plans.ts';
import type { PlanProblem } from './problem.ts';
import { roomsOf } from './rooms.ts';

/** What no plan goes below, and what a place in each room is worth, by its number. */
export type Counted = { bound: number; prices: Float64Array };

/**
 * Counts alone: a hire has no more visits than free half days, and a rotation receives no more than
 * it has room for on days when anybody can come. On which day they meet is left aside, as are order
 * and walks, so it takes no time however many hires there are; and where there is far too little
 * room it says nearly all there is to say. It is the linear relaxation of a transport problem: F. L.
 * Hitchcock, "The distribution of a product from several sources to numerous localities", Journal of
 * Mathematics and Physics 20 (1941); the worth of a place is its dual value.
 */
export function counted(highs: Highs, problem: PlanProblem): Counted {
  const rooms = roomsOf(problem);
  const linear = new Linear();
  const there = problem.rotations.map(() => ({ terms: [] as Terms, rooms: new Set<number>() }));
  const ownRows: { terms: Terms; most: number }[] = [];
  let constant = 0;
  for (const hire of problem.hires) {
    const plans = new DayPlans(problem, hire, rooms);
    const begins = Map.groupBy(
      plans.days.flat().flatMap((plan) => plan.begins),
      ({ at }) => at,
    );
    const mine: Terms = [];
    constant += plans.constant;
    for (const [at, { number, missing, pinned, halves }] of plans.wanted.entries()) {
      if (pinned) continue;
      constant += missing;
      const possible = begins.get(at) ?? [];
      if (possible.length === 0) continue;
      const saved = Math.max(...possible.map((begin) => plans.savedBy(begin)));
      const seen = linear.variable({ cost: -missing - saved });
      mine.push([seen, halves]);
      there[number]?.terms.push([seen, 1]);
      for (const { room } of possible) there[number]?.rooms.add(room);
    }
    ownRows.push({ terms: mine, most: plans.freeFrom[0] ?? 0 });
  }
  for (const { terms, rooms: numbers } of there) {
    const most = [...numbers].reduce((sum, room) => sum + (rooms[room] ?? 0), 0);
    linear.atMost(terms, most);
  }
  for (const { terms, most } of ownRows) linear.atMost(terms, most);
  const prices = new Float64Array(rooms.length);
  if (linear.size === 0) return { bound: constant, prices };
  return highs.withModel(linear.data(), (model) => {
    model.options.set({ output_flag: false });
    model.run();
    const { rowDual } = model.getSolution();
    for (const [rotation, { rooms: numbers }] of there.entries())
      for (const room of numbers) prices[room] = Math.max(0, -(rowDual[rotation] ?? 0));
    // Costs are whole numbers, and so is what no plan can go below.
    return { bound: Math.ceil(constant + model.getObjectiveValue() - 1e-6), prices };
  });
}
