import { logged } from '../../audit/store.ts';
import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { GroupGift } from '../groups/rules.ts';

/** Who is given what by the groups that they are in now; `gifts` is the JSON of what groups give. */
const given = `
  SELECT DISTINCT m.person, gift.value ->> 'role' AS role, gift.value ->> 'team' AS team
  FROM scim_members m JOIN scim_groups g ON g.id = m.grp
  JOIN people p ON p.id = m.person AND p.left_at IS NULL AND p.kind = 'staff'
  JOIN json_each(:gifts) gift ON gift.value ->> 'group' IN (g.name, g.external_id)`;

const noLonger = `source = 'scim' AND NOT EXISTS (SELECT 1 FROM (${given}) n
  WHERE n.person = role_grants.person AND n.role = role_grants.role)`;

/** Of two teams the first by name. */
const teams = `SELECT person, min(team) AS team FROM (${given}) WHERE team IS NOT NULL GROUP BY person`;

/** An admin whom nobody made one but this. */
const newAdmins = `SELECT n.person FROM (${given}) n JOIN people p ON p.id = n.person
  WHERE n.role = 'admin' AND p.role <> 'admin'`;

const otherTeam = `SELECT p.id AS person, '{"fields":["team"]}' AS detail
  FROM people p JOIN (${teams}) t ON t.person = p.id WHERE p.team IS NOT t.team`;

const formerTeam = `SELECT 1 FROM scim_teams t WHERE t.person = people.id AND t.team = people.team
  AND NOT EXISTS (SELECT 1 FROM (${teams}) n WHERE n.person = t.person)`;

/** For a batch; what each reads is `gifts`. The admins come first, so that there is always one. */
function givingAdmins(gifts: readonly GroupGift[], now: Instant): Statement[] {
  const args = { gifts: JSON.stringify(gifts) };
  return [
    logged({
      ...{ at: now, actor: null, via: 'scim', args, what: 'role-given' },
      from: `SELECT person AS person, '{"role":"admin"}' AS detail FROM (${newAdmins})`,
    }),
    {
      sql: `INSERT INTO role_grants (person, role, source, at)
            SELECT person, role, 'scim', :now FROM (${given}) n WHERE role IS NOT NULL
              AND (role <> 'admin' OR person IN (${newAdmins})) ON CONFLICT DO NOTHING`,
      args: { ...args, now },
    },
    { sql: `UPDATE people SET role = 'admin' WHERE id IN (${newAdmins})`, args },
  ];
}

/**
 * For the batch of whatever changes groups or who is here: everybody is what their groups make them,
 * and no longer what they made them. What an admin gave stays. Repeated, it changes nothing. Where
 * nobody would be left who administers, the batch is undone (`isLastAdminFault`).
 */
export function settling(gifts: readonly GroupGift[], now: Instant): Statement[] {
  const args = { gifts: JSON.stringify(gifts) };
  const log = { at: now, actor: null, via: 'scim', args } as const;
  const says = (sql: string): Statement => ({ sql, args });
  return [
    ...givingAdmins(gifts, now),
    logged({
      ...{ ...log, what: 'role-taken' },
      from: `SELECT person AS person, json_object('role', role) AS detail
             FROM role_grants WHERE ${noLonger}`,
    }),
    says(`UPDATE people SET role = 'member' WHERE role = 'admin' AND id IN (
            SELECT person FROM role_grants WHERE role = 'admin' AND ${noLonger})`),
    says(`DELETE FROM role_grants WHERE ${noLonger}`),
    logged({
      ...{ ...log, what: 'person-changed' },
      from: `SELECT id AS person, '{"fields":["team"]}' AS detail FROM people
             WHERE EXISTS (${formerTeam})`,
    }),
    says(`UPDATE people SET team = NULL WHERE EXISTS (${formerTeam})`),
    says(`DELETE FROM scim_teams WHERE person NOT IN (SELECT person FROM (${teams}))`),
    logged({ ...{ ...log, what: 'person-changed' }, from: otherTeam }),
    says(`INSERT INTO scim_teams (person, team) SELECT person, team FROM (${teams}) WHERE true
          ON CONFLICT (person) DO UPDATE SET team = excluded.team`),
    {
      sql: `UPDATE people SET team = (SELECT team FROM scim_teams WHERE person = people.id)
            WHERE id IN (SELECT person FROM scim_teams)
              AND team IS NOT (SELECT team FROM scim_teams WHERE person = people.id)`,
    },
  ];
}

const admins = `SELECT id FROM people WHERE role = 'admin' AND kind = 'staff' AND left_at IS NULL`;

/** Where groups no longer give it to any of the admins: who is here longest has it as their own. */
const keepOne = `DELETE FROM role_grants WHERE role = 'admin' AND ${noLonger}
  AND person = (${admins} ORDER BY joined_at, id LIMIT 1)
  AND NOT EXISTS (${admins}
    AND id NOT IN (SELECT person FROM role_grants WHERE role = 'admin' AND ${noLonger}))`;

/**
 * The same by itself, when what groups give was set otherwise. A portal starts with whatever is set,
 * and never without an admin.
 */
export async function settleGifts(
  db: Db,
  gifts: readonly GroupGift[],
  now: Instant,
): Promise<void> {
  await db.batch([
    ...givingAdmins(gifts, now),
    { sql: keepOne, args: { gifts: JSON.stringify(gifts) } },
    ...settling(gifts, now),
  ]);
}
