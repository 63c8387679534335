import { COST, isProven } from '../gap/rules.ts';
import type { Counted } from './count.ts';
import { type Fortnight, Fortnights } from './fortnights.ts';
import type { PlanProblem, Visit } from './problem.ts';
import { roomsOf } from './rooms.ts';

/** How many sets of rotations a hire follows while all are finding a plan. */
const SETS = 200;
const ROUNDS = 60;
/** What one hire too many in a room costs at first, by how much that rises, and what is left of it. */
const CLASH = { first: 0.3, rise: 1.25, past: 0.1 };
/** Less than anything that a plan can give up: between equals, chance decides. */
const CHANCE = 0.1;
/** More than missing everything: a room at this price is closed. */
const CLOSED = COST.missedRequired * 100;

/**
 * Hires find a plan between them: each takes the best fortnight for themselves, rooms that too many
 * want become dearer, round by round, until nobody is in anybody's way. This is how wires find
 * their way through a chip: L. McMurchie and C. Ebeling, "PathFinder: a negotiation-based
 * performance-driven router for FPGAs", FPGA 1995.
 *
 * Where there is too little room for all, rooms cost from the start what counting says they are worth.
 * What each hire gives up when nobody else is there adds up to a bound that no plan goes below.
 */
export class Negotiation {
  /** All fortnights that somebody wanted. */
  readonly wanted: { hire: number; fortnight: Fortnight }[] = [];
  readonly hires: readonly Fortnights[];
  /** How many can begin in each room, beside visits that are fixed. */
  readonly rooms: Float64Array;
  readonly counted: Counted;
  #best: readonly Fortnight[] = [];
  readonly #alone: (number | undefined)[];

  /** None where somebody has more rotations before them than can be searched. */
  static of(problem: PlanProblem, counted: Counted): Negotiation | undefined {
    const rooms = roomsOf(problem);
    const hires = problem.hires.flatMap((hire) => Fortnights.of(problem, hire, rooms) ?? []);
    return hires.length === problem.hires.length
      ? new Negotiation(hires, rooms, counted)
      : undefined;
  }

  private constructor(hires: Fortnights[], rooms: Float64Array, counted: Counted) {
    this.hires = hires;
    this.rooms = rooms;
    this.counted = counted;
    this.#alone = hires.map(() => undefined);
  }

  get visits(): Visit[] {
    return this.#best.flatMap(({ visits }) => visits);
  }

  get cost(): number {
    return this.#best.length === this.hires.length ? sumOf(this.#best) : Number.POSITIVE_INFINITY;
  }

  get bound(): number {
    const alone = this.#best.reduce((sum, { cost }, hire) => sum + this.#least(hire, cost), 0);
    return Math.max(alone, this.counted.bound);
  }

  get isProven(): boolean {
    return isProven(this.cost, this.bound);
  }

  /** Negotiates once more, with other chances; keeps the plan where it is better. */
  round(seed: number, isLate: () => boolean): void {
    const found = new Turn(this, seed).run(isLate);
    if (sumOf(found) < this.cost) this.#best = found;
  }

  /** Whether a hire could give up less than this if nobody else were there. */
  canDoBetter(hire: number, cost: number): boolean {
    return cost > this.#least(hire, cost);
  }

  #least(hire: number, cost: number): number {
    const known = this.#alone[hire];
    if (known !== undefined) return known;
    const one = this.hires[hire];
    // Often there is nothing to give up, and so nothing to look for.
    if (!one || cost <= one.hope) return cost;
    const least = Math.ceil(one.best([]).least - 1e-6);
    this.#alone[hire] = least;
    return least;
  }
}

/** One negotiation, from nothing to a plan in which nobody is in anybody's way. */
class Turn {
  readonly #all: Negotiation;
  readonly #used: Float64Array;
  readonly #dearer: Float64Array;
  readonly #chance: () => number;
  #plan: Fortnight[] = [];

  constructor(all: Negotiation, seed: number) {
    this.#all = all;
    this.#used = new Float64Array(all.rooms.length);
    this.#dearer = all.counted.prices.slice();
    this.#chance = chances(seed);
  }

  run(isLate: () => boolean): Fortnight[] {
    let clash = CLASH.first;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const hire of this.#shuffled()) {
        if (isLate() && round > 0) return this.#settled();
        if (round === 0 || this.#isUneasy(hire)) this.#choose(hire, clash);
      }
      if (!this.#raisePrices()) break;
      clash *= CLASH.rise;
    }
    return this.#settled();
  }

  /** In somebody's way, or worse off than alone. */
  #isUneasy(hire: number): boolean {
    const mine = this.#plan[hire];
    return !mine || this.#clashes(mine) || this.#all.canDoBetter(hire, mine.cost);
  }

  #clashes({ rooms }: Fortnight): boolean {
    return rooms.some((room) => (this.#used[room] ?? 0) > (this.#all.rooms[room] ?? 0));
  }

  /** A new fortnight for a hire at what rooms cost now; one too many costs `clash`. */
  #choose(hire: number, clash: number): void {
    for (const room of this.#plan[hire]?.rooms ?? [])
      this.#used[room] = (this.#used[room] ?? 0) - 1;
    const prices = this.#dearer.map((dearer, room) => {
      const tooMany = (this.#used[room] ?? 0) + 1 - (this.#all.rooms[room] ?? 0);
      return (clash < CLOSED ? dearer : 0) + Math.max(0, tooMany) * clash + this.#chance() * CHANCE;
    });
    const best = this.#all.hires[hire]?.best(prices, SETS);
    if (!best) return;
    this.#plan[hire] = best;
    this.#all.wanted.push({ hire, fortnight: best });
    for (const room of best.rooms) this.#used[room] = (this.#used[room] ?? 0) + 1;
  }

  /** Rooms that too many are in become dearer for good; false: there are none. */
  #raisePrices(): boolean {
    let some = false;
    for (const [room, used] of this.#used.entries()) {
      const tooMany = used - (this.#all.rooms[room] ?? 0);
      if (tooMany <= 0) continue;
      some = true;
      this.#dearer[room] = (this.#dearer[room] ?? 0) + tooMany * CLASH.past;
    }
    return some;
  }

  /** The plan, once whoever is still in somebody's way has given in, and the rooms left are taken. */
  #settled(): Fortnight[] {
    for (const hire of this.#shuffled()) {
      const mine = this.#plan[hire];
      if (!mine || this.#clashes(mine)) this.#choose(hire, CLOSED);
    }
    for (const hire of this.#shuffled()) {
      const mine = this.#plan[hire];
      if (!mine || !this.#all.canDoBetter(hire, mine.cost)) continue;
      this.#choose(hire, CLOSED);
      if ((this.#plan[hire]?.cost ?? 0) > mine.cost) this.#takeBack(hire, mine);
    }
    return this.#plan;
  }

  #takeBack(hire: number, fortnight: Fortnight): void {
    for (const room of this.#plan[hire]?.rooms ?? [])
      this.#used[room] = (this.#used[room] ?? 0) - 1;
    this.#plan[hire] = fortnight;
    for (const room of fortnight.rooms) this.#used[room] = (this.#used[room] ?? 0) + 1;
  }

  #shuffled(): number[] {
    const hires = this.#all.hires.map((_, hire) => ({ hire, chance: this.#chance() }));
    return hires.sort((one, other) => one.chance - other.chance).map(({ hire }) => hire);
  }
}

const sumOf = (plan: readonly Fortnight[]): number => plan.reduce((sum, { cost }) => sum + cost, 0);

/** Numbers from 0 to 1 that look random and are the same each time (Mulberry32, T. Ettinger, 2017). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
