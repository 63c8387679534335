import { logged } from '../../audit/store.ts';
import type { Db, Statement } from '../../db.ts';
import { freeSlug, slugNumbers } from '../../people/store.ts';
import type { Instant } from '../../time.ts';
import type { Known, Said } from './rules.ts';

/** All of the staff who were not removed, by name. */
export async function staffOf(db: Db): Promise<Known[]> {
  const rows = await db.read(
    `SELECT slug, name, title, coalesce(mail, '') AS mail, zone, team, left_at IS NOT NULL AS hasLeft
     FROM people p WHERE kind = 'staff' AND NOT EXISTS (SELECT 1 FROM removals WHERE person = p.id)
     ORDER BY name, slug`,
  );
  return rows.map((row) => ({ ...(row as unknown as Known), hasLeft: row.hasLeft === 1 }));
}

type Doing = { by: string; now: Instant };
const byMail = `lower(mail) = :mail AND kind = 'staff'`;

/** Adds somebody, unless the address is known; the slug is the first of these that is free. */
export function addStatements(
  said: Said,
  { by, now, id, slug }: Doing & { id: string; slug: string },
): Statement[] {
  const { mail, name = '', title = '', team = '', zone = 'UTC' } = said;
  return [
    {
      sql: `WITH RECURSIVE ${slugNumbers}
            INSERT INTO people (id, slug, kind, role, name, title, team, zone, mail, joined_at)
            SELECT :id, ${freeSlug},
              'staff', 'member', :name, :title, nullif(:team, ''), :zone, :mail, :now
            WHERE NOT EXISTS (SELECT 1 FROM people WHERE ${byMail})`,
      args: { id, slug, name, title, team, zone, mail, now },
    },
    logged({
      ...{ at: now, actor: by, via: 'csv', what: 'person-added' },
      from: 'SELECT id AS person FROM people WHERE id = :id',
      args: { id },
    }),
  ];
}

/** Changes what is said of whoever has this address; what the table does not say stays. */
export function changeStatements(
  said: Said,
  { by, now, changed }: Doing & { changed: readonly string[] },
): Statement[] {
  if (changed.length === 0) return [];
  const { mail, name = null, title = null, team = null, zone = null } = said;
  return [
    logged({
      ...{ at: now, actor: by, via: 'csv', what: 'person-changed' },
      from: `SELECT id AS person, json_object('fields', json(:fields)) AS detail
             FROM people WHERE ${byMail}`,
      args: { mail, fields: JSON.stringify(changed) },
    }),
    {
      sql: `UPDATE people SET name = coalesce(:name, name), title = coalesce(:title, title),
              team = iif(:team IS NULL, team, nullif(:team, '')), zone = coalesce(:zone, zone)
            WHERE ${byMail}`,
      args: { mail, name, title, team, zone },
    },
  ];
}

/** The ids of those who have these addresses. */
export async function idsBy(db: Db, mails: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.read(
    `SELECT id, lower(mail) AS mail FROM people
     WHERE kind = 'staff' AND lower(mail) IN (SELECT value FROM json_each(:mails))`,
    { mails: JSON.stringify(mails) },
  );
  return new Map(rows.map(({ id, mail }) => [String(mail), String(id)]));
}
