import type { Db } from '../db.ts';
import { personIn } from '../people/store.ts';
import type { Instant } from '../time.ts';
import type { RoleHolder } from './schema.ts';

const holder = `
  SELECT p.slug, p.name, p.title, p.team, p.zone, p.role, c.at, b.slug AS bySlug, b.name AS byName
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
  return { ...personIn(row), changed: row.at ? { at: String(row.at), by } : null };
}
