import type { PlanProblem, Visit } from '../../../api/bootcamp/planner/problem.ts';

/** Numbers that look random and are the same for the same seed (Mulberry32, T. Ettinger, 2017). */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

type Size = { hires: number; rotations: number; days: number };

/**
 * A problem that has a plan without a missed visit, because one was drawn first and the room, the
 * absences and the order were made to fit it.
 */
export function feasible(seed: number, most: Size): { problem: PlanProblem; drawn: Visit[] } {
  const roll = dice(seed);
  const days = 2 + roll(most.days - 1);
  const busy = roll(2) ? [0] : [];
  const rotations = Array.from({ length: 1 + roll(most.rotations) }, (_, at) => ({
    id: `team-${at}`,
    halves: (roll(3) ? 2 : 1) as 1 | 2,
    office: roll(3) ? 'north' : 'south',
    capacity: Array.from({ length: days * 2 }, () => 0),
    hosts: Array.from({ length: roll(3) }, (_, host) => ({
      id: `host-${at}-${host}`,
      away: host > 0 ? [roll(days * 2)] : [],
    })),
  }));
  const drawn: Visit[] = [];
  const hires = Array.from({ length: 1 + roll(most.hires) }, (_, at) => {
    const free = new Set(Array.from({ length: days * 2 }, (_, slot) => slot));
    for (const slot of busy) free.delete(slot);
    const required: string[] = [];
    for (const { id, halves, capacity } of rotations) {
      const starts = [...free].filter(
        (slot) => halves === 1 || (slot % 2 === 0 && free.has(slot + 1)),
      );
      const slot = starts[roll(starts.length || 1)];
      if (slot === undefined) continue;
      for (const taken of halves === 2 ? [slot, slot + 1] : [slot]) {
        free.delete(taken);
        capacity[taken] = (capacity[taken] ?? 0) + 1;
      }
      required.push(id);
      drawn.push({ hire: `hire-${at}`, rotation: id, slot });
    }
    const away = [...free].filter(() => roll(3) === 0);
    return { id: `hire-${at}`, required, offered: [] as string[], away };
  });
  const order: [string, string][] = [];
  for (const { id: before } of rotations) {
    for (const { id: after } of rotations) {
      const both = hires.flatMap(({ id }) => {
        const slotOf = (rotation: string) =>
          drawn.find((one) => one.hire === id && one.rotation === rotation)?.slot;
        const [first, second] = [slotOf(before), slotOf(after)];
        return first === undefined || second === undefined ? [] : [first < second];
      });
      if (before < after && both.length > 0 && both.every(Boolean)) order.push([before, after]);
    }
  }
  const problem = {
    days,
    hires,
    rotations,
    order,
    busy,
    waived: [],
    fixed: [],
    told: [],
    anew: [],
  };
  return { problem, drawn };
}

/** The same, with so much taken away that it may no longer have such a plan. */
export function spoilt(seed: number, most: Size): PlanProblem {
  const { problem } = feasible(seed, most);
  const roll = dice(seed + 1_000_000);
  const spoil = (room: number) => (roll(3) === 0 ? Math.max(0, room - 1) : room);
  return {
    ...problem,
    rotations: problem.rotations.map((one) => ({ ...one, capacity: one.capacity.map(spoil) })),
    hires: problem.hires.map((hire) => ({
      ...hire,
      away: roll(4) ? hire.away : [...hire.away, 2, 3],
    })),
  };
}
