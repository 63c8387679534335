/** A thread that makes one plan, says how it goes, and ends: the solver blocks whoever runs it. */
import { parentPort, workerData } from 'node:worker_threads';
import { makePlan } from '../../bootcamp/planner/plan.ts';
import type { Plan, PlanProblem } from '../../bootcamp/planner/problem.ts';
import type { SolverSays } from '../../solver/jobs.ts';

const { problem, seconds } = workerData as { problem: PlanProblem; seconds: number };
const say = (words: SolverSays<Plan>) => parentPort?.postMessage(words);

const found = await makePlan(problem, {
  seconds,
  onProgress: ({ cost, bound }) => say({ is: 'progress', cost, bound }),
});
say({ is: 'found', found });
