import { Worker } from 'node:worker_threads';
import type { Plan, PlanProblem } from './problem.ts';

/** What the best plan so far costs, and what no plan can go below. */
export type Progress = { cost: number; bound: number };

export type Planning = {
  /** Rejects with an `AbortError` when cancelled, as what else the platform aborts. */
  plan: Promise<Plan>;
  /** Ends it at once, or takes it out of the queue; nothing happens when it is over. */
  cancel: () => void;
};

type Order = { seconds: number; onProgress?: (progress: Progress) => void };

/** The planning before this one: one at a time, or they would take each other's time away. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Plans in a thread of its own, so that requests go on being answered; whoever comes while another
 * is planning waits for its turn. `seconds` are wall time from then on.
 */
export function startPlanning(problem: PlanProblem, order: Order): Planning {
  const aborting = new AbortController();
  const { signal } = aborting;
  const plan = last.then(() => planned(problem, order, signal));
  last = plan.catch(() => undefined);
  return { plan, cancel: () => aborting.abort() };
}

async function planned(problem: PlanProblem, { seconds, onProgress }: Order, signal: AbortSignal) {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { problem, seconds },
  });
  try {
    return await new Promise<Plan>((resolve, reject) => {
      worker.on('message', (said: { progress: Progress } | { plan: Plan }) => {
        if ('plan' in said) resolve(said.plan);
        else onProgress?.(said.progress);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The planner ended early, with ${code}.`)));
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  } finally {
    await worker.terminate();
  }
}
