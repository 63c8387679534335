import { logged } from '../../audit/store.ts';
import type { Db, Row, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { Filter } from '../filters/rules.ts';
import { settling } from '../gifts/store.ts';
import type { GroupChange, GroupGift, GroupRow } from './rules.ts';

const columns = `
  SELECT g.id, g.name, g.external_id AS externalId, g.made_at AS madeAt, g.at,
    (SELECT json_group_array(json_object('value', p.id, 'display', p.name))
     FROM scim_members m JOIN people p ON p.id = m.person WHERE m.grp = g.id) AS members
  FROM scim_groups g`;

const groupRow = (row: Row): GroupRow => ({
  ...(row as unknown as GroupRow),
  members: JSON.parse(String(row.members)),
});

const filters: Record<string, string> = {
  displayname: 'g.name_key = :value',
  externalid: 'g.external_id = :value',
  id: 'g.id = :value',
};

/** A group by its id; undefined: there is none. */
export async function groupOf(db: Db, id: string): Promise<GroupRow | undefined> {
  const row = await db.readOne(`${columns} WHERE g.id = :id`, { id });
  return row && groupRow(row);
}

export type Page = { filter: Filter | undefined; from: number; most: number };

/** The page of groups that fit, in the order in which they were made, and how many fit in all. */
export async function groupsOf(
  db: Db,
  { filter, from, most }: Page,
): Promise<{ total: number; groups: GroupRow[] }> {
  const said = filter?.value ?? '';
  const value = filter?.attribute === 'displayname' ? said.toLowerCase() : said;
  const where = `WHERE ${filter ? filters[filter.attribute] : ':value = :value'}`;
  const count = await db.readOne(`SELECT count(*) AS total FROM scim_groups g ${where}`, { value });
  const rows = await db.read(
    `${columns} ${where} ORDER BY g.made_at, g.id LIMIT :most OFFSET :from`,
    { value, from, most },
  );
  return { total: Number(count?.total), groups: rows.map(groupRow) };
}

/** The first of these ids that is nobody's. */
export async function strangerAmong(db: Db, ids: readonly string[]): Promise<string | undefined> {
  if (ids.length === 0) return undefined;
  const row = await db.readOne(
    `SELECT value AS id FROM json_each(:ids) WHERE NOT EXISTS (${known('value')}) LIMIT 1`,
    { ids: JSON.stringify(ids) },
  );
  return row && String(row.id);
}

const known = (id: string): string => `SELECT 1 FROM people p
  LEFT JOIN scim_users u ON u.person = p.id
  WHERE p.id = ${id} AND p.kind = 'staff' AND u.deleted_at IS NULL`;

type Writing = { id: string; change: GroupChange; now: Instant; gifts: readonly GroupGift[] };

/** Makes a group with its members. Undefined: there is one of this name. */
export async function addGroup(
  db: Db,
  writing: Writing & { name: string },
): Promise<GroupRow | undefined> {
  const { id, name, change, now, gifts } = writing;
  const results = await db.batch([
    {
      sql: `INSERT INTO scim_groups (id, name, name_key, external_id, made_at, at)
            VALUES (:id, :name, :nameKey, :externalId, :now, :now)
            ON CONFLICT (name_key) DO NOTHING`,
      args: {
        ...{ id, name, now, nameKey: name.toLowerCase() },
        externalId: change.externalId ?? null,
      },
    },
    ...memberStatements(writing),
    ...written('group-changed', id, now),
    ...settling(gifts, now),
    { sql: `${columns} WHERE g.id = :id`, args: { id } },
  ]);
  const [row] = results.at(-1) ?? [];
  return row && groupRow(row);
}

const written = (
  what: 'group-changed' | 'group-removed',
  id: string,
  now: Instant,
): Statement[] => [
  logged({
    ...{ at: now, actor: null, via: 'scim', what },
    ...{ from: 'SELECT name AS thing FROM scim_groups WHERE id = :id', args: { id } },
  }),
];

function memberStatements({ id, change }: Writing): Statement[] {
  const { all, add, remove } = change;
  const goes = all ? 'person NOT IN' : 'person IN';
  return [
    {
      sql: `DELETE FROM scim_members WHERE grp = :id
              AND ${goes} (SELECT value FROM json_each(:ids))`,
      args: { id, ids: JSON.stringify(all ? add : remove) },
    },
    {
      sql: `INSERT INTO scim_members (grp, person)
            SELECT g.id, value FROM scim_groups g, json_each(:add)
            WHERE g.id = :id AND EXISTS (${known('value')}) ON CONFLICT DO NOTHING`,
      args: { id, add: JSON.stringify(add) },
    },
  ];
}

/** Changes a group. `taken`: another is called so. Undefined: there is none of this id. */
export async function changeGroup(
  db: Db,
  writing: Writing,
): Promise<GroupRow | 'taken' | undefined> {
  const { id, change, now, gifts } = writing;
  const { name = null, externalId = null } = change;
  const taken = `EXISTS (SELECT 1 FROM scim_groups WHERE name_key = :nameKey AND id <> :id)`;
  const nameKey = name?.toLowerCase() ?? '';
  const results = await db.batch([
    {
      sql: `UPDATE scim_groups SET name = coalesce(:name, name), at = :now,
              name_key = coalesce(nullif(:nameKey, ''), name_key),
              external_id = iif(:says, :externalId, external_id)
            WHERE id = :id AND NOT ${taken}`,
      args: { id, name, nameKey, now, externalId, says: change.externalId === undefined ? 0 : 1 },
    },
    ...memberStatements(writing),
    ...written('group-changed', id, now),
    ...settling(gifts, now),
    { sql: `SELECT ${taken} AS taken`, args: { id, nameKey } },
    { sql: `${columns} WHERE g.id = :id`, args: { id } },
  ]);
  const [row] = results.at(-1) ?? [];
  if (results.at(-2)?.[0]?.taken === 1) return 'taken';
  return row && groupRow(row);
}

/** Removes a group, and what it gave. Repeated, it changes nothing. */
export async function removeGroup(
  db: Db,
  { id, now, gifts }: Pick<Writing, 'id' | 'now' | 'gifts'>,
): Promise<void> {
  await db.batch([
    ...written('group-removed', id, now),
    { sql: 'DELETE FROM scim_groups WHERE id = :id', args: { id } },
    ...settling(gifts, now),
  ]);
}
