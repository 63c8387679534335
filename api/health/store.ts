import type { Db } from '../db.ts';

/** A small real write, for a server may go on reading when it has stopped to write. */
export async function writeSomething(db: Db): Promise<void> {
  await db.write(`UPDATE migrations SET applied_at = applied_at
    WHERE name = (SELECT max(name) FROM migrations)`);
}
