import { Worker } from 'node:worker_threads';
import type { Db } from '../db.ts';

/** A solving under way, or the last one of its thing. */
export type Job = {
  /** The module that solves. */
  by: string;
  is: 'going' | 'done' | 'failed';
  cost: number | null;
  bound: number | null;
  startedAt: number;
  end: () => void;
};

/** What a thread says: how it goes, now and then, and at last what it found. */
export type SolverSays<Found> =
  | { is: 'progress'; cost: number; bound: number }
  | { is: 'found'; found: Found };

type Jobs = Map<string, Job>;

/** By database, so that two portals in one process do not see each other's. */
const all = new WeakMap<Db, Jobs>();

/** By the id of what is solved for. */
export function jobsOf(db: Db): Jobs {
  const jobs: Jobs = all.get(db) ?? new Map();
  all.set(db, jobs);
  return jobs;
}

/** Solvers of one kind under way at once: each takes a core. */
const JOBS_MOST = 2;

/** Whether no more of this kind can begin now: plans do not wait for matchings, nor they for plans. */
export const isBusy = (db: Db, { href }: URL): boolean =>
  [...jobsOf(db).values()].filter(({ is, by }) => is === 'going' && by === href).length >=
  JOBS_MOST;

type Start<Problem, Found> = {
  /** The id of what it is solved for. */
  of: string;
  /** The module that solves, and says so by `SolverSays`. */
  module: URL;
  problem: Problem;
  seconds: number;
  /** Keeps what was found. */
  keep: (found: Found) => Promise<void>;
};

/** Solves in a thread of its own; it is known here alone, and lost when the service stops. */
export function startJob<Problem, Found>(
  db: Db,
  { of, module, problem, seconds, keep }: Start<Problem, Found>,
): void {
  const worker = new Worker(module, { workerData: { problem, seconds } });
  worker.unref();
  const job: Job = {
    by: module.href,
    ...{ is: 'going', cost: null, bound: null, startedAt: performance.now() },
    end: () => void worker.terminate(),
  };
  jobsOf(db).set(of, job);
  const fail = () => {
    if (job.is === 'going') job.is = 'failed';
  };
  worker.on('error', fail);
  worker.on('message', (says: SolverSays<Found>) => {
    if (says.is === 'progress') Object.assign(job, { cost: says.cost, bound: says.bound });
    else {
      keep(says.found).then(() => {
        if (job.is === 'going') job.is = 'done';
      }, fail);
    }
  });
  worker.on('exit', (code) => {
    if (code !== 0) fail();
  });
}

/** Ends a solving; false: there was none. */
export function cancelJob(db: Db, of: string): boolean {
  const job = jobsOf(db).get(of);
  if (job?.is === 'going') job.end();
  return jobsOf(db).delete(of);
}
