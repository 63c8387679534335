import { logged } from '../../audit/store.ts';
import type { Db, Row, Statement } from '../../db.ts';
import { freeSlug, slugNumbers } from '../../people/store.ts';
import type { Instant } from '../../time.ts';
import type { Filter } from '../filters/rules.ts';
import type { Said } from '../schema.ts';
import { changedIn, keptOf, type User, type UserRow } from './rules.ts';

const nameKey = 'coalesce(u.name_key, lower(coalesce(p.mail, p.slug)))';

/** All of the staff but whom an admin removed and whom the directory deleted. */
const seen = `FROM people p LEFT JOIN scim_users u ON u.person = p.id
  WHERE p.kind = 'staff' AND u.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM removals WHERE person = p.id)`;

const columns = `
  SELECT p.id, p.slug, coalesce(u.user_name, p.mail, p.slug) AS userName, u.external_id AS externalId,
    coalesce(u.said, '{}') AS said, coalesce(u.version, '') AS version, p.name, p.mail, p.title,
    p.zone, p.left_at IS NULL AS active, p.joined_at AS madeAt, coalesce(u.at, p.joined_at) AS at,
    (SELECT json_group_array(json_object('value', g.id, 'display', g.name))
     FROM scim_members m JOIN scim_groups g ON g.id = m.grp WHERE m.person = p.id) AS groups`;

function userRow(row: Row): UserRow {
  return {
    ...(row as unknown as UserRow),
    said: JSON.parse(String(row.said)),
    groups: JSON.parse(String(row.groups)),
    active: row.active === 1,
  };
}

/** One of the staff by the id that the directory was given; undefined: nobody is here of it. */
export async function userOf(db: Db, id: string): Promise<UserRow | undefined> {
  const row = await db.readOne(`${columns} ${seen} AND p.id = :id`, { id });
  return row && userRow(row);
}

const filters: Record<string, string> = {
  username: `${nameKey} = :value`,
  externalid: 'u.external_id = :value',
  id: 'p.id = :value',
  'emails.value': 'lower(p.mail) = :value',
};

export type Page = { filter: Filter | undefined; from: number; most: number };

/** The page of those who fit, in the order in which they came, and how many fit in all. */
export async function usersOf(db: Db, page: Page): Promise<{ total: number; users: UserRow[] }> {
  const { filter, from, most } = page;
  const isAnyCase = filter?.attribute === 'username' || filter?.attribute === 'emails.value';
  const value = isAnyCase ? filter.value.toLowerCase() : (filter?.value ?? '');
  const where = `${seen} AND ${filter ? filters[filter.attribute] : ':value = :value'}`;
  const count = await db.readOne(`SELECT count(*) AS total ${where}`, { value });
  const rows = await db.read(
    `${columns} ${where} ORDER BY p.joined_at, p.id LIMIT :most OFFSET :from`,
    { value, from, most },
  );
  return { total: Number(count?.total), users: rows.map(userRow) };
}

/** Somebody else who is called so, or reads the same mail, to the directory. */
const taken = `EXISTS (SELECT 1 ${seen} AND p.id <> :person
  AND (${nameKey} = :nameKey OR lower(p.mail) = :mail))`;

type Writing = { person: string; user: User; said: Said; version: string; now: Instant };

const namesOf = ({ person, user }: Writing) => ({
  ...{ person, nameKey: user.userName.toLowerCase(), mail: user.mail ?? null },
});

/** Takes somebody in. Undefined: the name or the address is somebody's already. */
export async function addUser(
  db: Db,
  writing: Writing & { slug: string },
): Promise<UserRow | undefined> {
  const { person, user, said, version, now, slug } = writing;
  const { name, title = '', zone = 'UTC', active } = user;
  const results = await db.batch([
    {
      sql: `WITH RECURSIVE ${slugNumbers}
            INSERT INTO people (id, slug, kind, role, name, title, zone, mail, joined_at, left_at)
            SELECT :person, ${freeSlug}, 'staff', 'member', :name, :title, :zone, :mail, :now,
              iif(:active, NULL, :now)
            WHERE NOT ${taken}`,
      args: { ...namesOf(writing), slug, name, title, zone, now, active: active ? 1 : 0 },
    },
    {
      sql: `INSERT INTO scim_users (person, user_name, name_key, external_id, said, version, at)
            SELECT id, :userName, :nameKey, :externalId, :said, :version, :now
            FROM people WHERE id = :person`,
      args: {
        ...{ person, version, now, userName: user.userName, externalId: user.externalId },
        ...{ nameKey: user.userName.toLowerCase(), said: JSON.stringify(keptOf(said)) },
      },
    },
    logged({
      ...{ at: now, actor: null, via: 'scim', what: 'person-added' },
      ...{ from: 'SELECT id AS person FROM people WHERE id = :id', args: { id: person } },
    }),
    { sql: `${columns} ${seen} AND p.id = :person`, args: { person } },
  ]);
  const [row] = results.at(-1) ?? [];
  return row && userRow(row);
}

