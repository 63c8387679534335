import { logged } from '../../audit/store.ts';
import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { DeskLink, Expected } from './schema.ts';

const until = (minutes: string) => `(SELECT strftime('%Y-%m-%dT%H:%M:%fZ', max(ends_at),
  '+' || ${minutes} || ' minutes') FROM sessions WHERE event = e.id)`;

type OfEvent = { event: string; minutes: number };

/** Whether there is a link to the front desk of an event. */
export async function deskLinkOf(db: Db, { event, minutes }: OfEvent): Promise<DeskLink> {
  const row = await db.readOne(
    `SELECT d.made_at AS at, ${until(':minutes')} AS until,
       json_object('slug', p.slug, 'name', p.name) AS by
     FROM front_desks d JOIN events e ON e.id = d.event JOIN people p ON p.id = d.by
     WHERE e.slug = :event`,
    { event, minutes },
  );
  if (!row) return { made: null };
  const by = JSON.parse(String(row.by));
  return { made: { at: String(row.at), until: String(row.until), by } };
}

const thing = `SELECT kind || '/' || slug AS thing FROM events e WHERE slug = :event`;

type Making = { event: string; hash: string; by: string; now: Instant };

/** Makes the link to a front desk; one that there was opens nothing any more. */
export async function makeDesk(db: Db, { event, hash, by, now }: Making): Promise<void> {
  await db.batch([
    {
      sql: `INSERT INTO front_desks (event, hash, by, made_at)
            SELECT id, :hash, :by, :now FROM events WHERE slug = :event
            ON CONFLICT (event) DO UPDATE
            SET hash = excluded.hash, by = excluded.by, made_at = excluded.made_at`,
      args: { event, hash, by, now },
    },
    logged({ at: now, actor: by, what: 'desk-made', from: thing, args: { event } }),
  ]);
}

/** Ends the link at once. Repeated, it changes nothing. */
export async function endDesk(db: Db, { event, by, now }: Omit<Making, 'hash'>): Promise<void> {
  await db.batch([
    logged({
      ...{ at: now, actor: by, what: 'desk-ended' },
      from: `${thing} AND EXISTS (SELECT 1 FROM front_desks WHERE event = e.id)`,
      args: { event },
    }),
    {
      sql: 'DELETE FROM front_desks WHERE event = (SELECT id FROM events WHERE slug = :event)',
      args: { event },
    },
  ]);
}

/** For whom this key checks people in, as long as it is good. One read, whatever is wrong with it. */
export async function deskBy(
  db: Db,
  desk: OfEvent & { hash: string; now: Instant },
): Promise<string | undefined> {
  const row = await db.readOne(
    `SELECT d.by FROM front_desks d JOIN events e ON e.id = d.event
     WHERE d.hash = :hash AND e.slug = :event AND ${until(':minutes')} > :now`,
    desk,
  );
  return row && String(row.by);
}

/** Who is expected at a session or there, by name; with the answers that are for the desk. */
export async function expectedAt(db: Db, session: string): Promise<Expected[]> {
  const rows = await db.read(
    `SELECT p.slug AS person, p.name, p.kind = 'guest' AS guest, g.state AS signup, a.state, a.at,
       (SELECT json_group_array(json_object('words', q.value ->> 'words', 'answer', s.value))
        FROM guests o JOIN guest_lists l ON l.event = o.event
          JOIN json_each(l.questions) q ON q.value ->> 'atDesk'
          JOIN json_each(o.answers) s ON s.key = q.value ->> 'id'
        WHERE o.person = p.id) AS answers
     FROM (
       SELECT person FROM signups
       WHERE event = (SELECT event FROM sessions WHERE id = :session) AND state <> 'withdrawn'
       UNION SELECT person FROM attendances WHERE session = :session) who
     JOIN people p ON p.id = who.person
     LEFT JOIN signups g ON g.person = p.id AND g.state <> 'withdrawn'
       AND g.event = (SELECT event FROM sessions WHERE id = :session)
     LEFT JOIN attendances a ON a.session = :session AND a.person = p.id
     ORDER BY p.name COLLATE NOCASE, p.slug`,
    { session },
  );
  return rows.map((row) => ({
    ...(row as unknown as Expected),
    guest: row.guest === 1,
    answers: JSON.parse(String(row.answers)),
  }));
}

/** Whom the code on a guest's phone is of. */
export async function guestBy(
  db: Db,
  place: { hash: string; event: string; now: Instant },
): Promise<{ id: string; name: string } | undefined> {
  const row = await db.readOne(
    `SELECT p.id, p.name FROM guest_keys k JOIN guests g ON g.person = k.person
     JOIN people p ON p.id = k.person JOIN events e ON e.id = g.event
     WHERE k.hash = :hash AND k.what = 'place' AND k.expires_at > :now
       AND g.forgotten_at IS NULL AND e.slug = :event
       AND EXISTS (SELECT 1 FROM signups
                   WHERE event = e.id AND person = p.id AND state <> 'withdrawn')`,
    place,
  );
  return row as { id: string; name: string } | undefined;
}
