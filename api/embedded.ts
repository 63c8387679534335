import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import type { Engine, Row, Statement } from './db.ts';

/** Far more than the service has; what is made up of parts must not fill the memory. */
const KEPT_MOST = 1_000;

/**
 * One connection to a database in a file, by the engine of `@libsql/client` itself. The client
 * prepares a statement anew at each call, which for most of ours takes longer than to run it; this
 * keeps what it has prepared. Everything is done when the call returns: no two interleave.
 */
export function openEmbedded(url: string, busyMs: number): Engine {
  const database = new Database(fileURLToPath(url), { timeout: busyMs });
  const kept = new Map<string, (args: Statement['args']) => Row[]>();
  const prepared = (sql: string) => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const made = statement.reader
      ? reader(statement)
      : (args: Statement['args']) => {
          statement.run(args ?? {});
          return [];
        };
    if (kept.size === KEPT_MOST) kept.clear();
    kept.set(sql, made);
    return made;
  };
  const one = ({ sql, args }: Statement): Row[] => prepared(sql)(args);
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

/**
 * Reads rows as lists, and names their values here: the engine makes each name of each row anew,
 * which takes a fifth of what a wide row or a long list takes in all.
 */
function reader(statement: Database.Statement): (args: Statement['args']) => Row[] {
  const names = statement.columns().map(({ name }) => name);
  statement.raw(true);
  return (args) =>
    (statement.all(args ?? {}) as Row[string][][]).map((values) => {
      const row: Row = {};
      names.forEach((name, at) => {
        row[name] = values[at] ?? null;
      });
      return row;
    });
}
