import type { Db } from '../../db.ts';
import type { Answering } from './rules.ts';

/** The guests of an event who have a seat, by name, with what they answered. */
export async function answeringOf(db: Db, event: string): Promise<Answering[]> {
  const rows = await db.read(
    `SELECT p.name, g.answers FROM guests g JOIN people p ON p.id = g.person
     JOIN events e ON e.id = g.event
     JOIN signups u ON u.event = g.event AND u.person = g.person AND u.state = 'confirmed'
     WHERE e.slug = :event ORDER BY p.name, p.id`,
    { event },
  );
  return rows.map(({ name, answers }) => ({
    ...{ name: String(name), answers: JSON.parse(String(answers)) },
  }));
}
