import type { DayPlan } from './day-plans.ts';

/** Sets of rotations that can have been seen after a day, each by its cheapest way there. */
export type After = {
  count: number;
  seen: Int32Array;
  cost: Float64Array;
  /** Which of the sets of the day before, and which plan of the day, led to it. */
  from: Int32Array;
  via: Int32Array;
};

/** Sets are looked up in a table of two to this power, or less. */
export const ROTATIONS_MOST = 20;

/** Where a set stands among those after a day; all −1 between two days. */
let places = new Int32Array();

/** The sets a day later, of so many rotations in all. */
export function stepped(
  before: After,
  plans: readonly DayPlan[],
  prices: ArrayLike<number>,
  rotations: number,
): After {
  if (places.length < 1 << rotations) places = new Int32Array(1 << rotations).fill(-1);
  const most = Math.min(places.length, before.count * plans.length);
  const next: After = {
    count: 0,
    seen: new Int32Array(most),
    cost: new Float64Array(most),
    from: new Int32Array(most),
    via: new Int32Array(most),
  };
  for (const [via, { seen, barred, cost, begins }] of plans.entries()) {
    const price = begins.reduce((sum, { room }) => sum + (prices[room] ?? 0), cost);
    const closed = seen | barred;
    for (let from = 0; from < before.count; from += 1) {
      const old = before.seen[from] ?? 0;
      if (old & closed) continue;
      const set = old | seen;
      const sum = (before.cost[from] ?? 0) + price;
      let at = places[set] ?? -1;
      if (at < 0) {
        at = next.count;
        next.count += 1;
        places[set] = at;
        next.seen[at] = set;
      } else if ((next.cost[at] ?? 0) <= sum) continue;
      next.cost[at] = sum;
      next.from[at] = from;
      next.via[at] = via;
    }
  }
  for (let at = 0; at < next.count; at += 1) places[next.seen[at] ?? 0] = -1;
  return next;
}

/** The first so many of the sets by their ranks, and what all others come to at least. */
export function narrowed(
  { count, ...all }: After,
  hopes: Float64Array,
  ranks: Float64Array,
  most: number,
): [After, number] {
  const limit = Float64Array.from(ranks).sort()[most] ?? Number.POSITIVE_INFINITY;
  const good: number[] = [];
  let rest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < count; at += 1) {
    if ((ranks[at] ?? 0) < limit) good.push(at);
    else rest = Math.min(rest, hopes[at] ?? 0);
  }
  if (good.length === 0) good.push(0);
  return [
    {
      count: good.length,
      seen: Int32Array.from(good, (at) => all.seen[at] ?? 0),
      cost: Float64Array.from(good, (at) => all.cost[at] ?? 0),
      from: Int32Array.from(good, (at) => all.from[at] ?? 0),
      via: Int32Array.from(good, (at) => all.via[at] ?? 0),
    },
    rest,
  ];
}
