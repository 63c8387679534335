import type { Db } from '../db.ts';
import type { VainWords } from './schema.ts';

/** More different words on one day are no people who search. */
const WORDS_A_DAY_MOST = 2_000;
const LISTED_MOST = 200;

/** Counts these words once more on this day, and forgets what is older than is kept. */
export async function countVain(
  db: Db,
  { words, day, oldest }: { words: string; day: string; oldest: string },
): Promise<void> {
  await db.batch([
    { sql: 'DELETE FROM searches WHERE day < :oldest', args: { oldest } },
    {
      sql: `INSERT INTO searches (words, day, times) SELECT :words, :day, 1
            WHERE (SELECT count(*) FROM searches WHERE day = :day) < ${WORDS_A_DAY_MOST}
              OR EXISTS (SELECT 1 FROM searches WHERE words = :words AND day = :day)
            ON CONFLICT (words, day) DO UPDATE SET times = times + 1`,
      args: { words, day },
    },
  ]);
}

/** What was looked for in vain since a day, most often first. */
export async function vainSince(db: Db, oldest: string): Promise<VainWords[]> {
  const rows = await db.read(
    `SELECT words, sum(times) AS times, max(day) AS last FROM searches WHERE day >= :oldest
     GROUP BY words ORDER BY sum(times) DESC, max(day) DESC, words LIMIT ${LISTED_MOST}`,
    { oldest },
  );
  return rows as unknown as VainWords[];
}
