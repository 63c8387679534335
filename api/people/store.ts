import type { Db, Row } from '../db.ts';
import type { Duty, Person } from './schema.ts';

/** Everyone, or one team, by name. */
export async function peopleOf(db: Db, team: string | undefined): Promise<Person[]> {
  const rows = await db.read(
    `SELECT slug, name, title, team, zone, role FROM people
     WHERE kind = 'staff' AND left_at IS NULL AND (:team IS NULL OR team = :team) ORDER BY name, slug`,
    { team: team ?? null },
  );
  return rows.map(personIn);
}

/** The slugs of all who work here. */
export async function staffSlugs(db: Pick<Db, 'read'>): Promise<Set<string>> {
  const rows = await db.read(`SELECT slug FROM people WHERE kind = 'staff' AND left_at IS NULL`);
  return new Set(rows.map(({ slug }) => String(slug)));
}

/** How many notices a person has not read, and whether they are a hire of a released cohort. */
export async function standingOf(db: Db, person: string): Promise<{ unread: number; hire?: true }> {
  const row = await db.readOne(
    `SELECT (SELECT count(*) FROM notices WHERE person = :person AND read_at IS NULL) AS unread,
       EXISTS (SELECT 1 FROM hires h JOIN cohorts c ON c.id = h.cohort
               WHERE h.person = :person AND c.state = 'released') AS hire`,
    { person },
  );
  return { unread: Number(row?.unread ?? 0), ...(row?.hire === 1 && { hire: true as const }) };
}

/** For a newcomer: of two people with one name the second is called …-2. Goes after `WITH RECURSIVE`. */
export const slugNumbers = 'n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999)';

/** The first of `:slug`, `:slug-2`, … that nobody has, as a value in a statement with those numbers. */
export const freeSlug = `(SELECT iif(i = 1, :slug, :slug || '-' || i) FROM n
  WHERE NOT EXISTS (SELECT 1 FROM people
    WHERE slug = iif(n.i = 1, :slug, :slug || '-' || n.i)) ORDER BY i LIMIT 1)`;

/** What somebody is besides, from all who gave it, as a column to be read by `dutiesIn`. */
export const dutiesOf = (person: string): string => `(
  SELECT group_concat(DISTINCT role) FROM role_grants WHERE person = ${person}.id AND role <> 'admin')`;

export const dutiesIn = ({ duties }: Row): Duty[] =>
  duties ? (String(duties).split(',') as Duty[]) : [];

/** A person as the wire tells of them, from the columns of those names. */
export function personIn(row: Row): Person {
  const { slug, name, title, team, zone, role } = row as unknown as Person;
  return { slug, name, title, team, zone, role };
}
