import { dayOf, type PlanProblem, type PlanRotation, roomBySlot, slotsFrom } from './problem.ts';

/** Days, both of them among them, in which more hires can only come than there is room for. */
export type Tight = { from: number; to: number; room: number; need: string[] };

/**
 * The shortest run of days around a day in which a rotation is asked for more visits than it has
 * room for, by hires who can come on none of the other days (P. Hall, "On representatives of
 * subsets", 1935). None: what is short there is short for another reason.
 */
export function tightest(
  problem: PlanProblem,
  rotation: PlanRotation,
  day: number,
): Tight | undefined {
  const room = roomByDay(problem, rotation);
  const fixed = problem.fixed.filter((one) => one.rotation === rotation.id);
  for (const { slot } of fixed) room[dayOf(slot)] = Math.max(0, (room[dayOf(slot)] ?? 0) - 1);
  const isFixed = (id: string) => fixed.some(({ hire }) => hire === id);
  const spans = problem.hires
    .filter(({ id, required }) => required.includes(rotation.id) && !isFixed(id))
    .map((hire) => ({ hire: hire.id, days: daysFor(problem, rotation, hire.away) }));
  const windows: Tight[] = [];
  for (let from = 0; from <= day; from += 1) {
    for (let to = day; to < problem.days; to += 1) {
      const need = spans
        .filter(({ days }) => days.every((one) => from <= one && one <= to))
        .map(({ hire }) => hire);
      const inAll = room.slice(from, to + 1).reduce((all, one) => all + one, 0);
      if (need.length > inAll) windows.push({ from, to, room: inAll, need });
    }
  }
  return windows.sort((one, other) => one.to - one.from - (other.to - other.from))[0];
}

/** How many visits fit into each day. */
export function roomByDay(problem: PlanProblem, rotation: PlanRotation): number[] {
  const rooms = roomBySlot(rotation).map((room, slot) => (problem.busy.includes(slot) ? 0 : room));
  return Array.from({ length: problem.days }, (_, day) => {
    const [morning = 0, afternoon = 0] = slotsFrom(day * 2, 2).map((slot) => rooms[slot] ?? 0);
    return rotation.halves === 2 ? Math.min(morning, afternoon) : morning + afternoon;
  });
}

/** The days on which somebody who is away then could come, whatever room there is. */
function daysFor({ days, busy }: PlanProblem, { halves }: PlanRotation, away: number[]): number[] {
  const taken = [...busy, ...away];
  const free = Array.from({ length: days * 2 }, (_, slot) => slot).filter(
    (slot) => !taken.includes(slot),
  );
  const begins = free.filter((slot) => halves === 1 || (slot % 2 === 0 && free.includes(slot + 1)));
  return [...new Set(begins.map(dayOf))];
}
