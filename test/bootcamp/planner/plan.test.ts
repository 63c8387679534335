import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../api/bootcamp/planner/plan.ts';
import type { PlanProblem } from '../../../api/bootcamp/planner/problem.ts';
import { bestByHand } from './by-hand.ts';
import { broken } from './checker.ts';
import { feasible, spoilt } from './problems.ts';

const limits = { seconds: 60 };
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

test('a thousand problems that can be had are had, and no rule is ever broken', async () => {
  for (const seed of numbers(1_000)) {
    const { problem } = feasible(seed, { hires: 4, rotations: 4, days: 5 });
    const plan = await makePlan(problem, limits);
    expect({ seed, broken: broken(problem, plan), missed: plan.missed }).toEqual({
      seed,
      broken: [],
      missed: [],
    });
  }
}, 120_000);

test('on small problems nobody finds a plan that misses fewer', async () => {
  for (const seed of numbers(150)) {
    const problem = spoilt(seed, { hires: 3, rotations: 3, days: 3 });
    const plan = await makePlan(problem, limits);
    expect({ seed, missed: plan.missed.length, proven: plan.proven }).toEqual({
      seed,
      missed: bestByHand(problem),
      proven: true,
    });
  }
}, 120_000);

describe('a new plan for one person', () => {
  test('moves nobody else where nobody else has to move', async () => {
    for (const seed of numbers(100)) {
      const { problem } = feasible(seed, { hires: 4, rotations: 4, days: 8 });
      const roomy = withRoom(problem, 9);
      const told = (await makePlan(roomy, limits)).visits.map(({ host: _, ...visit }) => visit);
      const [first] = told;
      if (!first) continue;
      const hires = roomy.hires.map((hire) =>
        hire.id === first.hire ? { ...hire, away: [...hire.away, first.slot] } : hire,
      );
      const again = { ...roomy, hires, told, anew: [first.hire] };
      const plan = await makePlan(again, limits);
      expect(broken(again, plan)).toEqual([]);
      const others = told.filter(({ hire }) => hire !== first.hire);
      const now = plan.visits.map(({ host: _, ...visit }) => visit);
      expect({
        seed,
        others: others.filter(
          (one) => !now.some((other) => JSON.stringify(other) === JSON.stringify(one)),
        ),
      }).toEqual({ seed, others: [] });
    }
  }, 120_000);

  test('moves others only where a required visit cannot be had otherwise', async () => {
    const had = { calm: 0, moving: 0 };
    for (const seed of numbers(100)) {
      const { problem } = feasible(seed, { hires: 4, rotations: 4, days: 6 });
      const told = (await makePlan(problem, limits)).visits.map(({ host: _, ...visit }) => visit);
      const [first] = told;
      if (!first) continue;
      const ill = { ...first, slots: [first.slot, first.slot + 1] };
      const hires = problem.hires.map((hire) => ({
        ...hire,
        away: hire.id === ill.hire ? [...hire.away, ...ill.slots] : hire.away.slice(1),
      }));
      const theirs = told.filter(({ hire }) => hire !== ill.hire);
      const again = { ...problem, hires, told, anew: [ill.hire] };
      const plan = await makePlan(again, limits);
      expect({ seed, broken: broken(again, plan) }).toEqual({ seed, broken: [] });
      const now = new Set(plan.visits.map(({ host: _, ...visit }) => JSON.stringify(visit)));
      const moved = theirs.filter((one) => !now.has(JSON.stringify(one))).length;
      // What could be had if nothing of theirs might move at all.
      const still = await makePlan({ ...again, told: [], anew: [], fixed: theirs }, limits);
      const missed = (one: typeof plan) => one.missed.filter(({ required }) => required).length;
      if (moved > 0)
        expect({ seed, worse: missed(still) > missed(plan) }).toMatchObject({ worse: true });
      else expect({ seed, missed: missed(plan) }).toEqual({ seed, missed: missed(still) });
      had[moved ? 'moving' : 'calm'] += 1;
    }
    expect(Math.min(had.calm, had.moving)).toBeGreaterThan(5);
  }, 120_000);

  test('what is over stays as it was, whatever room there is now', async () => {
    const { problem, drawn } = feasible(7, { hires: 4, rotations: 4, days: 6 });
    const fixed = drawn.slice(0, 2);
    const plan = await makePlan({ ...withRoom(problem, 0), fixed }, limits);
    const kept = plan.visits.map(({ host: _, ...visit }) => visit);
    expect(kept).toEqual(expect.arrayContaining(fixed));
    expect(kept).toHaveLength(fixed.length);
  });
});

function withRoom(problem: PlanProblem, room: number): PlanProblem {
  const rotations = problem.rotations.map((one) => ({
    ...one,
    capacity: one.capacity.map(() => room),
  }));
  return { ...problem, rotations };
}
