import type { PlanProblem } from '../../../api/bootcamp/planner/problem.ts';

/** The fewest visits that must be missed, found by trying everything; for very small problems. */
export function bestByHand(problem: PlanProblem): number {
  const wishes = problem.hires.flatMap((hire) =>
    hire.required.map((rotation) => ({ hire, rotation })),
  );
  const room = new Map(problem.rotations.map(({ id, capacity }) => [id, [...capacity]]));
  const begun = new Map<string, number>();
  const taken = new Set<string>();
  let best = wishes.length;

  const go = (at: number, missed: number): void => {
    if (missed >= best) return;
    const wish = wishes[at];
    if (!wish) {
      if (isInOrder()) best = missed;
      return;
    }
    const { hire, rotation } = wish;
    const is = problem.rotations.find(({ id }) => id === rotation);
    for (let slot = 0; is && slot + is.halves <= problem.days * 2; slot += is.halves) {
      const halves = is.halves === 2 ? [slot, slot + 1] : [slot];
      const left = room.get(rotation) ?? [];
      const can = halves.every(
        (half) =>
          (left[half] ?? 0) > 0 &&
          !hire.away.includes(half) &&
          !problem.busy.includes(half) &&
          !taken.has(`${hire.id} ${half}`) &&
          (is.hosts.length === 0 || is.hosts.some(({ away }) => !away.includes(half))),
      );
      if (!can) continue;
      for (const half of halves) {
        left[half] = (left[half] ?? 0) - 1;
        taken.add(`${hire.id} ${half}`);
      }
      begun.set(`${hire.id} ${rotation}`, slot);
      go(at + 1, missed);
      begun.delete(`${hire.id} ${rotation}`);
      for (const half of halves) {
        left[half] = (left[half] ?? 0) + 1;
        taken.delete(`${hire.id} ${half}`);
      }
    }
    go(at + 1, missed + 1);
  };

  const isInOrder = () =>
    problem.hires.every(({ id }) =>
      problem.order.every(([before, after]) => {
        const [first, second] = [begun.get(`${id} ${before}`), begun.get(`${id} ${after}`)];
        return first === undefined || second === undefined || first < second;
      }),
    );

  go(0, 0);
  return best;
}
