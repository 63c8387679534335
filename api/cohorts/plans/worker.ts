/** A thread that makes one plan, says how it goes, and ends: the solver blocks whoever runs it. */
import { parentPort, workerData } from 'node:worker_threads';
import { makePlan } from '../../bootcamp/planner/plan.ts';
import type { PlanProblem } from '../../bootcamp/planner/problem.ts';

export type PlannerSays =
  | { is: 'progress'; cost: number; bound: number }
  | { is: 'plan'; plan: Awaited<ReturnType<typeof makePlan>> };

const { problem, seconds } = workerData as { problem: PlanProblem; seconds: number };
const say = (words: PlannerSays) => parentPort?.postMessage(words);

const plan = await makePlan(problem, {
  seconds,
  onProgress: ({ cost, bound }) => say({ is: 'progress', cost, bound }),
});
say({ is: 'plan', plan });
