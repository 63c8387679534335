import loadHighs, { type Highs } from 'highs';
import { isProven } from '../gap/rules.ts';
import { counted } from './count.ts';
import { PlanModel, type Solution } from './model.ts';
import { Negotiation } from './negotiation.ts';
import { boundByPrices } from './prices.ts';
import type { PlanProblem, Visit } from './problem.ts';

/** Compiling the solver takes longer than most plans. */
let loaded: ReturnType<typeof loadHighs> | undefined;

/** For so few hires the whole model is solved before much else is known of it. */
const FEW = 2;

/** How often the hires negotiate, and by when of the time there is each part is over. */
const NEGOTIATIONS = 6;
const SHARE = { first: 0.7, negotiations: 0.3, prices: 0.8 };

export type Limits = {
  /** Wall time in seconds, after which the best plan so far is the answer. */
  seconds: number;
  /** Called now and then with the cost of the best plan so far and what none can go below. */
  onProgress?: (progress: Progress) => void;
};

type Progress = { cost: number; bound: number };

export type Solved = Solution & Progress & { proven: boolean };

/**
 * The best plan, or the best that is found in the time. The hires negotiate one, which most often
 * gives up no more than a bound says anyway; where it does, HiGHS goes on from it with the whole
 * model, and proves that no plan is better or, when the time is over, by how much one could be.
 * Blocks its thread meanwhile, so it belongs into a worker.
 */
export async function solve(problem: PlanProblem, limits: Limits): Promise<Solved> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 1000;
  const isPast = (share: number) => () => passed() > limits.seconds * share;
  const first = negotiated(highs, problem, limits, isPast);
  if (first?.proven) return first;
  const seconds = Math.max(1, limits.seconds - passed());
  const best = run(highs, new PlanModel(problem), { ...limits, seconds }, first?.visits);
  if (!first) return best;
  const better = best.cost < first.cost ? best : first;
  const bound = Math.max(best.bound, first.bound);
  return { ...better, bound, proven: best.proven || isProven(better.cost, bound) };
}

/** The plan on which the hires agree; none where they are few, or have too many rotations before them. */
function negotiated(
  highs: Highs,
  problem: PlanProblem,
  { onProgress }: Limits,
  isPast: (share: number) => () => boolean,
): Solved | undefined {
  if (problem.hires.length <= FEW) return undefined;
  const negotiation = Negotiation.of(problem, counted(highs, problem));
  if (!negotiation) return undefined;
  for (let seed = 0; seed < NEGOTIATIONS && !negotiation.isProven; seed += 1) {
    if (seed > 0 && isPast(SHARE.negotiations)()) break;
    negotiation.round(seed, isPast(seed > 0 ? SHARE.negotiations : SHARE.first));
    onProgress?.(negotiation);
  }
  const { visits, cost } = negotiation;
  const bound = negotiation.isProven
    ? negotiation.bound
    : boundByPrices(highs, negotiation, isPast(SHARE.prices));
  return { visits, relaxed: [], cost, bound, proven: isProven(cost, bound) };
}

/** What would have to give way for more visits: the same model with its limits for sale. */
export async function remedied(problem: PlanProblem, limits: Limits): Promise<Solved> {
  loaded ??= loadHighs();
  const model = new PlanModel(problem, true);
  return run(await loaded, model, limits);
}

function run(
  highs: Highs,
  plan: PlanModel,
  { seconds, onProgress }: Limits,
  start: Visit[] = [],
): Solved {
  return highs.withModel(plan.linear.data(), (model) => {
    model.options.set({
      output_flag: false,
      time_limit: seconds,
      // Costs are whole numbers: below one there is nothing to gain.
      mip_abs_gap: 0.99,
      mip_rel_gap: 0,
      random_seed: 1,
    });
    if (start.length > 0) {
      const indices = plan.variablesOf(start);
      model.setSolution({ indices, values: indices.map(() => 1) });
    }
    model.run({
      [highs.constants.callbackType.mipLogging]: ({ data }) => {
        onProgress?.({ cost: data.mip_primal_bound ?? 0, bound: data.mip_dual_bound ?? 0 });
        return undefined;
      },
    });
    const proven = model.getModelStatus() === highs.constants.modelStatus.optimal;
    // Within the solver's tolerance; costs are whole numbers.
    const cost = Math.round(model.getObjectiveValue());
    const bound = Number(model.info.get('mip_dual_bound'));
    return { ...plan.read(model.getSolution().colValue), cost, bound, proven };
  });
}
