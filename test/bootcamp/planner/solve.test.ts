import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { COST } from '../../../api/bootcamp/gap/rules.ts';
import { costOf } from '../../../api/bootcamp/planner/cost.ts';
import { counted } from '../../../api/bootcamp/planner/count.ts';
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
    const count = counted(highs, problem);
    expect({ seed, tooHigh: count.bound > best }).toEqual({ seed, tooHigh: false });
    const negotiation = Negotiation.of(problem, count);
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

test('where there is far too little room, counting proves the plan of sixty', async () => {
  const highs = await loadHighs();
  const problem = crowded(60);
  const begun = performance.now();
  const { bound } = counted(highs, problem);
  // Eight rotations of two a day on eight free days: 128 of 480 visits, all the others are missed.
  expect(bound).toBe((480 - 128) * COST.missedRequired);
  expect(performance.now() - begun).toBeLessThan(3_000);
  const plan = await solve(problem, limits);
  expect(plan).toMatchObject({ cost: bound, bound, proven: true });
  expect(plan.visits).toHaveLength(128);
}, 20_000);

/** Many hires who must see eight teams, each for a day, in ten days, of which two are taken. */
function crowded(hires: number): PlanProblem {
  const slots = Array.from({ length: 20 }, (_, slot) => slot);
  const ids = Array.from({ length: 8 }, (_, at) => `team-${at}`);
  return {
    ...{ days: 10, busy: [0, 1, 18, 19], order: [['team-0', 'team-7']] },
    ...{ waived: [], fixed: [], told: [], anew: [] },
    hires: Array.from({ length: hires }, (_, at) => ({
      ...{ id: `hire-${at}`, required: ids, offered: [], away: at % 5 === 0 ? [4, 5] : [] },
    })),
    rotations: ids.map((id) => ({
      ...{ id, halves: 2, office: 'north', capacity: slots.map(() => 2), hosts: [] },
    })),
  };
}
