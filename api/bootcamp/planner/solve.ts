import loadHighs from 'highs';
import { PlanModel, type Solution } from './model.ts';
import type { PlanProblem } from './problem.ts';
import { firstPlan } from './start.ts';

/** Compiling the solver takes longer than most plans. */
let loaded: ReturnType<typeof loadHighs> | undefined;

/** From so many variables on, the solver is given a plan to start from. */
const START_FROM = 1_000;

export type Limits = {
  /** Wall time in seconds, after which the best plan so far is the answer. */
  seconds: number;
  /** Called now and then with the cost of the best plan so far and what none can go below. */
  onProgress?: (progress: { cost: number; bound: number }) => void;
};

export type Solved = Solution & { cost: number; bound: number; proven: boolean };

/**
 * Solves the model with HiGHS, which proves that no plan is better or, when the time is over, by how
 * much one could be. Blocks its thread meanwhile, so it belongs into a worker.
 */
export async function solve(
  problem: PlanProblem,
  { seconds, onProgress }: Limits,
  relaxing = false,
): Promise<Solved> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const plan = new PlanModel(problem, relaxing);
  const model = highs.createModel(plan.linear.data());
  try {
    model.options.set({
      output_flag: false,
      time_limit: seconds,
      // Costs are whole numbers: below one there is nothing to gain.
      mip_abs_gap: 0.99,
      mip_rel_gap: 0,
      random_seed: 1,
    });
    if (plan.linear.size > START_FROM) {
      const start = plan.variablesOf(firstPlan(highs, problem));
      model.setSolution({ indices: start, values: start.map(() => 1) });
    }
    model.run({
      [highs.constants.callbackType.mipLogging]: ({ data }) => {
        onProgress?.({ cost: data.mip_primal_bound ?? 0, bound: data.mip_dual_bound ?? 0 });
        return undefined;
      },
    });
    const proven = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const cost = model.getObjectiveValue();
    const bound = Number(model.info.get('mip_dual_bound'));
    return { ...plan.read(model.getSolution().colValue), cost, bound, proven };
  } finally {
    model.dispose();
  }
}
