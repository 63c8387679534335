import { Worker } from 'node:worker_threads';
import type { Plan, PlanProblem } from '../../bootcamp/planner/problem.ts';
import type { Db } from '../../db.ts';
import type { PlannerSays } from './worker.ts';

/** A planning under way, or the last one of its cohort. */
export type Job = {
  is: 'going' | 'done' | 'failed';
  cost: number | null;
  bound: number | null;
  startedAt: number;
  end: () => void;
};

type Jobs = Map<string, Job>;

/** By database, so that two portals in one process do not see each other's. */
const all = new WeakMap<Db, Jobs>();

export function jobsOf(db: Db): Jobs {
  const jobs: Jobs = all.get(db) ?? new Map();
  all.set(db, jobs);
  return jobs;
}

/** Solvers under way at once: each takes a core. */
const JOBS_MOST = 2;

export const isBusy = (db: Db): boolean =>
  [...jobsOf(db).values()].filter(({ is }) => is === 'going').length >= JOBS_MOST;

type Start = {
  cohort: string;
  problem: PlanProblem;
  seconds: number;
  /** Keeps the plan that was found. */
  keep: (plan: Plan) => Promise<void>;
};

/** Plans in a thread of its own; it is known here alone, and lost when the service stops. */
export function startJob(db: Db, { cohort, problem, seconds, keep }: Start): void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { problem, seconds },
  });
  worker.unref();
  const job: Job = {
    ...{ is: 'going', cost: null, bound: null, startedAt: performance.now() },
    end: () => void worker.terminate(),
  };
  jobsOf(db).set(cohort, job);
  const fail = () => {
    if (job.is === 'going') job.is = 'failed';
  };
  worker.on('error', fail);
  worker.on('message', (says: PlannerSays) => {
    if (says.is === 'progress') Object.assign(job, { cost: says.cost, bound: says.bound });
    else {
      keep(says.plan).then(() => {
        if (job.is === 'going') job.is = 'done';
      }, fail);
    }
  });
  worker.on('exit', (code) => {
    if (code !== 0) fail();
  });
}

/** Ends a planning; false: there was none. */
export function cancelJob(db: Db, cohort: string): boolean {
  const job = jobsOf(db).get(cohort);
  if (job?.is === 'going') job.end();
  return jobsOf(db).delete(cohort);
}