/** What became of a change: *late*: somebody else was quicker, and it has to be worked out anew. */
export type Changed = UserRow | 'taken' | 'late';

/** Changes what is said of somebody who is as `row` has them. `after` follows in the same batch. */
export async function changeUser(
  db: Db,
  row: UserRow,
  writing: Writing,
  after: readonly Statement[],
): Promise<Changed> {
  const { person, user, said, version, now } = writing;
  const { name, title = null, mail = null, zone = null } = user;
  const fields = changedIn(row, user);
  const mine = `SELECT person AS person, json_object('fields', json(:fields)) AS detail
    FROM scim_users WHERE person = :id AND version = :version`;
  const results = await db.batch([
    {
      sql: `INSERT INTO scim_users (person, user_name, name_key, external_id, said, version, at)
            SELECT id, :userName, :nameKey, :externalId, :said, :version, :now
            FROM people WHERE id = :person AND NOT ${taken}
            ON CONFLICT (person) DO UPDATE SET user_name = excluded.user_name,
              name_key = excluded.name_key, external_id = excluded.external_id,
              said = excluded.said, version = excluded.version, at = excluded.at,
              deleted_at = NULL
            WHERE scim_users.version = :was`,
      args: {
        ...{ ...namesOf(writing), version, now, was: row.version },
        ...{ userName: user.userName, externalId: user.externalId },
        said: JSON.stringify(keptOf(said)),
      },
    },
    ...(fields.length === 0
      ? []
      : [
          logged({
            ...{ at: now, actor: null, via: 'scim', what: 'person-changed', from: mine },
            args: { id: person, version, fields: JSON.stringify(fields) },
          }),
        ]),
    {
      sql: `UPDATE people SET name = :name, title = coalesce(:title, title),
              mail = coalesce(:mail, mail), zone = coalesce(:zone, zone)
            WHERE id = :person
              AND EXISTS (SELECT 1 FROM scim_users WHERE person = :person AND version = :version)`,
      args: { person, version, name, title, mail, zone },
    },
    ...after,
    { sql: `SELECT ${taken} AS taken`, args: namesOf(writing) },
    { sql: `${columns} ${seen} AND p.id = :person`, args: { person } },
  ]);
  const [found] = results.at(-1) ?? [];
  const now_ = found && userRow(found);
  if (now_?.version === version) return now_;
  return results.at(-2)?.[0]?.taken === 1 ? 'taken' : 'late';
}

/** Whom the directory deleted and makes anew now: by its own id, else, where it has none, by name. */
export async function formerUser(
  db: Db,
  { userName, externalId }: User,
): Promise<UserRow | undefined> {
  const row = await db.readOne(
    `${columns} FROM people p JOIN scim_users u ON u.person = p.id
     WHERE u.deleted_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM removals WHERE person = p.id)
       AND (u.external_id = :externalId
         OR (u.external_id IS NULL AND :externalId IS NULL AND u.name_key = :nameKey))
     ORDER BY u.deleted_at DESC LIMIT 1`,
    { externalId, nameKey: userName.toLowerCase() },
  );
  return row && userRow(row);
}

/**
 * For the batch in which somebody leaves for good: to the directory they are nobody from now on,
 * and their address may become somebody else's.
 */
export const deletingStatements = (row: UserRow, version: string, now: Instant): Statement[] => [
  {
    sql: `INSERT INTO scim_users (person, user_name, name_key, said, version, at, deleted_at)
          SELECT id, :userName, lower(:userName), '{}', :version, :now, :now
          FROM people WHERE id = :person
          ON CONFLICT (person) DO UPDATE
          SET version = excluded.version, at = :now, deleted_at = :now
          WHERE scim_users.deleted_at IS NULL`,
    args: { person: row.id, userName: row.userName, version, now },
  },
  { sql: 'DELETE FROM scim_members WHERE person = :person', args: { person: row.id } },
  { sql: 'UPDATE people SET mail = NULL WHERE id = :person', args: { person: row.id } },
];
