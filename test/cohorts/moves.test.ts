import { expect, test } from 'vitest';
import type { Plan } from '../../api/bootcamp/planner/problem.ts';
import { brokenRules } from '../../api/cohorts/visits/rules.ts';
import { broken } from '../bootcamp/planner/checker.ts';
import { dice, feasible } from '../bootcamp/planner/problems.ts';

const most = { hires: 5, rotations: 5, days: 5 };

/** A plan that was drawn, with some visits moved to anywhere and hosts named by chance. */
function shuffled(seed: number) {
  const { problem, drawn } = feasible(seed, most);
  const roll = dice(seed + 7);
  const visits = drawn.map((visit) => {
    const hosts = problem.rotations.find(({ id }) => id === visit.rotation)?.hosts ?? [];
    const slot = roll(4) === 0 ? roll(problem.days * 2 + 1) : visit.slot;
    return { ...visit, slot, host: hosts[roll(hosts.length + (roll(8) ? 0 : 1))]?.id };
  });
  return { problem, visits };
}

test('a move breaks a rule exactly when the checker, which shares no code, says so', () => {
  const counts = { right: 0, wrong: 0 };
  for (let seed = 0; seed < 2_000; seed += 1) {
    const { problem, visits } = shuffled(seed);
    const isRight = broken(problem, { visits, missed: [] } as unknown as Plan).every((words) =>
      // That a visit is missed altogether is no matter of moves.
      /sees \S+ 0 times/.test(words),
    );
    const slotted = visits.map((visit) => ({ ...visit, host: visit.host ?? null }));
    expect([seed, brokenRules(problem, slotted).length === 0]).toEqual([seed, isRight]);
    counts[isRight ? 'right' : 'wrong'] += 1;
  }
  expect(counts.right).toBeGreaterThan(100);
  expect(counts.wrong).toBeGreaterThan(100);
});
