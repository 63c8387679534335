import type { Db, Row } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Day, Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import type { OutcomeKind } from './schema.ts';

export type OutcomeRow = {
  outcome: OutcomeKind;
  team: string | null;
  owner: PersonRef | null;
  lookOn: Day | null;
  words: string;
  at: Instant;
};

const asJson = `
  json_object('outcome', o.outcome, 'team', o.team, 'lookOn', o.look_on, 'words', o.words,
    'at', o.at, 'owner', (SELECT json_object('slug', slug, 'name', name)
                          FROM people WHERE id = o.owner))`;

/** What became of one hack, if somebody has said so. */
export async function outcomeOf(db: Db, idea: string): Promise<OutcomeRow | null> {
  const row = await db.readOne(
    `SELECT ${asJson} AS said FROM hack_outcomes o WHERE o.idea = :idea`,
    { idea },
  );
  return said(row);
}

/** What became of the hacks of a hackathon, by the id of the idea. */
export async function outcomesOf(db: Db, event: string): Promise<Map<string, OutcomeRow>> {
  const rows = await db.read(
    `SELECT o.idea, ${asJson} AS said FROM hack_outcomes o JOIN hack_teams t ON t.idea = o.idea
     WHERE t.event = (SELECT id FROM events WHERE slug = :event)`,
    { event },
  );
  return new Map(
    rows.flatMap((row) => {
      const found = said(row);
      return found ? [[String(row.idea), found] as const] : [];
    }),
  );
}

const said = (row: Row | undefined): OutcomeRow | null =>
  row?.said ? parsed(JSON.parse(String(row.said))) : null;

/** A JSON inside another one comes as text. */
const parsed = (row: OutcomeRow): OutcomeRow => ({
  ...row,
  owner: typeof row.owner === 'string' ? JSON.parse(row.owner) : row.owner,
});

type Said = {
  idea: string;
  outcome: OutcomeKind;
  team: string | null;
  /** The slug of who looks again. */
  owner: string;
  lookOn: Day | null;
  words: string;
  person: string;
  now: Instant;
};

/** Says what becomes of a hack, and tells who is to look again. */
export async function sayOutcome(db: Db, args: Said): Promise<void> {
  const { idea, owner, person, now } = args;
  await db.batch([
    {
      sql: `INSERT INTO hack_outcomes (idea, outcome, team, owner, look_on, words, person, at)
            SELECT t.idea, :outcome, :team, p.id, :lookOn, :words, :person, :now
            FROM hack_teams t JOIN people p ON p.slug = :owner
            WHERE t.idea = :idea
            ON CONFLICT (idea) DO UPDATE SET outcome = excluded.outcome, team = excluded.team,
              owner = excluded.owner, look_on = excluded.look_on, words = excluded.words,
              person = excluded.person, at = excluded.at`,
      args,
    },
    {
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT o.owner, 'hack-told', i.event, 'hack-owner:' || i.id || ':' || :now,
              json_object('said', 'you look again at “' || i.title || '”'
                || iif(o.look_on IS NULL, '', ' on ' || o.look_on)), :now
            FROM hack_outcomes o JOIN hack_ideas i ON i.id = o.idea
            WHERE o.idea = :idea AND o.owner <> :person AND o.at = :now
              AND o.owner = (SELECT id FROM people WHERE slug = :owner)
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { idea, owner, person, now },
    },
  ]);
}

/**
 * Asks who answers for a team what becomes of its hack once the hackathon is over, and on its day
 * who looks again. Each is asked once, whoever asks.
 */
export async function askForOutcomes(db: Db, now: Instant): Promise<void> {
  await db.batch([
    {
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT t.lead, 'hack-told', t.event, 'hack-outcome:' || t.idea,
              json_object('said', 'what becomes of “' || i.title
                || '”? Say on its page whether a team adopts it, it is parked, or it has ended'), :now
            FROM hack_teams t JOIN hack_ideas i ON i.id = t.idea
            JOIN hackathons h ON h.event = t.event JOIN event_facts e ON e.id = h.event
            WHERE t.lead IS NOT NULL AND NOT e.draft AND NOT e.cancelled AND ${stageSql} = 'over'
              AND NOT EXISTS (SELECT 1 FROM hack_outcomes WHERE idea = t.idea)
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { now },
    },
    {
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT o.owner, 'hack-told', i.event, 'hack-look:' || o.idea || ':' || o.look_on,
              json_object('said', 'it is the day to look again at “' || i.title || '”'), :now
            FROM hack_outcomes o JOIN hack_ideas i ON i.id = o.idea
            WHERE o.owner IS NOT NULL AND o.look_on <= substr(:now, 1, 10)
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { now },
    },
  ]);
}

type Hack = { id: string; title: string; said: OutcomeRow | null };

/** The hackathon that was over last before this one began, and what became of its hacks. */
export async function lastOf(
  db: Db,
  { event, now }: { event: string; now: Instant },
): Promise<{ slug: string; title: string; hacks: Hack[] } | undefined> {
  const rows = await db.read(
    `SELECT l.slug, l.title, i.id, i.title AS hack, iif(o.idea IS NULL, NULL, ${asJson}) AS said
     FROM (SELECT e.id, e.slug, e.title FROM hackathons h JOIN event_facts e ON e.id = h.event
           WHERE NOT e.draft AND NOT e.cancelled AND e.slug <> :event AND ${stageSql} = 'over'
             AND e.ends_at <= (SELECT starts_at FROM event_facts WHERE slug = :event)
           ORDER BY e.ends_at DESC LIMIT 1) l
     JOIN hack_teams t ON t.event = l.id JOIN hack_ideas i ON i.id = t.idea
     LEFT JOIN hack_outcomes o ON o.idea = i.id
     ORDER BY i.at`,
    { event, now },
  );
  const [first] = rows;
  if (!first) return undefined;
  const hacks = rows.map((row) => ({
    ...{ id: String(row.id), title: String(row.hack), said: said(row) },
  }));
  return { slug: String(first.slug), title: String(first.title), hacks };
}
