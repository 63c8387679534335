import { Linear, type Terms } from '../../solver/linear.ts';
import { GivingWay } from './giving-way.ts';
import {
  isWaived,
  nameOf,
  type PlanProblem,
  type PlanRotation,
  type Relaxation,
  roomBySlot,
  slotsFrom,
  type Visit,
} from './problem.ts';
import { fewWalks } from './walks.ts';
import { counted, type Possible, type Wish, Wishes } from './wishes.ts';

export type Solution = { visits: Visit[]; relaxed: Relaxation[] };

/**
 * The problem as an integer linear model: one variable for each slot in which a visit could begin,
 * and one for each visit that may be missed. This time-indexed form has a tight relaxation: M. E.
 * Dyer and L. A. Wolsey, "Formulating the single machine sequencing problem with release dates as a
 * mixed integer program", Discrete Applied Mathematics 26 (1990).
 *
 * A model that is `relaxing` may, at a price, make room, have people come on days when they are
 * away, and waive an order: what it chooses is the least that has to give way.
 */
export class PlanModel {
  readonly linear = new Linear();
  readonly #problem: PlanProblem;
  readonly #givingWay: GivingWay | undefined;
  readonly #wishes: Wish[];
  readonly #possible: Possible[];

  constructor(problem: PlanProblem, relaxing = false) {
    this.#problem = problem;
    this.#givingWay = relaxing ? new GivingWay(this.linear) : undefined;
    this.#wishes = new Wishes(problem, this.linear, this.#givingWay).all;
    this.#possible = this.#wishes.flatMap(({ possible }) => possible);
    for (const mine of Map.groupBy(this.#wishes, ({ missed }) => missed.hire).values()) {
      this.#inOnePlace(mine.flatMap(({ possible }) => possible));
      this.#inOrder(mine);
      if (!relaxing) fewWalks(this.linear, mine);
    }
    const there = Map.groupBy(this.#possible, ({ rotation }) => rotation);
    for (const rotation of problem.rotations)
      this.#withinRoom(rotation, there.get(rotation.id) ?? []);
  }

  /** What the values of the variables mean. */
  read(values: ArrayLike<number>): Solution {
    const much = ({ at }: { at: number }) => Math.round(values[at] ?? 0);
    return {
      visits: this.#possible
        .filter(much)
        .map(({ hire, rotation, slot }) => ({ hire, rotation, slot })),
      relaxed: this.#givingWay?.read(values) ?? [],
    };
  }

  /** The variables of visits, for a solution to start from. */
  variablesOf(visits: Visit[]): number[] {
    const wanted = new Set(visits.map(nameOf));
    return this.#possible.filter((one) => wanted.has(nameOf(one))).map(({ at }) => at);
  }

  #inOnePlace(mine: Possible[]): void {
    for (const there of bySlot(mine).values()) {
      // Visits that are fixed stand, even one beside another.
      const pinned = there.filter((one) => one.pinned).length;
      if (there.length > 1) this.linear.atMost(there.map(counted), Math.max(1, pinned));
    }
  }

  #withinRoom(rotation: PlanRotation, visits: Possible[]): void {
    const rooms = roomBySlot(rotation);
    for (const [slot, there] of bySlot(visits)) {
      // A whole day takes both of its halves; one row for the morning says it for both.
      if (rotation.halves === 2 && slot % 2 === 1) continue;
      const pinned = there.filter((one) => one.pinned).length;
      const least = Math.min(...slotsFrom(slot, rotation.halves).map((one) => rooms[one] ?? 0));
      const room = Math.max(pinned, least);
      if (there.length <= room) continue;
      const more = this.#givingWay?.moreRoom(rotation, slot) ?? [];
      this.linear.atMost([...there.map(counted), ...more], room);
    }
  }

  #inOrder(mine: Wish[]): void {
    for (const [before, after] of this.#problem.order) {
      const first = mine.find(({ missed }) => missed.rotation === before);
      const second = mine.find(({ missed }) => missed.rotation === after);
      if (first && second) this.#oneAfterOther(first, second);
    }
  }

  /** Whoever begins the second has ended the first, or misses it anyway. */
  #oneAfterOther(first: Wish, second: Wish): void {
    const { hire, rotation: before } = first.missed;
    const after = second.missed.rotation;
    const done = first.possible[0]?.pinned && second.possible[0]?.pinned;
    if (done || isWaived(this.#problem, hire, before, after)) return;
    const waived: Terms = this.#givingWay?.waived(hire, before, after) ?? [];
    for (const { slot } of second.possible) {
      const begun = second.possible.filter((one) => one.slot <= slot);
      const ended = first.possible.filter((one) => one.slot + one.halves <= slot);
      const terms: Terms = [...begun.map(counted), ...ended.map(discounted)];
      this.linear.atMost([...terms, [first.missed.at, -1], ...waived], 0);
    }
  }
}

const discounted = ({ at }: { at: number }): [number, number] => [at, -1];

function bySlot(visits: Possible[]): Map<number, Possible[]> {
  const groups = new Map<number, Possible[]>();
  for (const visit of visits) {
    for (const slot of slotsFrom(visit.slot, visit.halves)) {
      const there = groups.get(slot);
      if (there) there.push(visit);
      else groups.set(slot, [visit]);
    }
  }
  return groups;
}
