import type { Highs } from 'highs';
import { Linear, type Terms } from './linear.ts';
import {
  beginnings,
  dayOf,
  type PlanHire,
  type PlanProblem,
  type PlanRotation,
  roomIn,
  slotsFrom,
  type Visit,
} from './problem.ts';

/**
 * A plan made day by day, for the solver to start from: each day the visits that are most urgent,
 * by how few days their hire and how little room their rotation have left. It keeps every rule but
 * may miss visits; on a tight problem the solver alone can look for such a plan for a long time.
 */
export function firstPlan(highs: Highs, problem: PlanProblem): Visit[] {
  const made = [...problem.fixed, ...keptOf(problem)];
  for (let day = 0; day < problem.days; day += 1) made.push(...bestOf(highs, problem, made, day));
  return made;
}

/** What people were told and can still have. */
function keptOf(problem: PlanProblem): Visit[] {
  const kept: Visit[] = [];
  const soonest = problem.told.toSorted((one, other) => one.slot - other.slot);
  for (const visit of soonest) {
    const hire = problem.hires.find(({ id }) => id === visit.hire);
    const rotation = problem.rotations.find(({ id }) => id === visit.rotation);
    const made = [...problem.fixed, ...kept];
    const mine = made.filter((one) => one.hire === visit.hire);
    const wanted = hire && [...hire.required, ...hire.offered].includes(visit.rotation);
    if (!hire || !rotation || !wanted || mine.some((one) => one.rotation === rotation.id)) continue;
    const slots = slotsFrom(visit.slot, rotation.halves);
    const free =
      isFree(problem, hire, rotation, visit.slot, mine) &&
      slots.every((slot) => roomLeft(problem, rotation, slot, made) > 0);
    if (free && !waits(problem, hire, rotation.id, mine, dayOf(visit.slot))) kept.push(visit);
  }
  return kept;
}

/** A visit that is good to have fills what is left of a day. */
const OFFERED = 0.3;

type Choice = Visit & { at: number; halves: 1 | 2 };

function bestOf(highs: Highs, problem: PlanProblem, made: Visit[], day: number): Visit[] {
  const linear = new Linear();
  const had = new Map<string, Visit[]>();
  for (const visit of made) had.set(visit.hire, [...(had.get(visit.hire) ?? []), visit]);
  const pressure = new Map(
    problem.rotations.map((one) => [one.id, pressureOn(problem, one, made, day)]),
  );
  const choices: Choice[] = [];
  for (const hire of problem.hires) {
    const mine = had.get(hire.id) ?? [];
    const unseen = (id: string) => !mine.some(({ rotation }) => rotation === id);
    const left = hire.required.filter(unseen);
    const wanted = new Set([...left, ...hire.offered.filter(unseen)]);
    const days = problem.days - day - hire.away.filter((slot) => dayOf(slot) >= day).length / 2;
    for (const rotation of problem.rotations) {
      if (!wanted.has(rotation.id) || waits(problem, hire, rotation.id, mine, day)) continue;
      for (const slot of beginnings(problem.days, rotation.halves)) {
        if (dayOf(slot) !== day || !isFree(problem, hire, rotation, slot, mine)) continue;
        const tight = left.length / Math.max(1, days) + (pressure.get(rotation.id) ?? 0);
        const urgency = left.includes(rotation.id) ? 1 + tight : OFFERED;
        const at = linear.variable({ cost: -urgency * rotation.halves, whole: true });
        choices.push({ hire: hire.id, rotation: rotation.id, slot, at, halves: rotation.halves });
      }
    }
  }
  within(
    linear,
    choices,
    ({ hire }, slot) => `${hire} ${slot}`,
    () => 1,
  );
  within(
    linear,
    choices,
    ({ hire, rotation }) => `${hire} ${rotation}`,
    () => 1,
  );
  for (const rotation of problem.rotations) {
    const here = choices.filter((one) => one.rotation === rotation.id);
    within(
      linear,
      here,
      (_, slot) => String(slot),
      (slot) => roomLeft(problem, rotation, slot, made),
    );
  }
  return choices.length === 0 ? [] : solved(highs, linear, choices);
}

function solved(highs: Highs, linear: Linear, choices: Choice[]): Visit[] {
  return highs.withModel(linear.data(), (model) => {
    model.options.set({ output_flag: false });
    model.run();
    const { colValue } = model.getSolution();
    return choices
      .filter(({ at }) => Math.round(colValue[at] ?? 0) === 1)
      .map(({ hire, rotation, slot }) => ({ hire, rotation, slot }));
  });
}

/** At most so many of those that fall under one name, counted in each slot that they take. */
function within(
  linear: Linear,
  choices: Choice[],
  name: (choice: Choice, slot: number) => string,
  most: (slot: number) => number,
): void {
  const groups = new Map<string, { slot: number; members: Set<number> }>();
  for (const choice of choices) {
    for (const slot of slotsFrom(choice.slot, choice.halves)) {
      const group = groups.get(name(choice, slot)) ?? { slot, members: new Set() };
      group.members.add(choice.at);
      groups.set(name(choice, slot), group);
    }
  }
  for (const { slot, members } of groups.values()) {
    const terms: Terms = [...members].map((at) => [at, 1]);
    if (terms.length > most(slot)) linear.atMost(terms, most(slot));
  }
}

/** Something that must come first has not, but will. */
function waits({ order }: PlanProblem, hire: PlanHire, id: string, mine: Visit[], day: number) {
  const wanted = [...hire.required, ...hire.offered];
  const isOver = (id: string) =>
    mine.some(({ rotation, slot }) => rotation === id && dayOf(slot) < day);
  return order.some(
    ([before, after]) => after === id && wanted.includes(before) && !isOver(before),
  );
}

function isFree(
  problem: PlanProblem,
  hire: PlanHire,
  rotation: PlanRotation,
  slot: number,
  mine: Visit[],
): boolean {
  return slotsFrom(slot, rotation.halves).every(
    (one) =>
      !hire.away.includes(one) &&
      !problem.busy.includes(one) &&
      !mine.some((visit) => takes(problem, visit, one)),
  );
}

function takes({ rotations }: PlanProblem, { rotation, slot }: Visit, one: number): boolean {
  const halves = rotations.find(({ id }) => id === rotation)?.halves ?? 1;
  return slotsFrom(slot, halves).includes(one);
}

function roomLeft(
  problem: PlanProblem,
  rotation: PlanRotation,
  slot: number,
  made: Visit[],
): number {
  const there = made.filter(
    (visit) => visit.rotation === rotation.id && takes(problem, visit, slot),
  );
  return Math.max(0, roomIn(rotation, slot) - there.length);
}

/** How much of the room that a rotation has left is needed: above 1 there is not enough. */
function pressureOn(
  problem: PlanProblem,
  rotation: PlanRotation,
  made: Visit[],
  day: number,
): number {
  const wanted = problem.hires.filter((hire) => hire.required.includes(rotation.id)).length;
  const had = made.filter((visit) => visit.rotation === rotation.id).length;
  const slots = beginnings(problem.days, rotation.halves).filter(
    (slot) => dayOf(slot) >= day && !problem.busy.includes(slot),
  );
  const room = slots.reduce((sum, slot) => sum + roomIn(rotation, slot), 0);
  // What others wait for comes early.
  const opens = problem.order.filter(([before]) => before === rotation.id).length;
  return (wanted - had) / Math.max(1, room) + opens;
}
