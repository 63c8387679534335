import { logged } from '../../audit/store.ts';
import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { Token } from './schema.ts';

/** The token of this hash; undefined: there is none, or none any more. One read by key. */
export async function tokenBy(
  db: Db,
  hash: string,
): Promise<{ usedAt: Instant | null } | undefined> {
  const row = await db.readOne('SELECT used_at AS usedAt FROM scim_tokens WHERE hash = :hash', {
    hash,
  });
  return row as { usedAt: Instant | null } | undefined;
}

export async function noteTokenUse(db: Db, args: { hash: string; now: Instant }): Promise<void> {
  await db.write('UPDATE scim_tokens SET used_at = :now WHERE hash = :hash', args);
}

/** The tokens by when they were made, with how many people and which groups the directory brought. */
export async function stateOf(db: Db): Promise<{
  tokens: Token[];
  users: number;
  groups: { name: string; externalId: string | null; members: number }[];
}> {
  const [tokens, [count], groups] = await Promise.all([
    db.read(
      `SELECT t.id, t.made_at AS madeAt, t.used_at AS usedAt,
         iif(p.id IS NULL, NULL, json_object('slug', p.slug, 'name', p.name)) AS by
       FROM scim_tokens t LEFT JOIN people p ON p.id = t.by ORDER BY t.made_at, t.id`,
    ),
    db.read('SELECT count(*) AS users FROM scim_users WHERE deleted_at IS NULL'),
    db.read(
      `SELECT name, external_id AS externalId,
         (SELECT count(*) FROM scim_members WHERE grp = scim_groups.id) AS members
       FROM scim_groups ORDER BY name_key LIMIT 500`,
    ),
  ]);
  return {
    tokens: tokens.map((row) => ({
      ...(row as unknown as Token),
      by: row.by ? JSON.parse(String(row.by)) : null,
    })),
    users: Number(count?.users),
    groups: groups.map((row) => ({
      ...(row as unknown as { name: string; externalId: string | null; members: number }),
    })),
  };
}

type Making = { id: string; hash: string; by: string; now: Instant; most: number };

/**
 * Makes a token, or puts this secret in the place of its old one, which ends. False: there are as
 * many as there may be.
 */
export async function makeToken(db: Db, making: Making): Promise<boolean> {
  const { id, hash, by, now, most } = making;
  const results = await db.batch([
    {
      sql: `INSERT INTO scim_tokens (id, hash, by, made_at)
            SELECT :id, :hash, :by, :now
            WHERE EXISTS (SELECT 1 FROM scim_tokens WHERE id = :id)
               OR (SELECT count(*) FROM scim_tokens) < :most
            ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, by = excluded.by,
              made_at = excluded.made_at, used_at = NULL`,
      args: { id, hash, by, now, most },
    },
    logged({
      ...{ at: now, actor: by, what: 'token-made' },
      ...{ from: 'SELECT 1 FROM scim_tokens WHERE hash = :hash', args: { hash } },
    }),
    { sql: 'SELECT 1 FROM scim_tokens WHERE hash = :hash', args: { hash } },
  ]);
  return results.at(-1)?.length === 1;
}

/** Ends a token at once. Repeated, it changes nothing. */
export async function endToken(
  db: Db,
  { id, by, now }: { id: string; by: string; now: Instant },
): Promise<void> {
  await db.batch([
    logged({
      ...{ at: now, actor: by, what: 'token-ended' },
      ...{ from: 'SELECT 1 FROM scim_tokens WHERE id = :id', args: { id } },
    }),
    { sql: 'DELETE FROM scim_tokens WHERE id = :id', args: { id } },
  ]);
}
