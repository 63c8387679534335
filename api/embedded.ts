import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import type { Args, Engine, Row, Statement } from './db.ts';

/** Far more than the service has; what is made up of parts must not fill the memory. */
const KEPT_MOST = 1_000;

/**
 * One connection to a database in a file, by the engine of `@libsql/client` itself. The client
 * prepares a statement anew at each call, which for most of ours takes longer than to run it; this
 * keeps what it has prepared. Everything is done when the call returns: no two interleave.
 */
export function openEmbedded(url: string, busyMs: number): Engine {
  const database = new Database(fileURLToPath(url), { timeout: busyMs });
  const kept = new Map<string, Prepared>();
  const prepared = (sql: string) => {
    const known = kept.get(sql);
    if (known) return known;
    const made = preparedOf(database.prepare(sql));
    if (kept.size === KEPT_MOST) kept.clear();
    kept.set(sql, made);
    return made;
  };
  const one = ({ sql, args }: Statement): Row[] => prepared(sql).all(args ?? {});
  // The engine ends the whole process when it is asked after it was closed.
  const refuseWhenClosed = () => {
    if (database.open) return;
    throw Object.assign(new Error('The connection was closed.'), { code: 'CLIENT_CLOSED' });
  };
  return {
    run: async (statements) => {
      refuseWhenClosed();
      const [only] = statements;
      if (only && statements.length === 1) return [one(only)];
      one({ sql: 'BEGIN IMMEDIATE' });
      try {
        const rows = statements.map(one);
        one({ sql: 'COMMIT' });
        return rows;
      } finally {
        if (database.inTransaction) one({ sql: 'ROLLBACK' });
      }
    },
    first: async ({ sql, args }) => {
      refuseWhenClosed();
      return prepared(sql).first(args ?? {});
    },
    script: async (sql) => {
      refuseWhenClosed();
      try {
        database.exec(sql);
      } finally {
        if (database.inTransaction) database.exec('ROLLBACK');
      }
    },
    close: () => {
      if (database.open) database.close();
    },
  };
}

type Prepared = { all(args: Args): Row[]; first(args: Args): Row | undefined };

/**
 * Reads rows as lists, and names their values here: the engine makes each name of each row anew,
 * which takes a fifth of what a wide row or a long list takes in all. For one row there is a call of
 * its own, at half of what a list of one takes.
 */
function preparedOf(statement: Database.Statement): Prepared {
  if (!statement.reader) {
    const run = (args: Args): Row[] => {
      statement.run(args);
      return [];
    };
    return { all: run, first: (args) => run(args)[0] };
  }
  const names = statement.columns().map(({ name }) => name);
  const named = (values: unknown[]) => {
    const row: Row = {};
    names.forEach((name, at) => {
      row[name] = (values[at] as Row[string]) ?? null;
    });
    return row;
  };
  statement.raw(true);
  return {
    all: (args) => (statement.all(args) as unknown[][]).map(named),
    first: (args) => {
      const values = statement.get(args) as unknown[] | undefined;
      return values && named(values);
    },
  };
}
