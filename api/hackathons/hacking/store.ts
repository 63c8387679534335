import type { Db } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import type { TeamStage } from './schema.ts';

export type LogRow = {
  id: string;
  /** Id of who wrote it. */
  person: string;
  by: PersonRef;
  words: string;
  at: Instant;
};

/** How far a hack team is and what it noted down, the newest first; undefined: there is no team. */
export async function workOf(
  db: Db,
  idea: string,
): Promise<{ stage: TeamStage; log: LogRow[] } | undefined> {
  const [[team], log] = await Promise.all([
    db.read('SELECT stage FROM hack_teams WHERE idea = :idea', { idea }),
    db.read(
      `SELECT l.id, l.person, l.words, l.at, json_object('slug', p.slug, 'name', p.name) AS by
       FROM hack_log l JOIN people p ON p.id = l.person WHERE l.idea = :idea
       ORDER BY l.at DESC, l.id DESC LIMIT 200`,
      { idea },
    ),
  ]);
  if (!team) return undefined;
  return {
    stage: team.stage as TeamStage,
    log: log.map((row) => ({
      ...(row as unknown as LogRow),
      by: JSON.parse(String(row.by)),
    })),
  };
}

/** The hack team `t` of `:idea` in a phase in which it works. */
const working = `
  FROM hack_teams t JOIN hackathons h ON h.event = t.event JOIN event_facts e ON e.id = h.event
  WHERE t.idea = :idea AND NOT e.draft AND NOT e.cancelled
    AND ${stageSql} IN ('forming', 'hacking', 'showing')`;

export async function setStage(
  db: Db,
  args: { idea: string; stage: TeamStage; now: Instant },
): Promise<void> {
  await db.write(
    `UPDATE hack_teams SET stage = :stage WHERE idea = :idea AND EXISTS (SELECT 1 ${working})`,
    args,
  );
}

type ToNote = { id: string; idea: string; person: string; words: string; now: Instant };

/** Notes something down. Sent again it stands there once. */
export async function note(db: Db, args: ToNote): Promise<void> {
  await db.write(
    `INSERT INTO hack_log (id, idea, person, words, at)
     SELECT :id, t.idea, :person, :words, :now ${working}
     ON CONFLICT (id) DO NOTHING`,
    args,
  );
}

export async function dropNote(db: Db, idea: string, id: string): Promise<void> {
  await db.write('DELETE FROM hack_log WHERE id = :id AND idea = :idea', { id, idea });
}
