import type { Db, Row } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import { tell } from '../teams/store.ts';
import { openHelpMost } from './schema.ts';

/** Help that a hack team wants, as the database knows it. */
export type HelpRow = {
  id: string;
  idea: string;
  /** Id of who asked. */
  person: string;
  by: PersonRef;
  words: string;
  skill: string | null;
  at: Instant;
  solvedAt: Instant | null;
  /** In the order of saying so. */
  helpers: (PersonRef & { id: string })[];
};

const columns = `
  n.id, n.idea, n.person, n.words, n.skill, n.at, n.solved_at AS solvedAt,
  json_object('slug', p.slug, 'name', p.name) AS by,
  (SELECT json_group_array(json_object('id', q.id, 'slug', q.slug, 'name', q.name))
   FROM (SELECT * FROM hack_helpers WHERE help = n.id ORDER BY at, person) c
   JOIN people q ON q.id = c.person) AS helpers`;

const tables = 'FROM hack_help n JOIN people p ON p.id = n.person';

/** What one hack team wants help with: what is open first, the newest first. */
export async function helpOf(db: Db, idea: string): Promise<HelpRow[]> {
  const rows = await db.read(
    `SELECT ${columns} ${tables} WHERE n.idea = :idea
     ORDER BY n.solved_at IS NOT NULL, n.at DESC, n.id LIMIT 100`,
    { idea },
  );
  return rows.map(helpRow);
}

export type WantedRow = HelpRow & {
  team: string;
  /** Ids of the members. */
  members: string[];
};

/** What all hack teams of a hackathon want help with, and how many wishes were solved. */
export async function wantedAt(
  db: Db,
  event: string,
): Promise<{ wanted: WantedRow[]; solved: number }> {
  const of = `n.idea IN (SELECT idea FROM hack_teams
    WHERE event = (SELECT id FROM events WHERE slug = :event))`;
  const [rows, [count]] = await Promise.all([
    db.read(
      `SELECT ${columns}, i.title AS team,
         (SELECT json_group_array(person) FROM hack_members WHERE idea = n.idea) AS members
       ${tables} JOIN hack_ideas i ON i.id = n.idea WHERE ${of} AND n.solved_at IS NULL
       ORDER BY EXISTS (SELECT 1 FROM hack_helpers WHERE help = n.id), n.at DESC, n.id LIMIT 200`,
      { event },
    ),
    db.read(`SELECT count(*) AS solved FROM hack_help n WHERE ${of} AND n.solved_at IS NOT NULL`, {
      event,
    }),
  ]);
  const wanted = rows.map((row) => ({
    ...helpRow(row),
    ...{ team: String(row.team), members: JSON.parse(String(row.members)) },
  }));
  return { wanted, solved: Number(count?.solved ?? 0) };
}

function helpRow(row: Row): HelpRow {
  const { id, idea, person, words, skill, at, solvedAt } = row as unknown as HelpRow;
  const parsed = (column: string) => JSON.parse(String(row[column]));
  return {
    ...{ id, idea, person, words, skill, at, solvedAt },
    ...{ by: parsed('by'), helpers: parsed('helpers') },
  };
}

const openNow = `
  NOT e.draft AND NOT e.cancelled AND ${stageSql} IN ('hacking', 'showing')`;
const around = 'JOIN hackathons h ON h.event = t.event JOIN event_facts e ON e.id = h.event';

type ToAsk = {
  id: string;
  idea: string;
  person: string;
  words: string;
  skill: string | null;
  now: Instant;
};

/** Asks for help. Sent again it stands there once, in its last words. */
export async function askForHelp(db: Db, asked: ToAsk): Promise<void> {
  await db.write(
    `INSERT INTO hack_help (id, idea, person, words, skill, at)
     SELECT :id, t.idea, :person, :words, :skill, :now FROM hack_teams t ${around}
     WHERE t.idea = :idea AND ${openNow}
       AND (SELECT count(*) FROM hack_help WHERE idea = t.idea AND id <> :id AND solved_at IS NULL)
         < ${openHelpMost}
     ON CONFLICT (id) DO UPDATE SET words = excluded.words, skill = excluded.skill
       WHERE idea = excluded.idea`,
    asked,
  );
}

export async function dropHelp(db: Db, idea: string, id: string): Promise<void> {
  await db.write('DELETE FROM hack_help WHERE id = :id AND idea = :idea', { id, idea });
}

type Coming = { id: string; idea: string; person: string; now: Instant };

/** Says that somebody comes to help, and tells the team, once. */
export async function come(db: Db, { id, idea, person, now }: Coming): Promise<void> {
  await db.batch([
    {
      sql: `INSERT INTO hack_helpers (help, person, at)
            SELECT n.id, :person, :now
            FROM hack_help n JOIN hack_teams t ON t.idea = n.idea ${around}
            WHERE n.id = :id AND n.idea = :idea AND n.solved_at IS NULL AND ${openNow}
              AND NOT EXISTS (SELECT 1 FROM hack_members WHERE idea = t.idea AND person = :person)
            ON CONFLICT (help, person) DO NOTHING`,
      args: { id, idea, person, now },
    },
    tell({
      // Whoever takes it back and comes after all is not told of twice.
      cause: `hack-coming:${id}:${person}`,
      said: `d.name || ' comes to help “' || i.title || '”'`,
      to: 'SELECT person FROM hack_members WHERE idea = :idea',
      only: 'EXISTS (SELECT 1 FROM hack_helpers WHERE help = :help AND person = :person)',
      args: { idea, person, now, help: id },
    }),
  ]);
}

/** Does not come after all. */
export async function stayAway(db: Db, id: string, person: string): Promise<void> {
  await db.write('DELETE FROM hack_helpers WHERE help = :id AND person = :person', { id, person });
}

/** Says that it is solved, or with null that it is not. */
export async function solve(
  db: Db,
  { id, idea, now }: { id: string; idea: string; now: Instant | null },
): Promise<void> {
  await db.write(
    `UPDATE hack_help SET solved_at = :now
     WHERE id = :id AND idea = :idea AND (solved_at IS NULL) <> (:now IS NULL)`,
    { id, idea, now },
  );
}
