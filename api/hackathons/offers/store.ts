import type { Db, Statement } from '../../db.ts';
import { promotion } from '../../events/store.ts';
import type { Instant } from '../../time.ts';
import type { Detail } from '../changes/rules.ts';
import type { HackathonPage, PhaseFacts } from '../rows.ts';
import type { HackathonFacts, HackPhase } from '../schema.ts';
import { hackathonPage, hackathonStatement } from '../store.ts';

type Opens = Omit<PhaseFacts, 'byHand'>;
export type Facts = HackathonFacts & Opens;
export type NewHackathon = Facts & {
  id: string;
  slug: string;
  host: string;
  announced: boolean;
  now: Instant;
};

const factArgs = (facts: Facts) => ({
  ...{ zone: facts.zone, pitchingAt: facts.pitchingAt, formingAt: facts.formingAt },
  ...{ hackingAt: facts.hackingAt, showingAt: facts.showingAt, overAt: facts.overAt },
  ...{ sizeLeast: facts.mixed.sizeLeast, sizeMost: facts.mixed.sizeMost },
  ...{ teamsLeast: facts.mixed.teamsLeast, staffBeside: facts.mixed.staffBeside ? 1 : 0 },
  challenges: JSON.stringify(facts.challenges),
});

/** Two sessions for the calendar: until hacking begins people can sign up. */
const sittings = `
  INSERT INTO sessions (id, event, starts_at, ends_at, zone, place, link, title)
  SELECT h.event || '-hack', h.event, h.hacking_at, h.showing_at, h.zone, :place, :link, 'Hacking'
  FROM hackathons h WHERE h.event = :id AND EXISTS (
    SELECT 1 FROM events WHERE id = h.event AND slug = :slug)
  UNION ALL
  SELECT h.event || '-show', h.event, h.showing_at, h.over_at, h.zone, :place, :link, 'Showing'
  FROM hackathons h WHERE h.event = :id AND EXISTS (
    SELECT 1 FROM events WHERE id = h.event AND slug = :slug)`;

/**
 * Writes a hackathon and reads it. Undefined: this id is somebody else's. The slug is new each time,
 * so that a repeat finds nothing to add.
 */
export async function offerHackathon(
  db: Db,
  hackathon: NewHackathon,
): Promise<HackathonPage | undefined> {
  const { id, slug, host, title, abstract, seats, now, place, link } = hackathon;
  await db.batch([
    {
      sql: `INSERT INTO events
              (id, slug, kind, title, abstract, host, seats, offered_at, announced_at)
            VALUES (:id, :slug, 'hackathon', :title, :abstract, :host, :seats, :now,
              iif(:announced, :now, NULL))
            ON CONFLICT (id) DO NOTHING`,
      args: { id, slug, title, abstract, host, seats, now, announced: hackathon.announced ? 1 : 0 },
    },
    {
      sql: `INSERT INTO hackathons (event, zone, pitching_at, forming_at, hacking_at, showing_at,
              over_at, size_least, size_most, teams_least, staff_beside, challenges)
            SELECT id, :zone, :pitchingAt, :formingAt, :hackingAt, :showingAt, :overAt,
              :sizeLeast, :sizeMost, :teamsLeast, :staffBeside, :challenges
            FROM events WHERE id = :id AND slug = :slug`,
      args: { id, slug, ...factArgs(hackathon) },
    },
    { sql: sittings, args: { id, slug, place, link } },
  ]);
  const row = await db.readOne(
    `SELECT slug FROM events WHERE id = :id AND host = :host AND kind = 'hackathon'`,
    { id, host },
  );
  if (!row) return undefined;
  const { sql, args } = hackathonStatement(String(row.slug), host);
  return hackathonPage(await db.readOne(sql, args));
}

/** A change to a hackathon: by whom, when, from which version, and how it is told. */
export type ToChange = {
  change: string;
  event: string;
  person: string;
  version: number;
  detail: Detail;
  /** What those concerned are told; undefined: it is on the page alone. */
  said: string | undefined;
  /** Whether guests from outside are told nothing of it. */
  inside?: boolean;
  notice: 'hack-changed' | 'cancelled';
  seats: number | null;
  now: Instant;
};

