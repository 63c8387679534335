import type { Linear, Terms } from '../../solver/linear.ts';
import { COST } from '../gap/rules.ts';
import { dayOf } from './problem.ts';
import { counted, type Wish } from './wishes.ts';

/**
 * A morning in one office and an afternoon in another cost a hire a walk. For each day there is a
 * variable for each office in which half days may be spent, and one for the walk between two.
 *
 * Half days in an office fill whole days but for an odd one: a Chvátal-Gomory cut (V. Chvátal,
 * "Edmonds polytopes and a hierarchy of combinatorial problems", Discrete Mathematics 4 (1973))
 * without which fractions of days would need no walk, and no walk could be proven necessary.
 */
export function fewWalks(linear: Linear, wishes: Wish[]): void {
  const all = wishes.flatMap(({ possible }) => possible);
  const offices = new Set(all.filter(({ halves }) => halves === 1).map(({ office }) => office));
  if (offices.size < 2) return;
  const daysIn = new Map<string, Terms>();
  for (const [day, onDay] of Map.groupBy(all, ({ slot }) => dayOf(slot))) {
    const [halves = [], whole = []] = [1, 2].map((size) =>
      onDay.filter((one) => one.halves === size),
    );
    const somewhere: Terms = whole.map(counted);
    for (const [office, here] of Map.groupBy(halves, (one) => one.office)) {
      const at = linear.variable({ cost: 0 });
      const isThere: Terms = [[at, -1]];
      for (const half of [day * 2, day * 2 + 1]) {
        const visits = here.filter(({ slot, pinned }) => slot === half && !pinned).map(counted);
        if (visits.length > 0) linear.atMost([...visits, ...isThere], 0);
      }
      // Visits that are fixed stand, even one beside another.
      for (const one of here) if (one.pinned) linear.atMost([counted(one), ...isThere], 0);
      somewhere.push([at, 1]);
      daysIn.set(office, [...(daysIn.get(office) ?? []), ...isThere]);
    }
    const walk = linear.variable({ cost: COST.twoOfficesInADay, upper: somewhere.length });
    linear.atMost([...somewhere, [walk, -1]], 1);
  }
  for (const [office, days] of daysIn) {
    const here = wishes.filter(({ possible: [one] }) => one?.office === office && isHalfDay(one));
    const missed = here.map(({ missed: { at } }): [number, number] => [at, -1]);
    linear.atMost([...days, ...missed], -Math.ceil(here.length / 2));
  }
}

const isHalfDay = ({ halves, pinned }: { halves: 1 | 2; pinned: boolean }): boolean =>
  halves === 1 && !pinned;
