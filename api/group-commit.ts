import { setImmediate as nextMoment } from 'node:timers/promises';
import type { Row, Statement } from './db.ts';

type Job = {
  statements: Statement[];
  done: (rows: Row[][]) => void;
  failed: (error: unknown) => void;
};

type Options = {
  /** Runs statements as one transaction: all or none. */
  commit: (statements: Statement[]) => Promise<Row[][]>;
  /** Whether a failure is the word of a constraint or of the statement, so that nothing was done. */
  isOwnFault: (error: unknown) => boolean;
};

const GROUP_MOST = 64;

/**
 * Commits the writes that wait at the same moment in one transaction, so that they share the one
 * wait for the disk. Each keeps its own statements together and its own outcome: when one of a
 * group is refused, nothing of the group has happened, and each is run by itself. When the
 * database does not answer, those that wait behind are told so at once.
 */
export function groupCommit({ commit, isOwnFault }: Options) {
  const waiting: Job[] = [];
  let draining = false;

  const drain = async () => {
    draining = true;
    while (waiting.length > 0) {
      // Whoever asks in the same turn of the event loop comes along.
      await nextMoment();
      await settle(waiting.splice(0, GROUP_MOST));
    }
    draining = false;
  };

  const settle = async (group: Job[]): Promise<void> => {
    try {
      const rows = await commit(group.flatMap((job) => job.statements));
      for (const job of group) job.done(rows.splice(0, job.statements.length));
    } catch (error) {
      if (!isOwnFault(error)) refuse([...group, ...waiting.splice(0)], error);
      else if (group.length === 1) refuse(group, error);
      else for (const job of group) await settle([job]);
    }
  };

  return (statements: Statement[]): Promise<Row[][]> =>
    new Promise((done, failed) => {
      waiting.push({ statements, done, failed });
      if (!draining) void drain();
    });
}

function refuse(jobs: Job[], error: unknown): void {
  for (const job of jobs) job.failed(error);
}