// The first statement of a change decides; each of those behind it asks whether its row is there.
const decide = `
  INSERT INTO changes (id, event, version, person, what, detail, at)
  SELECT :change, e.id, e.version + 1, :person, :what, :detail, :now
  FROM event_facts e
  WHERE e.slug = :event AND e.kind = 'hackathon' AND NOT e.cancelled
    AND e.version = :version AND (:seats IS NULL OR :seats >= e.confirmed)
  RETURNING id`;

const raiseVersion = `
  UPDATE events SET version = (SELECT version FROM changes WHERE id = :change)
  WHERE id = (SELECT event FROM changes WHERE id = :change)`;

/** Everyone who has a place, waits, or pitched an idea; but not who did it. Of a draft nobody. */
const tellEveryone = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT p.id, :notice, c.event, 'change:' || c.id, :told, c.at
  FROM changes c JOIN events e ON e.id = c.event AND e.announced_at IS NOT NULL
  JOIN people p ON p.id IN (
    SELECT person FROM signups WHERE event = c.event AND state <> 'withdrawn'
    UNION SELECT person FROM hack_ideas WHERE event = c.event
    UNION SELECT e.host)
  WHERE c.id = :change AND p.id <> c.person AND (:inside = 0 OR p.kind = 'staff')
  ON CONFLICT (person, cause) DO NOTHING`;

/** Makes a change whole and tells everyone, or does nothing. */
export async function changeHackathon(
  db: Db,
  asked: ToChange,
  statements: Statement[],
): Promise<{ done: boolean; hackathon: HackathonPage | undefined }> {
  const { change, event, person, version, detail, said, notice, seats, now } = asked;
  const inside = asked.inside ? 1 : 0;
  const what = notice === 'cancelled' ? 'cancelled' : 'edited';
  const written = JSON.stringify(detail);
  const told = notice === 'cancelled' ? written : JSON.stringify({ said });
  const results = await db.batch([
    { sql: decide, args: { change, event, person, what, detail: written, now, version, seats } },
    ...statements,
    { sql: raiseVersion, args: { change } },
    ...(said === undefined ? [] : [{ sql: tellEveryone, args: { change, notice, told, inside } }]),
    ...promotion(event, now),
    hackathonStatement(event, person),
  ]);
  return { done: results[0]?.length === 1, hackathon: hackathonPage(results.at(-1)?.[0]) };
}

const eventOf = '(SELECT event FROM changes WHERE id = :change)';

/** What an edit writes. */
export function factStatements(change: string, facts: Facts): Statement[] {
  const { title, abstract, seats, place, link } = facts;
  return [
    {
      sql: `UPDATE events SET title = :title, abstract = :abstract, seats = :seats
            WHERE id = ${eventOf}`,
      args: { change, title, abstract, seats },
    },
    {
      sql: `UPDATE hackathons SET zone = :zone, pitching_at = :pitchingAt, forming_at = :formingAt,
              hacking_at = :hackingAt, showing_at = :showingAt, over_at = :overAt,
              size_least = :sizeLeast, size_most = :sizeMost, teams_least = :teamsLeast,
              staff_beside = :staffBeside, challenges = :challenges
            WHERE event = ${eventOf}`,
      args: { change, ...factArgs(facts) },
    },
    {
      sql: `UPDATE sessions SET zone = h.zone, place = :place, link = :link,
              starts_at = iif(sessions.id = h.event || '-hack', h.hacking_at, h.showing_at),
              ends_at = iif(sessions.id = h.event || '-hack', h.showing_at, h.over_at)
            FROM hackathons h WHERE h.event = sessions.event AND h.event = ${eventOf}`,
      args: { change, place, link },
    },
  ];
}

/** Holds a phase, or lets the clock say again. */
export function phaseStatement(change: string, phase: HackPhase | null): Statement {
  return {
    sql: `UPDATE hackathons SET by_hand = :phase WHERE event = ${eventOf}`,
    args: { change, phase },
  };
}

/** What a cancellation writes. */
export function cancelStatement(change: string, reason: string): Statement {
  return {
    sql: `INSERT INTO cancellations (event, person, reason, at)
          SELECT event, person, :reason, at FROM changes WHERE id = :change`,
    args: { change, reason },
  };
}
