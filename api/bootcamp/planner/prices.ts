import type { Highs, Model } from 'highs';
import { Linear } from '../../solver/linear.ts';
import { isProven } from '../gap/rules.ts';
import type { Best, Fortnight } from './fortnights.ts';
import type { Negotiation } from './negotiation.ts';

type Wanted = { hire: number; fortnight: Fortnight };

/**
 * A bound that knows how little room there is: what each hire gives up in the best fortnight at the
 * fairest prices of rooms, less what the rooms bring in. HiGHS finds those prices, as the dual values
 * of choosing one fortnight for each hire, and fortnights that are better at them come in until there
 * are none: G. B. Dantzig and P. Wolfe, "Decomposition principle for linear programs", Operations
 * Research 8 (1960); that the bound holds before the end too is L. S. Lasdon, "Optimization theory
 * for large systems" (1970), section 3.7.
 */
export function boundByPrices(
  highs: Highs,
  { hires, rooms, wanted, counted, cost, bound: begin }: Negotiation,
  isLate: () => boolean,
): number {
  const linear = new Linear();
  for (const _ of hires) linear.exactly([], 1);
  for (const room of rooms) linear.atMost([], room);
  return highs.withModel(linear.data(), (model) => {
    model.options.set({ output_flag: false, presolve: 'off' });
    for (const one of wanted) choosable(model, one, hires.length);
    let bound = begin;
    const bestAt = (prices: Float64Array): Best[] => {
      const income = prices.reduce((sum, price, room) => sum + price * (rooms[room] ?? 0), 0);
      const best = hires.map((one) => one.best(prices));
      const least = best.reduce((sum, one) => sum + one.least, -income);
      // Costs are whole numbers, and so is what no plan can go below.
      bound = Math.max(bound, Math.ceil(least - 1e-6));
      return best;
    };
    // What counting says rooms are worth is near where there is far too little of them.
    for (const [hire, fortnight] of bestAt(counted.prices).entries())
      choosable(model, { hire, fortnight }, hires.length);
    while (!isLate() && !isProven(cost, bound)) {
      model.run();
      const { rowDual } = model.getSolution();
      const prices = rooms.map((_, room) => Math.max(0, -(rowDual[hires.length + room] ?? 0)));
      const better = bestAt(prices).filter((one, hire) => {
        const paid = one.rooms.reduce((sum, room) => sum + (prices[room] ?? 0), one.cost);
        if (paid >= (rowDual[hire] ?? 0) - 1e-6) return false;
        choosable(model, { hire, fortnight: one }, hires.length);
        return true;
      });
      if (better.length === 0) break;
    }
    return bound;
  });
}

function choosable(model: Model, { hire, fortnight }: Wanted, hires: number): void {
  const rows = fortnight.rooms.map((room) => hires + room).sort((one, other) => one - other);
  const indices = [hire, ...rows];
  model.addCol(fortnight.cost, 0, Number.POSITIVE_INFINITY, {
    indices,
    values: indices.map(() => 1),
  });
}
