import { logged } from '../audit/store.ts';
import type { Db } from '../db.ts';
import type { Duty } from '../people/schema.ts';
import { dutiesIn, personIn } from '../people/store.ts';
import type { Instant } from '../time.ts';
import type { RoleHolder } from './schema.ts';

const holder = `
  SELECT p.slug, p.name, p.title, p.team, p.zone, p.role, c.at, b.slug AS bySlug, b.name AS byName,
    (SELECT group_concat(role) FROM role_grants
     WHERE person = p.id AND source = 'admin' AND role <> 'admin') AS duties,
    (SELECT group_concat(role) FROM (SELECT DISTINCT role FROM role_grants
     WHERE person = p.id AND source <> 'admin' AND role <> 'admin')) AS byGroups
  FROM people p
  LEFT JOIN role_changes c ON c.id =
    (SELECT id FROM role_changes WHERE person = p.id ORDER BY at DESC, id DESC LIMIT 1)
  LEFT JOIN people b ON b.id = c.by
  WHERE p.kind = 'staff' AND p.left_at IS NULL`;

/** All of the staff, the admins first, then by name. */
export async function roleHolders(db: Db): Promise<RoleHolder[]> {
  const rows = await db.read(`${holder} ORDER BY p.role <> 'admin', p.name, p.slug`);
  return rows.map(holderIn);
}

type Gift = { id: string; slug: string; role: string; by: string; now: Instant };

/**
 * Makes somebody a member or an admin; repeated, it changes nothing. Whether there is another admin
 * is asked in the statement itself, so that of two who take it from each other one stays. What is
 * answered is what they are then; undefined: nobody of this name is here.
 */
export async function giveRole(db: Db, gift: Gift): Promise<RoleHolder | undefined> {
  const { id, slug, role, by, now } = gift;
  const changes = `slug = :slug AND kind = 'staff' AND left_at IS NULL AND role <> :role
    AND (:role = 'admin' OR EXISTS (SELECT 1 FROM people other
      WHERE other.role = 'admin' AND other.left_at IS NULL AND other.slug <> :slug))`;
  const results = await db.batch([
    {
      sql: `INSERT INTO role_changes (id, person, role, by, at)
            SELECT :id, p.id, :role, :by, :now FROM people p WHERE ${changes}`,
      args: { id, slug, role, by, now },
    },
    { sql: `UPDATE people SET role = :role WHERE ${changes}`, args: { slug, role } },
    { sql: `${holder} AND p.slug = :slug`, args: { slug } },
  ]);
  const [row] = results.at(-1) ?? [];
  return row && holderIn(row);
}

function holderIn(row: Parameters<typeof personIn>[0]): RoleHolder {
  const by = row.bySlug ? { slug: String(row.bySlug), name: String(row.byName) } : null;
  return {
    ...{
      ...personIn(row),
      duties: dutiesIn(row),
      byGroups: dutiesIn({ duties: row.byGroups ?? null }),
    },
    changed: row.at ? { at: String(row.at), by } : null,
  };
}

type Duties = { slug: string; duty: Duty; by: string; now: Instant };

/** Makes a member an editor or an organiser besides; repeated, it changes nothing. */
export async function giveDuty(
  db: Db,
  { slug, duty, by, now }: Duties,
): Promise<RoleHolder | undefined> {
  const results = await db.batch([
    {
      sql: `INSERT INTO role_grants (person, role, source, by, at)
            SELECT id, :duty, 'admin', :by, :now FROM people
            WHERE slug = :slug AND kind = 'staff' AND left_at IS NULL ON CONFLICT DO NOTHING`,
      args: { slug, duty, by, now },
    },
    { sql: `${holder} AND p.slug = :slug`, args: { slug } },
  ]);
  const [row] = results.at(-1) ?? [];
  return row && holderIn(row);
}

/** Takes it back, where an admin gave it; what groups give stays. */
export async function takeDuty(
  db: Db,
  { slug, duty, by, now }: Duties,
): Promise<RoleHolder | undefined> {
  const given = `FROM role_grants g JOIN people p ON p.id = g.person
    WHERE p.slug = :slug AND g.role = :duty AND g.source = 'admin'`;
  const results = await db.batch([
    logged({
      ...{ at: now, actor: by, what: 'role-taken' },
      from: `SELECT p.id AS person, json_object('role', g.role) AS detail ${given}`,
      args: { slug, duty },
    }),
    {
      sql: `DELETE FROM role_grants WHERE role = :duty AND source = 'admin'
              AND person = (SELECT id FROM people WHERE slug = :slug)`,
      args: { slug, duty },
    },
    { sql: `${holder} AND p.slug = :slug`, args: { slug } },
  ]);
  const [row] = results.at(-1) ?? [];
  return row && holderIn(row);
}
