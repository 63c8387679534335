/**
 * What a plan can give up, from what hurts most to what hurts least. Each outweighs what can come
 * together of the next in a fortnight: no visit is missed for the sake of a walk.
 */
export const COST = {
  missedRequired: 100_000,
  changedForOthers: 4_000,
  missedOffered: 400,
  changedForOneself: 4,
  twoOfficesInADay: 1,
};

/** Whether nothing can be gained on a cost any more. Costs are whole numbers. */
export const isProven = (cost: number, bound: number): boolean => cost - bound < 0.99;

/** What a plan could still be better by, at most: each thing outweighs all that stand after it. */
export function gapWords({ cost, bound }: { cost: number; bound: number }): string {
  const gap = cost - bound;
  if (isProven(cost, bound)) return 'No plan is better.';
  const most = (price: number) => Math.floor(gap / price);
  if (gap >= COST.missedRequired) {
    return `Another plan could have ${upTo(most(COST.missedRequired), 'required visit')} more.`;
  }
  if (gap >= COST.changedForOthers) {
    const others = upTo(most(COST.changedForOthers), 'visit');
    return `No plan misses fewer required visits; another could move ${others} of others less.`;
  }
  if (gap >= COST.missedOffered) {
    return `No plan misses fewer required visits; another could have ${upTo(most(COST.missedOffered), 'offered visit')} more.`;
  }
  return `No plan misses fewer visits or moves fewer of others; another could save ${upTo(Math.ceil(gap), 'walk')} between offices.`;
}

const upTo = (count: number, what: string): string =>
  count === 1 ? `one ${what}` : `up to ${count} ${what}s`;
