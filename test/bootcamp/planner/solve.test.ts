import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { costOf } from '../../../api/bootcamp/planner/cost.ts';
import { PlanModel } from '../../../api/bootcamp/planner/model.ts';
import { Negotiation } from '../../../api/bootcamp/planner/negotiation.ts';
import { boundByPrices } from '../../../api/bootcamp/planner/prices.ts';
import type { PlanProblem } from '../../../api/bootcamp/planner/problem.ts';
import { solve } from '../../../api/bootcamp/planner/solve.ts';
import { dice, feasible, spoilt } from './problems.ts';

const limits = { seconds: 60 };
const small = { hires: 4, rotations: 5, days: 4 };

/** Something of everything: too little room, offers, what people were told, and visits that stand. */
function mixture(seed: number): PlanProblem {
  const roll = dice(seed + 5_000);
  const { drawn } = feasible(seed, small);
  const problem = spoilt(seed, small);
  const some = drawn.filter(() => roll(2) === 0);
  return {
    ...problem,
    hires: problem.hires.map(({ required, ...hire }) => ({
      ...hire,
      required: required.filter((_, at) => at % 3 !== 2),
      offered: required.filter((_, at) => at % 3 === 2),
    })),
    told: roll(2) ? some : [],
    anew: roll(2) ? ['hire-0'] : [],
    fixed: roll(3) ? [] : drawn.slice(0, 1),
  };
}

test('what a plan costs is what the whole model says, and no plan costs less', async () => {
  const highs = await loadHighs();
  for (let seed = 0; seed < 120; seed += 1) {
    const problem = mixture(seed);
    const model = new PlanModel(problem);
    const best = highs.withModel(model.linear.data(), (one) => {
      one.options.set({ output_flag: false, mip_rel_gap: 0 });
      one.run();
      return Math.round(one.getObjectiveValue());
    });
    const { visits, cost, bound, proven } = await solve(problem, limits);
    expect({ seed, cost, proven }).toEqual({ seed, cost: best, proven: true });
    expect({ seed, cost: costOf(problem, visits) }).toEqual({ seed, cost: best });
    expect(bound).toBeLessThan(best + 0.01);
  }
}, 60_000);

test('no bound is above the best plan, and prices never make it worse', async () => {
  const highs = await loadHighs();
  let raised = 0;
  for (let seed = 0; seed < 80; seed += 1) {
    const problem = mixture(seed);
    const { cost: best } = await solve(problem, limits);
    const negotiation = Negotiation.of(problem);
    if (!negotiation) throw new Error('Small problems are negotiated.');
    negotiation.round(seed, () => false);
    const alone = negotiation.bound;
    const bound = boundByPrices(highs, negotiation, () => false);
    expect(alone).toBeLessThanOrEqual(best);
    expect({ seed, tooHigh: bound > best }).toEqual({ seed, tooHigh: false });
    expect(bound).toBeGreaterThanOrEqual(alone);
    expect(negotiation.cost).toBeGreaterThanOrEqual(best);
    if (bound > alone) raised += 1;
  }
  expect(raised).toBeGreaterThan(0);
}, 60_000);
