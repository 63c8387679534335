import { withHosts } from './hosts.ts';
import { mixed } from './mix.ts';
import type { Plan, PlanProblem } from './problem.ts';
import { type Limits, solve } from './solve.ts';

/** Of the time there is, what finding out the remedy may take. */
const SHARE_OF_REMEDY = 0.3;

/**
 * Plans a cohort: the fewest missed visits, then the fewest changes to what people were told, then
 * the fewest walks between offices; hosts take turns, hires are mixed. Where a required visit is
 * missed, `remedy` is the least that has to give way for all of them, found by the same model with
 * its limits for sale; and what cannot be had even so is `hopeless`.
 */
export async function makePlan(problem: PlanProblem, limits: Limits): Promise<Plan> {
  const { visits, missed, cost, bound, proven } = await solve(problem, limits);
  const short = missed.some(({ required }) => required);
  const remedy = short
    ? await solve(problem, { seconds: limits.seconds * SHARE_OF_REMEDY }, true)
    : undefined;
  return {
    visits: withHosts(problem, mixed(problem, visits)),
    missed,
    remedy: remedy?.relaxed ?? [],
    hopeless: remedy?.missed.filter(({ required }) => required) ?? [],
    cost,
    bound,
    proven,
  };
}
