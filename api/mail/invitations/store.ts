import type { Db, Statement } from '../../db.ts';
import type { Told } from './rules.ts';

/** What a person's calendar may have been told of a thing. */
export async function toldOf(
  db: Db,
  { person, thing }: { person: string; thing: string },
): Promise<Told[]> {
  const rows = await db.read(
    `SELECT uid, method, sequence, entry FROM mail_invitations
     WHERE person = :person AND thing = :thing ORDER BY uid`,
    { person, thing },
  );
  return rows.map((row) => ({ ...(row as unknown as Told), entry: JSON.parse(String(row.entry)) }));
}

/** For the batch in which the owner of the lease begins a try: from then on it may have been told, whatever is heard of it. */
export function tellStatements(
  { person, thing, owner }: { person: string; thing: string; owner: string },
  changes: readonly Told[],
): Statement[] {
  return changes.map(({ uid, method, sequence, entry }) => ({
    sql: `INSERT INTO mail_invitations (person, uid, thing, method, sequence, entry)
          SELECT :person, :uid, :thing, :method, :sequence, :entry
          FROM leases WHERE name = 'mail' AND owner = :owner
          ON CONFLICT (person, uid) DO UPDATE
          SET method = :method, sequence = :sequence, entry = :entry`,
    args: { person, thing, owner, uid, method, sequence, entry: JSON.stringify(entry) },
  }));
}
