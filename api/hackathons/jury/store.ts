import type { Db, Row } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import type { Criterion } from './schema.ts';

type ScoreRow = {
  person: string;
  idea: string;
  title: string;
  scores: Record<string, number>;
  words: string;
};

export type JuryFacts = {
  /** Null: there is no jury. */
  criteria: Criterion[] | null;
  closedAt: Instant | null;
  jurors: (PersonRef & { id: string })[];
  teams: { idea: string; title: string; mine: boolean }[];
  said: ScoreRow[];
};

type Asking = { event: string; person: string };

export async function juryOf(db: Db, { event, person }: Asking): Promise<JuryFacts> {
  const [juries, jurors, teams, said] = await db.batch([
    {
      sql: `SELECT j.criteria, j.closed_at AS closedAt
            FROM events e JOIN hack_juries j ON j.event = e.id WHERE e.slug = :event`,
      args: { event },
    },
    {
      sql: `SELECT p.id, p.slug, p.name FROM events e JOIN hack_jurors j ON j.event = e.id
            JOIN people p ON p.id = j.person WHERE e.slug = :event ORDER BY p.name`,
      args: { event },
    },
    {
      sql: `SELECT t.idea, coalesce(s.title, i.title) AS title, EXISTS (
              SELECT 1 FROM hack_members WHERE idea = t.idea AND person = :person) AS mine
            FROM events e JOIN hack_teams t ON t.event = e.id JOIN hack_ideas i ON i.id = t.idea
            LEFT JOIN hack_submissions s ON s.idea = t.idea AND s.handed_in_at IS NOT NULL
            LEFT JOIN hack_slots o ON o.idea = t.idea
            WHERE e.slug = :event ORDER BY o.place IS NULL, o.place, t.made_at, t.idea`,
      args: { event, person },
    },
    {
      sql: `SELECT s.person, s.idea, s.title, s.scores, s.words
            FROM events e JOIN hack_scores s ON s.event = e.id WHERE e.slug = :event
            ORDER BY s.idea, s.person`,
      args: { event },
    },
  ]);
  const [jury] = juries ?? [];
  return {
    criteria: jury ? JSON.parse(String(jury.criteria)) : null,
    closedAt: jury?.closedAt ? String(jury.closedAt) : null,
    jurors: (jurors ?? []) as unknown as JuryFacts['jurors'],
    teams: (teams ?? []).map((row) => ({ ...(row as unknown as Team), mine: row.mine === 1 })),
    said: (said ?? []).map(scoreRow),
  };
}

type Team = JuryFacts['teams'][number];

const scoreRow = (row: Row): ScoreRow => ({
  ...(row as unknown as ScoreRow),
  scores: JSON.parse(String(row.scores)),
});

const alive = `NOT e.cancelled AND NOT e.draft`;
/** The jury of a hackathon that has not ended. */
const here = `
  SELECT j.event FROM hack_juries j JOIN hackathons h ON h.event = j.event
  JOIN event_facts e ON e.id = j.event
  WHERE e.slug = :event AND ${alive} AND j.closed_at IS NULL`;

type ToName = { event: string; criteria: readonly Criterion[]; jurors: readonly string[] };

/** Names criteria and jurors; criteria stay once something was scored. Whoever is new is told. */
export async function nameJury(
  db: Db,
  { event, criteria, jurors, person, now }: ToName & { person: string; now: Instant },
): Promise<void> {
  const slugs = JSON.stringify(jurors);
  await db.batch([
    {
      sql: `INSERT INTO hack_juries (event, criteria) SELECT e.id, :criteria
            FROM event_facts e JOIN hackathons h ON h.event = e.id
            WHERE e.slug = :event AND ${alive}
            ON CONFLICT (event) DO UPDATE SET criteria = excluded.criteria
              WHERE closed_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM hack_scores WHERE event = hack_juries.event)`,
      args: { event, criteria: JSON.stringify(criteria) },
    },
    {
      sql: `DELETE FROM hack_jurors WHERE event = (${here}) AND person NOT IN (
              SELECT id FROM people WHERE slug IN (SELECT value FROM json_each(:slugs)))`,
      args: { event, slugs },
    },
    {
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT p.id, 'hack-told', x.event, 'hack-jury:' || x.event,
              json_object('said', 'you are in the jury of its showing'), :now
            FROM (${here}) x JOIN people p ON p.slug IN (SELECT value FROM json_each(:slugs))
            WHERE p.id <> :person AND p.kind = 'staff' ON CONFLICT (person, cause) DO NOTHING`,
      args: { event, slugs, person, now },
    },
    {
      sql: `INSERT INTO hack_jurors (event, person) SELECT x.event, p.id
            FROM (${here}) x JOIN people p ON p.slug IN (SELECT value FROM json_each(:slugs))
            WHERE p.kind = 'staff' ON CONFLICT DO NOTHING`,
      args: { event, slugs },
    },
  ]);
}

type Score = Asking & { idea: string; scores: Record<string, number>; words: string; now: Instant };

/** Puts what a juror says of a team in the place of what they said before. */
export async function putScore(db: Db, said: Score): Promise<void> {
  await db.write(
    `INSERT INTO hack_scores (event, person, idea, title, scores, words)
     SELECT j.event, j.person, t.idea, coalesce(s.title, i.title), :scores, :words
     FROM hack_jurors j JOIN hack_teams t ON t.event = j.event AND t.idea = :idea
     JOIN hack_ideas i ON i.id = t.idea JOIN hackathons h ON h.event = j.event
     LEFT JOIN hack_submissions s ON s.idea = t.idea AND s.handed_in_at IS NOT NULL
     WHERE j.person = :person AND j.event = (${here}) AND ${stageSql} = 'showing'
       AND NOT EXISTS (SELECT 1 FROM hack_members WHERE idea = t.idea AND person = :person)
     ON CONFLICT (event, person, idea) DO UPDATE SET title = excluded.title,
       scores = excluded.scores, words = excluded.words`,
    { ...said, scores: JSON.stringify(said.scores) },
  );
}

/** Ends the jury; ended already, it does nothing. */
export async function closeJury(db: Db, event: string, now: Instant): Promise<void> {
  await db.write(`UPDATE hack_juries SET closed_at = :now WHERE event = (${here})`, { event, now });
}

/** Ends each jury whose hackathon is over. */
export async function closeJuriesDue(db: Db, now: Instant): Promise<void> {
  await db.write(
    `UPDATE hack_juries SET closed_at = :now WHERE closed_at IS NULL AND event IN (
       SELECT h.event FROM hackathons h JOIN event_facts e ON e.id = h.event
       WHERE ${alive} AND ${stageSql} = 'over')`,
    { now },
  );
}
