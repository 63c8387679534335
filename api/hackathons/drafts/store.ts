import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';

/** Announces a draft; what was changed before is nobody's news. Repeating it changes nothing. */
export async function announce(
  db: Db,
  { event, now }: { event: string; now: Instant },
): Promise<void> {
  await db.batch([
    {
      sql: `DELETE FROM changes WHERE event = (
              SELECT id FROM events
              WHERE slug = :event AND kind = 'hackathon' AND announced_at IS NULL)`,
      args: { event },
    },
    {
      sql: `UPDATE events SET announced_at = :now, version = version + 1
            WHERE slug = :event AND kind = 'hackathon' AND announced_at IS NULL`,
      args: { event, now },
    },
  ]);
}

/** Throws a draft away; what was announced stays. */
export async function discard(db: Db, event: string): Promise<void> {
  await db.write(
    `DELETE FROM events WHERE slug = :event AND kind = 'hackathon' AND announced_at IS NULL`,
    { event },
  );
}
