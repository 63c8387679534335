import { expect, test } from 'vitest';
import { makePlan } from '../../../api/bootcamp/planner/plan.ts';
import { withRemedy } from '../../../api/bootcamp/planner/remedy.ts';
import { broken } from './checker.ts';
import { spoilt } from './problems.ts';

const limits = { seconds: 60 };

test('where something is missed, what is said would mend it', async () => {
  let short = 0;
  for (let seed = 0; short < 200; seed += 1) {
    const problem = spoilt(seed, { hires: 4, rotations: 4, days: 5 });
    const plan = await makePlan(problem, limits);
    expect({ seed, broken: broken(problem, plan) }).toEqual({ seed, broken: [] });
    if (plan.missed.length === 0) continue;
    short += 1;
    const mended = await makePlan(withRemedy(problem, plan.remedy), limits);
    expect({ seed, missed: mended.missed.length }).toEqual({ seed, missed: plan.hopeless.length });
    expect({ seed, said: plan.remedy.length + plan.hopeless.length }).not.toEqual({
      seed,
      said: 0,
    });
    // And it is the least: nothing of it can be left out.
    for (const one of plan.remedy) {
      const less = withRemedy(
        problem,
        plan.remedy.filter((other) => other !== one),
      );
      expect({ seed, missed: (await makePlan(less, limits)).missed.length }).not.toEqual({
        seed,
        missed: plan.hopeless.length,
      });
    }
  }
}, 120_000);
