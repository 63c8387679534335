import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { type DatabaseAddress, type Db, openDatabase } from './db.ts';

/** A database that is only read. */
export type Reading = Pick<Db, 'read' | 'close'>;

/**
 * Opens an installation's database for somebody who only asks: nothing is made, migrated or
 * changed, and no lock is held against the service. Undefined where there is no file yet.
 *
 * The client of `db.ts` makes a file that is missing, and files beside it; so this reads through
 * the runtime's own SQLite. What the service has not folded back yet lies in the file `-wal`; where
 * there is none the file cannot change under us, and SQLite need not put one there to find out.
 */
export async function openForReading(address: DatabaseAddress): Promise<Reading | undefined> {
  if (!address.url.startsWith('file:')) return openDatabase(address);
  const url = new URL(address.url);
  const file = fileURLToPath(url);
  if (!existsSync(file)) return undefined;
  if (!existsSync(`${file}-wal`)) url.search = '?immutable=1';
  const database = new DatabaseSync(url, { readOnly: true });
  return {
    read: async (sql, args = {}) => database.prepare(sql).all(args as never) as never,
    close: () => database.close(),
  };
}
