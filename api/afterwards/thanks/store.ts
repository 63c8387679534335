import type { Db, Statement } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';

const statement = (event: string): Statement => ({
  sql: `SELECT p.slug, p.name FROM events e
        JOIN thanks t ON t.event = e.id JOIN people p ON p.id = t.person
        WHERE e.slug = :event ORDER BY t.at, p.name`,
  args: { event },
});

/** Who says thanks, the first first. */
export async function thanksOf(db: Db, event: string): Promise<PersonRef[]> {
  const { sql, args } = statement(event);
  return (await db.read(sql, args)) as unknown as PersonRef[];
}

type ToSay = { event: string; person: string; now: Instant; thankful: boolean };

/** Says thanks or takes it back; who says thanks then. */
export async function sayThanks(db: Db, asked: ToSay): Promise<PersonRef[]> {
  const { event, person, now, thankful } = asked;
  const say: Statement = {
    sql: `INSERT INTO thanks (event, person, at)
          SELECT id, :person, :now FROM events WHERE slug = :event ON CONFLICT DO NOTHING`,
    args: { event, person, now },
  };
  const unsay: Statement = {
    sql: `DELETE FROM thanks
          WHERE person = :person AND event = (SELECT id FROM events WHERE slug = :event)`,
    args: { event, person },
  };
  const results = await db.batch([thankful ? say : unsay, statement(event)]);
  return (results[1] ?? []) as unknown as PersonRef[];
}
