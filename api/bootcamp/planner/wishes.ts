import type { Linear } from '../../solver/linear.ts';
import { COST } from '../gap/rules.ts';
import { changeOf } from './cost.ts';
import type { GivingWay } from './giving-way.ts';
import {
  beginnings,
  dayOf,
  type Missed,
  nameOf,
  type PlanHire,
  type PlanProblem,
  type PlanRotation,
  roomBySlot,
  slotsFrom,
  type Visit,
} from './problem.ts';

/** A visit that could be: the variable `at` says whether it is. A pinned one is. */
export type Possible = Visit & { at: number; halves: 1 | 2; office: string; pinned: boolean };

export type Wish = { possible: Possible[]; missed: Missed & { at: number } };

type Receiving = PlanRotation & { room: number[] };

/**
 * The variables of a model: one for each slot in which a visit could begin, and one for each visit
 * that may be missed, with the row that says that it begins once or is missed. Where something may
 * give way, visits are possible that else are not.
 */
export class Wishes {
  readonly all: Wish[];
  readonly #problem: PlanProblem;
  readonly #linear: Linear;
  readonly #givingWay: GivingWay | undefined;
  readonly #told: Set<string>;

  constructor(problem: PlanProblem, linear: Linear, givingWay?: GivingWay) {
    this.#problem = problem;
    this.#linear = linear;
    this.#givingWay = givingWay;
    this.#told = new Set(problem.told.map(nameOf));
    const rotations = new Map(
      problem.rotations.map((one) => [one.id, { ...one, room: roomBySlot(one) }]),
    );
    this.all = problem.hires.flatMap((hire) => [
      ...hire.required.map((id) => this.#wish(hire, id, rotations.get(id), true)),
      ...hire.offered.map((id) => this.#wish(hire, id, rotations.get(id), false)),
    ]);
  }

  #wish(hire: PlanHire, id: string, rotation: Receiving | undefined, required: boolean): Wish {
    const possible = rotation ? this.#possible(hire, rotation) : [];
    const cost = required ? COST.missedRequired : COST.missedOffered;
    const missed = this.#linear.variable({ cost });
    this.#linear.exactly([...possible.map(counted), [missed, 1]], 1);
    return { possible, missed: { hire: hire.id, rotation: id, required, at: missed } };
  }

  #possible(hire: PlanHire, rotation: Receiving): Possible[] {
    const { days, busy, fixed } = this.#problem;
    const { halves, office, room } = rotation;
    const pin = fixed.find((one) => one.hire === hire.id && one.rotation === rotation.id);
    if (pin) return [this.#visit({ ...pin, halves, office, pinned: true })];
    return beginnings(days, halves).flatMap((slot) => {
      const slots = slotsFrom(slot, halves);
      const absent = slots.some((one) => hire.away.includes(one));
      const closed = slots.some((one) => !room[one]);
      if (slots.some((one) => busy.includes(one))) return [];
      if ((absent || closed) && !this.#givingWay) return [];
      const visit = { hire: hire.id, rotation: rotation.id, slot, halves, office, pinned: false };
      const possible = this.#visit(visit);
      const comes = absent && this.#givingWay?.presence(hire.id, dayOf(slot));
      if (comes) this.#linear.atMost([counted(possible), ...comes], 0);
      return [possible];
    });
  }

  #visit(visit: Omit<Possible, 'at'>): Possible {
    const cost = -this.#changeSaved(visit);
    const at = this.#linear.variable({ cost, lower: visit.pinned ? 1 : 0, whole: true });
    return { ...visit, at };
  }

  /** What a visit that stays as it was told saves, to its hire or to everyone else. */
  #changeSaved(visit: Visit): number {
    // What has to give way is one question, whom a new plan bothers another.
    if (this.#givingWay || !this.#told.has(nameOf(visit))) return 0;
    return changeOf(this.#problem, visit.hire);
  }
}

/** A variable as it is counted in a row. */
export const counted = ({ at }: { at: number }): [number, number] => [at, 1];
