import type { Db, Row } from '../db.ts';
import type { Person } from './schema.ts';

/** Everyone, or one team, by name. */
export async function peopleOf(db: Db, team: string | undefined): Promise<Person[]> {
  const rows = await db.read(
    `SELECT slug, name, title, team, zone, role FROM people
     WHERE kind = 'staff' AND (:team IS NULL OR team = :team) ORDER BY name, slug`,
    { team: team ?? null },
  );
  return rows.map(personIn);
}

/** The slugs of all who work here. */
export async function staffSlugs(db: Pick<Db, 'read'>): Promise<Set<string>> {
  const rows = await db.read(`SELECT slug FROM people WHERE kind = 'staff'`);
  return new Set(rows.map(({ slug }) => String(slug)));
}

/** How many notices a person has not read. */
export async function unreadOf(db: Db, person: string): Promise<number> {
  const [row] = await db.read(
    'SELECT count(*) AS unread FROM notices WHERE person = :person AND read_at IS NULL',
    { person },
  );
  return Number(row?.unread ?? 0);
}

/** A person as the wire tells of them, from the columns of those names. */
export function personIn(row: Row): Person {
  const { slug, name, title, team, zone, role } = row as unknown as Person;
  return { slug, name, title, team, zone, role };
}
