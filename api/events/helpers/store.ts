import { logged } from '../../audit/store.ts';
import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { Helper } from './schema.ts';

const list = (event: string): Statement => ({
  sql: `SELECT p.slug, p.name, h.at, b.slug AS bySlug, b.name AS byName
        FROM check_in_helpers h JOIN people p ON p.id = h.person LEFT JOIN people b ON b.id = h.by
        WHERE h.event = (SELECT id FROM events WHERE slug = :event) AND p.left_at IS NULL
        ORDER BY p.name, p.slug`,
  args: { event },
});

type Asked = { event: string; person: string; by: string; now: Instant };

/** Those who check people in at an event, by name. */
export async function helpersOf(db: Db, event: string): Promise<Helper[]> {
  return helpersIn([await db.read(list(event).sql, { event })]);
}

/** Lets somebody check people in; repeated, it changes nothing. */
export async function letHelp(db: Db, { event, person, by, now }: Asked): Promise<Helper[]> {
  return helpersIn(
    await db.batch([
      {
        sql: `INSERT INTO check_in_helpers (event, person, by, at)
              SELECT id, :person, :by, :now FROM events WHERE slug = :event
              ON CONFLICT DO NOTHING`,
        args: { event, person, by, now },
      },
      list(event),
    ]),
  );
}

/** Takes it back; repeated, it changes nothing. */
export async function endHelp(db: Db, { event, person, by, now }: Asked): Promise<Helper[]> {
  const here = 'event = (SELECT id FROM events WHERE slug = :event) AND person = :person';
  return helpersIn(
    await db.batch([
      logged({
        ...{ at: now, actor: by, what: 'check-in-taken', person },
        from: `SELECT e.kind || '/' || e.slug AS thing FROM check_in_helpers h
               JOIN events e ON e.id = h.event WHERE e.slug = :event AND h.person = :person`,
        args: { event },
      }),
      { sql: `DELETE FROM check_in_helpers WHERE ${here}`, args: { event, person } },
      list(event),
    ]),
  );
}

function helpersIn(results: Awaited<ReturnType<Db['batch']>>): Helper[] {
  return (results.at(-1) ?? []).map(({ slug, name, at, bySlug, byName }) => ({
    ...{ slug: String(slug), name: String(name), at: String(at) },
    by: bySlug ? { slug: String(bySlug), name: String(byName) } : null,
  }));
}
