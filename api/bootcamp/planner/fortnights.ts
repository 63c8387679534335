import { type After, narrowed, ROTATIONS_MOST, stepped } from './after.ts';
import { DayPlans } from './day-plans.ts';
import type { PlanHire, PlanProblem, Visit } from './problem.ts';

/** All visits of one hire: the numbers of the rooms that they take, and what they give up. */
export type Fortnight = { visits: Visit[]; rooms: number[]; cost: number };

/** The best fortnight at some prices of rooms, and what no fortnight goes below, rooms paid. */
export type Best = Fortnight & { least: number };

/** How far a set that is behind stands back, where only the best are followed. */
const PACE = 1;

/**
 * The fortnights of one hire. The best is found day by day, over the sets of rotations that can
 * have been seen by then: M. Held and R. M. Karp, "A dynamic programming approach to sequencing
 * problems", Journal of the Society for Industrial and Applied Mathematics 10 (1962).
 */
export class Fortnights {
  readonly #plans: DayPlans;

  /** None for a hire with more rotations than the table has place for. */
  static of(problem: PlanProblem, hire: PlanHire, rooms: Float64Array): Fortnights | undefined {
    const wishes = hire.required.length + hire.offered.length;
    return wishes <= ROTATIONS_MOST
      ? new Fortnights(new DayPlans(problem, hire, rooms))
      : undefined;
  }

  private constructor(plans: DayPlans) {
    this.#plans = plans;
  }

  /** What no fortnight goes below, at a glance; most often there is one that comes to it. */
  get hope(): number {
    const [hope = 0] = this.#hopes(this.#begin(), 0, this.#ahead([])[0] ?? []).hopes;
    return hope + this.#plans.constant;
  }

  /**
   * After each day only the most promising sets are followed. What the others could have come to at
   * least is known, so `least` holds whatever was left aside.
   */
  best(prices: ArrayLike<number>, most = 1_000): Best {
    const ahead = this.#ahead(prices);
    const steps: After[] = [];
    let leftAside = Number.POSITIVE_INFINITY;
    let after = this.#begin();
    for (const [day, plans] of this.#plans.days.entries()) {
      after = stepped(after, plans, prices, this.#plans.wanted.length);
      if (after.count > most) {
        const { hopes, ranks } = this.#hopes(after, day + 1, ahead[day + 1] ?? []);
        const [kept, rest] = narrowed(after, hopes, ranks, most);
        after = kept;
        leftAside = Math.min(leftAside, rest);
      }
      steps.push(after);
    }
    const { hopes: ends } = this.#hopes(after, steps.length, ahead[steps.length] ?? []);
    const end = ends.indexOf(Math.min(...ends));
    const value = (ends[end] ?? 0) + this.#plans.constant;
    return { ...this.#wayTo(end, steps), least: Math.min(value, leftAside + this.#plans.constant) };
  }

  #begin(): After {
    const pinned = this.#plans.wanted.map((one, at) => (one.pinned ? 1 << at : 0));
    return {
      count: 1,
      seen: Int32Array.of(pinned.reduce((all, one) => all | one, 0)),
      cost: Float64Array.of(0),
      from: Int32Array.of(0),
      via: Int32Array.of(0),
    };
  }

  /** For each day, what seeing each rotation on that day or later costs at least, or missing it. */
  #ahead(prices: ArrayLike<number>): number[][] {
    const { days, wanted } = this.#plans;
    const ahead = [wanted.map(({ missing }) => missing)];
    for (const plans of days.toReversed()) {
      const least = [...(ahead[0] ?? [])];
      for (const { begins } of plans) {
        for (const begin of begins) {
          const price = (prices[begin.room] ?? 0) - this.#plans.savedBy(begin);
          if (price < (least[begin.at] ?? 0)) least[begin.at] = price;
        }
      }
      ahead.unshift(least);
    }
    return ahead;
  }

  /** What each set comes to at least, with the visits that the days left are too few for. */
  #hopes(
    { count, seen, cost }: After,
    day: number,
    ahead: number[],
  ): { hopes: Float64Array; ranks: Float64Array } {
    const { wanted, freeFrom } = this.#plans;
    const free = freeFrom[day] ?? 0;
    const halves = wanted.map((one) => one.halves);
    const barred = wanted.map((one) => one.barred);
    const missing = wanted.map((one) => one.missing);
    const more = wanted.map(({ missing }, at) => missing - (ahead[at] ?? 0));
    const hopes = new Float64Array(count);
    const ranks = new Float64Array(count);
    const pace = PACE / Math.max(1, free);
    for (let one = 0; one < count; one += 1) {
      let [hope, short, least] = [cost[one] ?? 0, -free, Number.POSITIVE_INFINITY];
      for (let at = 0; at < wanted.length; at += 1) {
        if (((seen[one] ?? 0) >> at) & 1) continue;
        if ((seen[one] ?? 0) & (barred[at] ?? 0)) {
          hope += missing[at] ?? 0;
          continue;
        }
        hope += ahead[at] ?? 0;
        short += halves[at] ?? 0;
        if ((more[at] ?? 0) < least) least = more[at] ?? 0;
      }
      hopes[one] = short > 0 ? hope + Math.ceil(short / 2) * least : hope;
      ranks[one] = (hopes[one] ?? 0) + (short + free) * pace;
    }
    return { hopes, ranks };
  }

  #wayTo(end: number, steps: After[]): Fortnight {
    const { days, wanted, pinned, constant } = this.#plans;
    const visits = [...pinned];
    const rooms: number[] = [];
    const last = steps.at(-1)?.seen[end] ?? 0;
    const missed = wanted.filter((_, at) => !((last >> at) & 1));
    let cost = missed.reduce((sum, { missing }) => sum + missing, constant);
    let at = end;
    for (let day = steps.length - 1; day >= 0; day -= 1) {
      const step = steps[day];
      const plan = days[day]?.[step?.via[at] ?? 0];
      for (const begin of plan?.begins ?? []) {
        visits.push(this.#plans.visit(begin));
        rooms.push(begin.room);
      }
      cost += plan?.cost ?? 0;
      at = step?.from[at] ?? 0;
    }
    return { visits, rooms, cost };
  }
}
