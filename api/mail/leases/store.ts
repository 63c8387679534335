import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';

/** For a batch: takes the lease, or keeps it. No row: another process has it. */
export const leaseStatement = (args: {
  owner: string;
  now: Instant;
  until: Instant;
}): Statement => ({
  sql: `INSERT INTO leases (name, owner, until) VALUES ('mail', :owner, :until)
        ON CONFLICT (name) DO UPDATE SET owner = :owner, until = :until
        WHERE owner = :owner OR until <= :now
        RETURNING owner`,
  args,
});

/** Whether this process is the one that sends, from now until then. */
export async function takeLease(
  db: Db,
  lease: { owner: string; now: Instant; until: Instant },
): Promise<boolean> {
  const [rows] = await db.batch([leaseStatement(lease)]);
  return rows?.length === 1;
}

/** Lets the next process begin at once. */
export async function endLease(db: Db, owner: string): Promise<void> {
  await db.write(`DELETE FROM leases WHERE name = 'mail' AND owner = :owner`, { owner });
}
