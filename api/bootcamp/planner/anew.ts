import { COST, isProven } from '../gap/rules.ts';
import { costOf, walksIn } from './cost.ts';
import { Fortnights } from './fortnights.ts';
import { missedIn, nameOf, type PlanProblem, type Visit } from './problem.ts';
import { roomNumber, roomsOf } from './rooms.ts';
import { type Limits, type Solved, solve } from './solve.ts';
import { onlyTold, partOf, staying } from './told.ts';

/** Seconds that may go by while one hire at a time is asked to make way. */
const SECONDS = 1.5;
/** How many are asked in any case. */
const ASKED = 12;

/**
 * A new plan for some, in three steps. First all that others were told, and can still have, stays:
 * if nobody misses a required visit so, nothing is moved that need not be. Else one other hire at a
 * time makes way, whoever can by the fewest changes. Only where that does not do, or where two could
 * do it by fewer, may everything move.
 */
export async function planAnew(asked: PlanProblem, limits: Limits): Promise<Solved> {
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 1000;
  const problem = onlyTold(asked);
  const calm = new Calm(problem);
  const first = await calm.plan(limits);
  if (!missesRequired(problem, first.visits)) return first;
  const best = await calm.planWithOneMore(first, limits, () => passed() > SECONDS);
  if (best.proven || !missesRequired(problem, best.visits)) return best;
  const all = await solve(problem, { ...limits, seconds: Math.max(1, limits.seconds - passed()) });
  const bound = Math.max(best.bound, all.bound);
  const better = all.cost < best.cost ? all : best;
  return { ...better, bound, proven: all.proven || isProven(better.cost, bound) };
}

/** A problem in which hires keep what they were told, but for those who cannot or need not. */
class Calm {
  readonly #problem: PlanProblem;
  readonly #stay: Visit[];
  readonly #free: string[];

  constructor(problem: PlanProblem) {
    this.#problem = problem;
    this.#stay = staying(problem);
    const stays = new Set(this.#stay.map(nameOf));
    const lose = problem.told.filter((one) => !stays.has(nameOf(one)));
    this.#free = [...new Set([...problem.anew, ...lose.map(({ hire }) => hire)])];
  }

  /** The best for those who are free, and for another hire. */
  async plan(limits: Limits, also?: string): Promise<Solved> {
    const free = new Set(also === undefined ? this.#free : [...this.#free, also]);
    const part = partOf(this.#problem, free, this.#stayBut(also));
    const found = await solve(part, limits);
    const visits = [...found.visits, ...this.#stay.filter(({ hire }) => !free.has(hire))];
    const cost = costOf(this.#problem, visits);
    return { ...found, visits, cost, bound: cost - (found.cost - found.bound) };
  }

  /** The best in which one more hire makes way, or the calm one where nobody can. */
  async planWithOneMore(calm: Solved, limits: Limits, isLate: () => boolean): Promise<Solved> {
    let best = calm;
    // Whatever two others make way for costs two changes at least.
    let bound = Math.min(calm.bound, this.#least(this.#problem.fixed, 2));
    for (const [tried, id] of this.#inTheWay().entries()) {
      const least = this.#least(this.#stayBut(id), 1);
      if (isProven(best.cost, least)) continue;
      const one = tried >= ASKED && isLate() ? undefined : await this.plan(limits, id);
      bound = Math.min(bound, one?.bound ?? least);
      if (!one) break;
      if (one.cost < best.cost) best = one;
    }
    return { ...best, bound, proven: isProven(best.cost, bound) };
  }

  /** Other hires, those first who are where the free would go if others' visits could be bought. */
  #inTheWay(): string[] {
    const free = new Set(this.#free);
    const part = partOf(this.#problem, free, this.#problem.fixed);
    const left = roomsOf(partOf(this.#problem, free, this.#stay));
    const rooms = roomsOf(part);
    const prices = left.map((room) => (room > 0 ? 0 : COST.changedForOthers));
    const bought = part.hires.flatMap(
      (hire) => Fortnights.of(part, hire, rooms)?.best(prices, SETS).rooms ?? [],
    );
    const full = new Set(bought.filter((room) => prices[room]));
    const numbers = new Map(part.rotations.map(({ id }, number) => [id, number]));
    const there = this.#stay.filter(({ rotation, slot }) =>
      full.has(roomNumber(part, numbers.get(rotation) ?? 0, slot)),
    );
    const all = [...there.map(({ hire }) => hire), ...this.#problem.hires.map(({ id }) => id)];
    return [...new Set(all)].filter((id) => !free.has(id));
  }

  /** What is given up at least when others change so much, beside visits that stay for others. */
  #least(stay: Visit[], changes: number): number {
    const part = partOf(this.#problem, new Set(this.#free), stay);
    const rooms = roomsOf(part);
    const own = part.hires.map((hire) => Fortnights.of(part, hire, rooms)?.best([], SETS).least);
    const others = this.#problem.hires.filter(({ id }) => !this.#free.includes(id));
    const theirs = this.#stay.filter(({ hire }) => !this.#free.includes(hire));
    const kept = costOf({ ...this.#problem, hires: others }, theirs);
    const all = own.reduce<number>((sum, one) => sum + (one ?? Number.NEGATIVE_INFINITY), kept);
    return Math.ceil(all - 1e-6) + changes * COST.changedForOthers - this.#mostSaved(changes);
  }

  /** Whoever changes can save the walks they have, and nothing else: they want what they were told. */
  #mostSaved(changes: number): number {
    const theirs = Map.groupBy(this.#stay, ({ hire }) => hire);
    const walks = [...theirs.values()].map((visits) => walksIn(this.#problem, visits));
    const most = walks.sort((one, other) => other - one).slice(0, changes);
    return most.reduce((sum, one) => sum + one, 0) * COST.twoOfficesInADay;
  }

  /** Visits that stay, but those that one more hire was told. */
  #stayBut(also?: string): Visit[] {
    const fixed = new Set(this.#problem.fixed.map(nameOf));
    return this.#stay.filter((one) => one.hire !== also || fixed.has(nameOf(one)));
  }
}

/** How many sets of rotations are followed to see what making way is worth. */
const SETS = 200;

const missesRequired = (problem: PlanProblem, visits: Visit[]): boolean =>
  missedIn(problem, visits).some(({ required }) => required);
