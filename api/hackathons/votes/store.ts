import type { Db, Row, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import type { Ballot, Method } from '../tallies/rules.ts';
import type { VoteFacts } from './rules.ts';

export type VoteRow = {
  vote: VoteFacts;
  could: number;
  voted: number;
  candidates: { idea: string; title: string; mine: boolean }[];
  ballot: string[] | null;
  /** Those of a closed vote. */
  ballots: Ballot[];
};

type Asking = { event: string; person: string };

// Guests sign in nowhere, and have no ballot.
const voters = (event: string) => `(SELECT count(*) FROM signups s WHERE s.event = ${event}
  AND s.state = 'confirmed' AND s.person NOT IN (SELECT person FROM guests WHERE event = s.event))`;

const reading = ({ event, person }: Asking): Statement[] => [
  {
    sql: `SELECT v.method, v.with_phase AS withPhase, v.opened_at AS openedAt,
            v.closed_at AS closedAt, coalesce(v.could, ${voters('e.id')}) AS could,
            (SELECT count(*) FROM hack_ballots WHERE event = e.id)
              + (SELECT count(*) FROM hack_sealed_ballots WHERE event = e.id) AS voted
          FROM events e LEFT JOIN hack_votes v ON v.event = e.id WHERE e.slug = :event`,
    args: { event },
  },
  {
    sql: `SELECT t.idea, coalesce(s.title, i.title) AS title, EXISTS (
            SELECT 1 FROM hack_members WHERE idea = t.idea AND person = :person) AS mine
          FROM events e JOIN hack_teams t ON t.event = e.id JOIN hack_ideas i ON i.id = t.idea
          LEFT JOIN hack_submissions s ON s.idea = t.idea AND s.handed_in_at IS NOT NULL
          LEFT JOIN hack_slots o ON o.idea = t.idea
          WHERE e.slug = :event AND NOT EXISTS (
            SELECT 1 FROM hack_votes WHERE event = e.id AND closed_at IS NOT NULL)
          ORDER BY o.place IS NULL, o.place, t.made_at, t.idea`,
    args: { event, person },
  },
  {
    sql: `SELECT c.idea, c.title, EXISTS (SELECT 1 FROM hack_members
            WHERE idea = c.idea AND person = :person) AS mine
          FROM events e JOIN hack_candidates c ON c.event = e.id WHERE e.slug = :event
          ORDER BY c.idea`,
    args: { event, person },
  },
  {
    sql: `SELECT c.idea FROM events e JOIN hack_ballots b ON b.event = e.id AND b.person = :person
          LEFT JOIN hack_choices c ON c.event = b.event AND c.person = b.person
          WHERE e.slug = :event ORDER BY c.place`,
    args: { event, person },
  },
  {
    sql: `SELECT b.choices, b.silent FROM events e
          JOIN hack_sealed_ballots b ON b.event = e.id WHERE e.slug = :event`,
    args: { event },
  },
];

export async function voteOf(db: Db, asking: Asking): Promise<VoteRow> {
  return voteIn(await db.batch(reading(asking)));
}

function voteIn([votes, teams, kept, own, sealed]: Row[][]): VoteRow {
  const [row] = votes ?? [];
  const { method, withPhase, openedAt, closedAt, could = 0, voted = 0 } = row ?? {};
  const facts = { method, openedAt, closedAt } as NonNullable<VoteFacts>;
  const candidates = [...(teams ?? []), ...(kept ?? [])];
  return {
    vote: method ? { ...facts, withPhase: withPhase === 1 } : null,
    ...{ could: Number(could), voted: Number(voted) },
    candidates: candidates.map(({ idea, title, mine }) => ({
      ...{ idea: String(idea), title: String(title), mine: mine === 1 },
    })),
    ballot: own?.length ? own.flatMap(({ idea }) => (idea === null ? [] : [String(idea)])) : null,
    ballots: (sealed ?? []).map(({ choices, silent }) => ({
      choices: JSON.parse(String(choices)),
      silent: silent === null ? null : String(silent),
    })),
  };
}

/** Says how one votes, as long as the vote has not begun. */
export async function setVote(
  db: Db,
  { event, method, withPhase }: { event: string; method: Method; withPhase: boolean },
): Promise<void> {
  await db.write(
    `INSERT INTO hack_votes (event, method, with_phase)
     SELECT e.id, :method, :withPhase FROM event_facts e JOIN hackathons h ON h.event = e.id
     WHERE e.slug = :event AND NOT e.cancelled AND NOT e.draft
     ON CONFLICT (event) DO UPDATE SET method = excluded.method, with_phase = excluded.with_phase
       WHERE opened_at IS NULL`,
    { event, method, withPhase: withPhase ? 1 : 0 },
  );
}

export const alive = 'NOT e.cancelled AND NOT e.draft';

/** Tells everyone with a place that they can vote, in the batch in which it opens. */
const tellOpen = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT s.person, 'hack-told', v.event, 'hack-vote:' || v.event,
    json_object('said', 'the vote is open: say on the page of the showing what you liked best'), :now
  FROM hack_votes v JOIN events e ON e.id = v.event
  JOIN signups s ON s.event = v.event AND s.state = 'confirmed'
  WHERE e.slug = :event AND v.opened_at = :now AND s.person <> :person
  ON CONFLICT (person, cause) DO NOTHING`;

/** Opens the vote; open already, it does nothing. */
export async function openVote(db: Db, { event, person, now }: Deciding): Promise<void> {
  await db.batch([
    {
      sql: `UPDATE hack_votes SET opened_at = :now WHERE opened_at IS NULL AND event = (
              SELECT e.id FROM event_facts e JOIN hackathons h ON h.event = e.id
              WHERE e.slug = :event AND ${alive} AND ${stageSql} = 'showing')`,
      args: { event, now },
    },
    { sql: tellOpen, args: { event, person, now } },
  ]);
}

type Deciding = Asking & { now: Instant };

/**
 * Closes the vote, and forgets in the same batch whose the ballots are: each is copied under a number
 * by chance, in a ranked vote with the team of which it says nothing. Closed already, it does nothing.
 */
export async function closeVote(db: Db, { event, now }: Omit<Deciding, 'person'>): Promise<void> {
  const just = `v.closed_at = :now AND e.slug = :event
    AND NOT EXISTS (SELECT 1 FROM hack_sealed_ballots WHERE event = v.event)`;
  await db.batch([
    {
      sql: `UPDATE hack_votes SET closed_at = :now, could = ${voters('hack_votes.event')}
            WHERE opened_at IS NOT NULL AND closed_at IS NULL AND event = (
              SELECT e.id FROM event_facts e WHERE e.slug = :event AND ${alive})`,
      args: { event, now },
    },
    {
      sql: `INSERT INTO hack_candidates (event, idea, title)
            SELECT t.event, t.idea, coalesce(s.title, i.title)
            FROM hack_votes v JOIN events e ON e.id = v.event JOIN hack_teams t ON t.event = v.event
            JOIN hack_ideas i ON i.id = t.idea
            LEFT JOIN hack_submissions s ON s.idea = t.idea AND s.handed_in_at IS NOT NULL
            WHERE ${just} ON CONFLICT DO NOTHING`,
      args: { event, now },
    },
    {
      sql: `INSERT INTO hack_sealed_ballots (event, id, silent, choices)
            SELECT b.event, lower(hex(randomblob(16))),
              iif(v.method = 'ranked', (SELECT idea FROM hack_members
                WHERE event = b.event AND person = b.person), NULL),
              (SELECT json_group_array(idea) FROM (SELECT idea FROM hack_choices
                 WHERE event = b.event AND person = b.person ORDER BY place))
            FROM hack_votes v JOIN events e ON e.id = v.event JOIN hack_ballots b ON b.event = v.event
            WHERE ${just}`,
      args: { event, now },
    },
    {
      sql: `DELETE FROM hack_ballots WHERE event = (SELECT v.event FROM hack_votes v
              JOIN events e ON e.id = v.event WHERE e.slug = :event AND v.closed_at IS NOT NULL)`,
      args: { event },
    },
  ]);
}

/** The hackathons whose phase has opened or closed a vote, which nobody has written down. */
export async function votesDue(db: Db, now: Instant): Promise<{ event: string; open: boolean }[]> {
  const rows = await db.read(
    `SELECT e.slug AS event, v.opened_at IS NULL AS open
     FROM hack_votes v JOIN hackathons h ON h.event = v.event JOIN event_facts e ON e.id = v.event
     WHERE v.closed_at IS NULL AND ${alive} AND CASE WHEN v.opened_at IS NULL
       THEN v.with_phase AND ${stageSql} = 'showing' ELSE ${stageSql} = 'over' END`,
    { now },
  );
  return rows.map(({ event, open }) => ({ event: String(event), open: open === 1 }));
}
