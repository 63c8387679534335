import { COST } from '../gap/rules.ts';
import { changeOf } from './cost.ts';
import {
  dayOf,
  isWaived,
  nameOf,
  type PlanHire,
  type PlanProblem,
  type PlanRotation,
  type Slot,
  slotsFrom,
  type Visit,
} from './problem.ts';
import { roomNumber } from './rooms.ts';

/** What a hire may do on one day. Sets of rotations are bits, by the hire's own numbers for them. */
export type DayPlan = {
  /** What is seen on the day, and what must not have been seen before it. */
  seen: number;
  barred: number;
  /** The walks between offices, less what it saves to stay as told. */
  cost: number;
  begins: Begin[];
};

/** A visit: the hire's number for the rotation, when, and the number of the room that it takes. */
export type Begin = { at: number; slot: Slot; room: number };

/** A rotation as one hire may see it: when at the earliest and latest, and before what. */
type Wanted = PlanRotation & {
  number: number;
  pinned: Visit | undefined;
  from: Slot;
  until: Slot;
  barred: number;
  /** What it costs to miss it. */
  missing: number;
};

/** All that one hire may do, day by day, whatever the others do. */
export class DayPlans {
  readonly wanted: readonly Wanted[];
  readonly pinned: readonly Visit[];
  readonly days: readonly DayPlan[][];
  /** How many half days are free on a day and those after it. */
  readonly freeFrom: readonly number[];
  /** What every fortnight costs: rotations that are nowhere, less pinned visits that were told. */
  readonly constant: number;
  readonly #problem: PlanProblem;
  readonly #rooms: Float64Array;
  readonly #hire: string;
  readonly #taken: Set<Slot>;
  readonly #told: Set<string>;
  readonly #saved: number;

  constructor(problem: PlanProblem, hire: PlanHire, rooms: Float64Array) {
    this.#problem = problem;
    this.#rooms = rooms;
    this.#hire = hire.id;
    this.#told = new Set(problem.told.map(nameOf));
    this.#saved = changeOf(problem, hire.id);
    const wishes = wishesOf(hire);
    this.wanted = wantedOf(problem, hire.id, wishes);
    const pins = this.wanted.flatMap(({ pinned, halves }, at) =>
      pinned ? { at, slot: pinned.slot, halves } : [],
    );
    this.pinned = pins.map((pin) => this.visit(pin));
    const nowhere = wishes.filter(({ id }) => !this.wanted.some((one) => one.id === id));
    this.constant =
      nowhere.reduce((sum, { missing }) => sum + missing, 0) -
      pins.reduce((sum, pin) => sum + this.savedBy(pin), 0);
    this.#taken = new Set([
      ...problem.busy,
      ...hire.away,
      ...pins.flatMap(({ slot, halves }) => slotsFrom(slot, halves)),
    ]);
    this.days = Array.from({ length: problem.days }, (_, day) => [...this.#plansOf(day)]);
    this.freeFrom = Array.from({ length: problem.days + 1 }, (_, day) => {
      const left = Array.from({ length: (problem.days - day) * 2 }, (_, slot) => day * 2 + slot);
      return left.filter((slot) => !this.#taken.has(slot)).length;
    });
  }

  visit({ at, slot }: Pick<Begin, 'at' | 'slot'>): Visit {
    return { hire: this.#hire, rotation: this.wanted[at]?.id ?? '', slot };
  }

  /** What a visit saves by being as it was told. */
  savedBy(begin: Pick<Begin, 'at' | 'slot'>): number {
    return this.#told.has(nameOf(this.visit(begin))) ? this.#saved : 0;
  }

  *#plansOf(day: number): Generator<DayPlan> {
    const [morning, afternoon] = [day * 2, day * 2 + 1];
    yield this.#planOf(day, []);
    for (const [at, { halves, barred }] of this.wanted.entries()) {
      const early = this.#begin(at, morning);
      const late = halves === 1 && this.#begin(at, afternoon);
      if (early) yield this.#planOf(day, [early]);
      if (!late) continue;
      yield this.#planOf(day, [late]);
      for (const [other, { halves }] of this.wanted.entries()) {
        if (halves === 2 || other === at || barred & (1 << other)) continue;
        const before = this.#begin(other, morning);
        if (before) yield this.#planOf(day, [before, late]);
      }
    }
  }

  #begin(at: number, slot: Slot): Begin | undefined {
    const one = this.wanted[at];
    if (!one || one.pinned || slot < one.from || slot + one.halves > one.until) return undefined;
    const room = roomNumber(this.#problem, one.number, slot);
    const isFree = slotsFrom(slot, one.halves).every((half) => !this.#taken.has(half));
    return isFree && (this.#rooms[room] ?? 0) > 0 ? { at, slot, room } : undefined;
  }

  #planOf(day: number, begins: Begin[]): DayPlan {
    const bits = (of: (begin: Begin) => number) => begins.reduce((all, one) => all | of(one), 0);
    const pins = this.wanted.filter(({ pinned }) => pinned && dayOf(pinned.slot) === day);
    const here = [...pins, ...begins.flatMap(({ at }) => this.wanted[at] ?? [])];
    const seen = bits(({ at }) => 1 << at);
    return {
      seen,
      barred: bits(({ at }) => this.wanted[at]?.barred ?? 0) & ~seen,
      cost: begins.reduce(
        (sum, begin) => sum - this.savedBy(begin),
        this.#walks(here) * COST.twoOfficesInADay,
      ),
      begins,
    };
  }

  /** Walks between the offices of the half days, as `fewWalks` counts them. */
  #walks(here: readonly PlanRotation[]): number {
    const halfDays = (all: readonly PlanRotation[]) => all.filter(({ halves }) => halves === 1);
    const officesOf = (all: readonly PlanRotation[]) =>
      new Set(halfDays(all).map(({ office }) => office)).size;
    if (officesOf(this.wanted) < 2) return 0;
    return Math.max(0, here.length - halfDays(here).length + officesOf(here) - 1);
  }
}

type WishOf = { id: string; missing: number };

const wishesOf = ({ required, offered }: PlanHire): WishOf[] => [
  ...required.map((id) => ({ id, missing: COST.missedRequired })),
  ...offered.map((id) => ({ id, missing: COST.missedOffered })),
];

function wantedOf(problem: PlanProblem, hire: string, wishes: WishOf[]): Wanted[] {
  const wanted = wishes.flatMap(({ id, missing }): Wanted[] => {
    const number = problem.rotations.findIndex((one) => one.id === id);
    const rotation = problem.rotations[number];
    if (!rotation) return [];
    const pinned = problem.fixed.find((one) => one.hire === hire && one.rotation === id);
    const open = { from: 0, until: problem.days * 2, barred: 0 };
    return [{ ...rotation, number, pinned, missing, ...open }];
  });
  for (const [before, after] of problem.order) {
    const first = wanted.find(({ id }) => id === before);
    const second = wanted.find(({ id }) => id === after);
    if (!first || !second || isWaived(problem, hire, before, after)) continue;
    // Beside a visit that is fixed the other one keeps to its side; else the later bars the earlier.
    if (first.pinned) second.from = Math.max(second.from, first.pinned.slot + first.halves);
    else if (second.pinned) first.until = Math.min(first.until, second.pinned.slot);
    else first.barred |= 1 << wanted.indexOf(second);
  }
  return wanted;
}
