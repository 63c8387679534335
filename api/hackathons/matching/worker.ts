/** A thread that matches once, says how it goes, and ends: the solver blocks whoever runs it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SolverSays } from '../../solver/jobs.ts';
import type { Matched, MatchProblem } from './problem.ts';
import { match } from './solve.ts';

const { problem, seconds } = workerData as { problem: MatchProblem; seconds: number };
const say = (words: SolverSays<Matched>) => parentPort?.postMessage(words);

const found = await match(problem, {
  seconds,
  onProgress: ({ cost, bound }) => say({ is: 'progress', cost, bound }),
});
say({ is: 'found', found });
