import type { Db } from '../../db.ts';
import type { Role } from '../../permissions.ts';
import type { Instant } from '../../time.ts';

/** Whose feed has a token of this hash; the role is that of this moment. */
export async function feedPersonBy(
  db: Db,
  hash: string,
): Promise<{ id: string; role: Role } | undefined> {
  const row = await db.readOne(
    `SELECT p.id, p.role FROM calendar_feeds f JOIN people p ON p.id = f.person
     WHERE f.hash = :hash AND p.left_at IS NULL`,
    { hash },
  );
  return row as { id: string; role: Role } | undefined;
}

/** Since when this person has had the address of now; null: they have none. */
export async function feedMadeAt(db: Db, person: string): Promise<Instant | null> {
  const row = await db.readOne(
    'SELECT made_at AS madeAt FROM calendar_feeds WHERE person = :person',
    { person },
  );
  return row ? String(row.madeAt) : null;
}

/** Gives a person this address in place of the one that they had. */
export async function makeFeed(
  db: Db,
  args: { person: string; hash: string; now: Instant },
): Promise<void> {
  await db.write(
    `INSERT INTO calendar_feeds (person, hash, made_at) VALUES (:person, :hash, :now)
     ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, made_at = excluded.made_at`,
    args,
  );
}

export async function endFeed(db: Db, person: string): Promise<void> {
  await db.write('DELETE FROM calendar_feeds WHERE person = :person', { person });
}
