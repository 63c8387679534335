import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';

/** The name by which the host of an event is known outside; empty: by none. */
export async function hostNameOf(db: Db, event: string): Promise<string> {
  const row = await db.readOne(
    `SELECT l.host_name AS name FROM guest_lists l JOIN events e ON e.id = l.event
     WHERE e.slug = :event`,
    { event },
  );
  return String(row?.name ?? '');
}

export type Key = { hash: string; what: 'confirm' | 'place'; expiresAt: Instant };

/** For the batch in which the owner of the lease begins a try: the link in the mail is good from then. */
export function keyStatement(
  { person, owner }: { person: string; owner: string },
  { hash, what, expiresAt }: Key,
): Statement {
  return {
    sql: `INSERT INTO guest_keys (hash, person, what, expires_at)
          SELECT :hash, :person, :what, :expiresAt FROM leases WHERE name = 'mail' AND owner = :owner`,
    args: { hash, person, what, expiresAt, owner },
  };
}
