import { planAnew } from './anew.ts';
import { withHosts } from './hosts.ts';
import { mixed } from './mix.ts';
import { missedIn, type Plan, type PlanProblem } from './problem.ts';
import { type Limits, remedied, solve } from './solve.ts';

/** Of the time there is, what finding out the remedy may take. */
const SHARE_OF_REMEDY = 0.3;

/**
 * Plans a cohort: the fewest missed visits, then the fewest changes to what people were told, then
 * the fewest walks between offices; hosts take turns, hires are mixed. Where a required visit is
 * missed, `remedy` is the least that has to give way for all of them, found by the same model with
 * its limits for sale; and what cannot be had even so is `hopeless`.
 */
export async function makePlan(problem: PlanProblem, limits: Limits): Promise<Plan> {
  const { visits, cost, bound, proven } = await (problem.anew.length > 0
    ? planAnew(problem, limits)
    : solve(problem, limits));
  const missed = missedIn(problem, visits);
  const short = missed.some(({ required }) => required);
  const remedy = short
    ? await remedied(problem, { seconds: limits.seconds * SHARE_OF_REMEDY })
    : undefined;
  const hopeless = remedy ? missedIn(problem, remedy.visits) : [];
  return {
    visits: withHosts(problem, mixed(problem, visits)),
    missed,
    remedy: remedy?.relaxed ?? [],
    hopeless: hopeless.filter(({ required }) => required),
    cost,
    bound,
    proven,
  };
}
