import { logged } from '../../audit/store.ts';
import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';

type Ending = {
  /** The id of the admin. */
  by: string;
  now: Instant;
};

/**
 * Ends every sign-in of one person. Repeated, it ends and notes nothing more. False: nobody of this
 * slug is here.
 */
export async function endSignInsOf(db: Db, ending: Ending & { slug: string }): Promise<boolean> {
  const { slug, by, now } = ending;
  const results = await db.batch([
    logged({
      ...{ at: now, actor: by, what: 'signed-out' },
      from: `SELECT id AS person FROM people p WHERE slug = :slug
             AND EXISTS (SELECT 1 FROM sign_ins WHERE person = p.id AND expires_at > :logAt)`,
      args: { slug },
    }),
    {
      sql: 'DELETE FROM sign_ins WHERE person = (SELECT id FROM people WHERE slug = :slug)',
      args: { slug },
    },
    { sql: 'SELECT 1 FROM people WHERE slug = :slug AND left_at IS NULL', args: { slug } },
  ]);
  return (results.at(-1) ?? []).length > 0;
}

/** Ends every sign-in of everybody, but the one with the hash `but`. */
export async function endEverySignIn(db: Db, ending: Ending & { but: string }): Promise<void> {
  const { by, now, but } = ending;
  await db.batch([
    logged({
      ...{ at: now, actor: by, what: 'all-signed-out' },
      from: `SELECT 1 WHERE EXISTS
               (SELECT 1 FROM sign_ins WHERE hash <> :but AND expires_at > :logAt)`,
      args: { but },
    }),
    { sql: 'DELETE FROM sign_ins WHERE hash <> :but', args: { but } },
  ]);
}
