import type { Db } from '../db.ts';
import { personIn } from '../people/store.ts';
import type { Instant } from '../time.ts';
import type { ProfileFacts } from './rules.ts';
import type { Entry, Spoken } from './schema.ts';

const skillsOf = (kind: string) => `
  (SELECT json_group_array(skill) FROM person_skills WHERE person = p.id AND kind = '${kind}')`;

/** All of the staff, by name. */
export async function directory(db: Db): Promise<Entry[]> {
  const rows = await db.read(`
    SELECT p.slug, p.name, p.title, p.team, p.zone, p.role,
      ${skillsOf('knows')} AS knows, ${skillsOf('wants')} AS wants
    FROM people p WHERE p.kind = 'staff' AND p.left_at IS NULL ORDER BY p.name, p.slug`);
  return rows.map((row) => ({
    ...personIn(row),
    knows: JSON.parse(String(row.knows)),
    wants: JSON.parse(String(row.wants)),
  }));
}

/** What came to nothing is left out: nobody spoke there. */
const spoken = `
  SELECT json_group_array(json_object('kind', e.kind, 'slug', e.slug, 'title', e.title,
    'startsAt', e.starts_at, 'zone', e.zone, 'past', json(iif(e.ends_at <= :now, 'true', 'false'))))
  FROM (
    SELECT f.kind, f.slug, f.title, f.starts_at, f.ends_at,
      (SELECT zone FROM sessions WHERE event = f.id ORDER BY starts_at LIMIT 1) AS zone
    FROM speakers s JOIN event_facts f ON f.id = s.event
    WHERE s.person = p.id AND NOT f.draft AND f.cancelled = 0 AND f.starts_at IS NOT NULL
    ORDER BY f.starts_at DESC LIMIT 200) e`;

/** One of the staff with what their page tells, as of now; undefined: nobody of this slug. */
export async function readProfile(
  db: Db,
  { slug, now }: { slug: string; now: Instant },
): Promise<ProfileFacts | undefined> {
  const row = await db.readOne(
    `SELECT p.slug, p.name, p.title, p.team, p.zone, p.role,
       (SELECT json_group_object(skill, kind) FROM person_skills WHERE person = p.id) AS said,
       (${spoken}) AS speaks
     FROM people p WHERE p.kind = 'staff' AND p.left_at IS NULL AND p.slug = :slug`,
    { slug, now },
  );
  if (!row) return undefined;
  return {
    person: personIn(row),
    said: new Map(Object.entries(JSON.parse(String(row.said)))),
    speaks: JSON.parse(String(row.speaks)) as Spoken[],
  };
}
