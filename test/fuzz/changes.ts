import { fileURLToPath } from 'node:url';
import Database from 'libsql';

export type Changes = {
  /** The tables whose rows are others than when this was last asked; `mayWrite`: do not look. */
  since(mayWrite: boolean): string[];
  /** Whether anything was written since the watch began. */
  any(): boolean;
  close(): void;
};

/** Counters of rows and parts of an index: nobody reads them, and a write that is taken back moves them. */
const inner = /^sqlite_|_(data|docsize|idx|config|content)$/;

/**
 * Watches what stands in the tables of a file. A second connection holds on to how it was, which
 * costs nothing until something was written; then the rows are compared.
 */
export function changesIn(url: string): Changes {
  const [past, present] = [url, url].map((one) => new Database(fileURLToPath(one)));
  if (!past || !present) throw new Error(`There is no database at ${url}.`);
  const tables = present
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map((row) => String((row as { name: string }).name))
    .filter((name) => !inner.test(name));
  const version = present.prepare('PRAGMA data_version');
  const now = () => (version.get() as { data_version: number }).data_version;
  const rows = (of: typeof past, table: string) =>
    JSON.stringify(of.prepare(`SELECT * FROM ${table}`).all(), (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
  const hold = () => {
    if (past.inTransaction) past.exec('COMMIT');
    past.exec('BEGIN; SELECT 1 FROM sqlite_schema');
  };
  hold();
  const first = now();
  let known = first;
  return {
    since: (mayWrite) => {
      const version = now();
      if (version === known) return [];
      known = version;
      const changed = mayWrite
        ? []
        : tables.filter((table) => rows(past, table) !== rows(present, table));
      hold();
      return changed;
    },
    any: () => now() !== first,
    close: () => {
      past.exec('COMMIT');
      past.close();
      present.close();
    },
  };
}
