import { parentPort, workerData } from 'node:worker_threads';
import { makePlan } from './plan.ts';
import type { PlanProblem } from './problem.ts';

/** Plans what it is started with, away from the thread that answers requests, and says how it goes. */
const { problem, seconds } = workerData as { problem: PlanProblem; seconds: number };
const onProgress = (progress: { cost: number; bound: number }) =>
  parentPort?.postMessage({ progress });
parentPort?.postMessage({ plan: await makePlan(problem, { seconds, onProgress }) });
