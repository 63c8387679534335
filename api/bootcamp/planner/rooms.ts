import { type PlanProblem, roomBySlot, type Slot, slotsFrom } from './problem.ts';

/** The number of the room that a rotation has for visits that begin in a slot. */
export const roomNumber = (problem: PlanProblem, rotation: number, slot: Slot): number =>
  rotation * problem.days * 2 + slot;

/** How many more can begin in each room, by its number, beside visits that are fixed. */
export function roomsOf(problem: PlanProblem): Float64Array {
  const wishes = new Map(
    problem.hires.map(({ id, required, offered }) => [id, [...required, ...offered]]),
  );
  const fixed = problem.fixed.filter(({ hire, rotation }) => wishes.get(hire)?.includes(rotation));
  const rooms = new Float64Array(problem.rotations.length * problem.days * 2);
  for (const [number, rotation] of problem.rotations.entries()) {
    const free = roomBySlot(rotation);
    for (let slot = 0; slot < problem.days * 2; slot += rotation.halves) {
      const least = Math.min(...slotsFrom(slot, rotation.halves).map((one) => free[one] ?? 0));
      const there = fixed.filter((one) => one.rotation === rotation.id && one.slot === slot);
      rooms[roomNumber(problem, number, slot)] = Math.max(0, least - there.length);
    }
  }
  return rooms;
}
