import type { Db } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';

export type Marks = { person: PersonRef; enrolled: boolean; here: string[]; missed: string[] };

/** Everyone who is enrolled in a course or was noted at one of its sessions, by name, with the ids of those sessions. */
export async function marksOf(db: Db, event: string): Promise<Marks[]> {
  const rows = await db.read(
    `SELECT p.slug, p.name,
       EXISTS (SELECT 1 FROM signups
               WHERE event = :event AND person = p.id AND state = 'confirmed') AS enrolled,
       (SELECT json_group_array(json_array(a.session, a.state)) FROM attendances a
        WHERE a.person = p.id AND a.session IN (SELECT id FROM sessions WHERE event = :event)) AS marks
     FROM people p
     WHERE p.id IN (
       SELECT person FROM signups WHERE event = :event AND state = 'confirmed'
       UNION SELECT a.person FROM sessions s JOIN attendances a ON a.session = s.id
             WHERE s.event = :event AND a.state = 'attended')
     ORDER BY p.name, p.slug`,
    { event },
  );
  return rows.map((row) => {
    const marks: [session: string, state: string][] = JSON.parse(String(row.marks));
    const inState = (wanted: string) =>
      marks.filter(([, state]) => state === wanted).map(([session]) => session);
    return {
      person: { slug: String(row.slug), name: String(row.name) },
      enrolled: row.enrolled === 1,
      here: inState('attended'),
      missed: inState('missed'),
    };
  });
}

/** The sessions of a course at which somebody was, by their ids. */
export async function attendedBy(db: Db, event: string, person: string) {
  const rows = await db.read(
    `SELECT p.slug, p.name,
       (SELECT json_group_array(a.session) FROM attendances a
        WHERE a.person = p.id AND a.state = 'attended'
          AND a.session IN (SELECT id FROM sessions WHERE event = :event)) AS here
     FROM people p WHERE p.slug = :person`,
    { event, person },
  );
  const [row] = rows;
  if (!row) return undefined;
  const ref: PersonRef = { slug: String(row.slug), name: String(row.name) };
  return { person: ref, here: JSON.parse(String(row.here)) as string[] };
}
