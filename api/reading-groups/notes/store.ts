import type { Db, Statement } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import { penRestsSeconds } from '../meetings/schema.ts';

type ToTake = { session: string; person: string; now: Instant; pen: string; word: string };

/**
 * Gives the pen to who asks for it: where nobody has it, where it rests, where it is their own, and
 * where they say a word to who has it. The same pen once more stays as it is.
 */
export const takeStatement = ({ now, ...args }: ToTake): Statement => ({
  sql: `INSERT INTO pens (session, pen, person, since, used_at)
        VALUES (:session, :pen, :person, :now, :now)
        ON CONFLICT (session) DO UPDATE SET pen = excluded.pen, person = excluded.person,
          since = excluded.since, used_at = excluded.used_at,
          word = iif(pens.person = excluded.person, '', :word)
        WHERE pens.pen <> excluded.pen
          AND (:word <> '' OR pens.person = :person OR pens.used_at <= :rested)`,
  args: {
    ...{ ...args, now },
    rested: new Date(Date.parse(now) - penRestsSeconds * 1000).toISOString(),
  },
});

export const putDownStatement = (session: string, pen: string): Statement => ({
  sql: 'DELETE FROM pens WHERE session = :session AND pen = :pen',
  args: { session, pen },
});

type ToWrite = {
  session: string;
  person: string;
  now: Instant;
  pen: string;
  version: number;
  text: string;
};

/** Only with the pen in one's hand, and from the version that is the latest but for one's own. */
export const writeStatements = (args: ToWrite): Statement[] => [
  {
    sql: `INSERT INTO meeting_notes (session, version, pen, text, person, at)
          SELECT session, :version + 1, pen, :text, person, :now FROM pens
          WHERE session = :session AND pen = :pen AND person = :person
            AND :version = coalesce((SELECT max(version) FROM meeting_notes
                                     WHERE session = :session AND pen <> :pen), 0)
          ON CONFLICT (session, pen) DO UPDATE SET text = excluded.text, at = excluded.at`,
    args,
  },
  {
    sql: `UPDATE pens SET used_at = :now
          WHERE session = :session AND pen = :pen AND person = :person`,
    args: { session: args.session, pen: args.pen, person: args.person, now: args.now },
  },
];

/** The notes as they were in one version. */
export async function versionOf(
  db: Db,
  args: { session: string; version: number },
): Promise<{ version: number; text: string; by: PersonRef; at: Instant } | undefined> {
  const row = await db.readOne(
    `SELECT n.version, n.text, n.at, json_object('slug', p.slug, 'name', p.name) AS writer
     FROM meeting_notes n JOIN people p ON p.id = n.person
     WHERE n.session = :session AND n.version = :version`,
    args,
  );
  if (!row) return undefined;
  const { version, text, at } = row as unknown as { version: number; text: string; at: Instant };
  return { version, text, at, by: JSON.parse(String(row.writer)) };
}
