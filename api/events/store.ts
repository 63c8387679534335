import type { Db, Row, Statement } from '../db.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Instant } from '../time.ts';
import { type EventFacts, ownSignup } from './rules.ts';
import type { Seats, SignupAnswer, Signups } from './schema.ts';

type OwnColumns = Parameters<typeof ownSignup>[0];

/** Who asks for which event, by its slug, and when. */
export type Asking = { event: string; person: string; now: Instant };

/** Decides alone: a seat, or a place in the waiting list, or nothing where the rules say no. */
const ask = `
  INSERT INTO signups (event, person, state, asked_at)
  SELECT e.id, :person,
    CASE WHEN EXISTS (SELECT 1 FROM guests WHERE person = :person) AND (SELECT room FROM guest_room WHERE event = e.id) <= 0
         THEN 'waiting'
         WHEN e.seats IS NULL THEN 'confirmed'
         WHEN e.confirmed < e.seats AND (e.waiting = 0
           -- Guests who may not have what is free keep nobody from it.
           OR (SELECT room FROM guest_room WHERE event = e.id) <= 0 AND NOT EXISTS (
             SELECT 1 FROM signups WHERE event = e.id AND state = 'waiting'
               AND person NOT IN (SELECT person FROM guests WHERE event = e.id)))
         THEN 'confirmed'
         ELSE 'waiting' END,
    :now
  FROM event_facts e
  WHERE e.slug = :event AND NOT e.draft AND NOT e.cancelled
    -- A reading group goes on, and one joins it at any time.
    AND :now < iif(e.kind = 'reading-group', e.ends_at, e.starts_at)
    AND NOT EXISTS (SELECT 1 FROM speakers WHERE event = e.id AND person = :person)
    -- Before a guest has confirmed they hold nothing.
    AND NOT EXISTS (SELECT 1 FROM guests
                    WHERE person = :person AND (confirmed_at IS NULL OR event <> e.id))
  ON CONFLICT (event, person) WHERE state <> 'withdrawn' DO NOTHING
  RETURNING state,
    -- What is returned is read before the triggers count the new place.
    (SELECT json_object('seats', e.seats, 'confirmed', n.confirmed + (signups.state = 'confirmed'),
                        'waiting', n.waiting + (signups.state = 'waiting'))
     FROM events e JOIN event_places n ON n.event = e.id WHERE e.id = signups.event) AS facts`;

const withdraw = `
  UPDATE signups SET state = 'withdrawn', withdrawn_at = :now
  WHERE event = (SELECT id FROM event_facts WHERE slug = :event AND NOT draft AND NOT cancelled AND :now < ends_at)
    AND person = :person AND state <> 'withdrawn'`;

/**
 * The first of the waiting list get what is free, guests as far as there is room for guests; nobody
 * does once the event has begun.
 */
const promote = `
  UPDATE signups SET state = 'confirmed', promoted_at = :now
  WHERE id IN (
    SELECT id FROM (
      SELECT w.id, w.event, g.person IS NOT NULL AS guest,
        sum(g.person IS NOT NULL) OVER (ORDER BY w.id) AS nth
      FROM signups w LEFT JOIN guests g ON g.person = w.person
      WHERE w.event = (SELECT id FROM events WHERE slug = :event) AND w.state = 'waiting') q
    WHERE NOT guest OR nth <= coalesce((SELECT room FROM guest_room WHERE event = q.event), nth)
    ORDER BY id
    LIMIT coalesce((
      SELECT CASE WHEN cancelled OR iif(kind = 'reading-group', ends_at, starts_at) <= :now THEN 0
                  WHEN seats IS NULL THEN -1
                  ELSE max(0, seats - confirmed) END
      FROM event_facts WHERE slug = :event), 0))`;

/** Stands right behind `promote`: `changes()` is how many it promoted, so whether a seat went on. */
const tellWhoLeft = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT :person, 'passed-on', gone.event, 'passed-on:' || gone.id, json_object('to', taker.name), :now
  FROM (
    SELECT s.id, s.event FROM signups s JOIN events e ON e.id = s.event
    WHERE e.slug = :event AND s.person = :person AND s.state = 'withdrawn'
      AND NOT EXISTS (SELECT 1 FROM guests WHERE person = :person)
    ORDER BY s.id DESC LIMIT 1) gone
  JOIN (
    SELECT iif(p.kind = 'guest', 'a guest', p.name) AS name
    FROM signups s JOIN events e ON e.id = s.event JOIN people p ON p.id = s.person
    WHERE e.slug = :event AND s.state = 'confirmed' AND s.promoted_at = :now
    ORDER BY s.id DESC LIMIT 1) taker
  WHERE changes() > 0
  ON CONFLICT (person, cause) DO NOTHING`;

const tellWhoWasPromoted = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT s.person, 'seated', s.event, 'seated:' || s.id, '{}', :now
  FROM signups s JOIN events e ON e.id = s.event
  WHERE e.slug = :event AND s.state = 'confirmed' AND s.promoted_at = :now
  ON CONFLICT (person, cause) DO NOTHING`;

const answer = `
  SELECT e.seats, e.confirmed, e.waiting, own.state,
    (SELECT count(*) FROM signups
     WHERE event = e.id AND state = 'waiting' AND id <= own.id) AS place
  FROM event_facts e
  LEFT JOIN signups own ON own.event = e.id AND own.person = :person AND own.state <> 'withdrawn'
  WHERE e.slug = :event`;

/**
 * Asks for a seat and tells what came of it. Undefined: no such event. Repeating it changes nothing.
 * The statement that decides also answers; only where it wrote nothing is there more to read, from
 * the writer, since a replica may lag.
 */
export async function askForSeat(db: Db, args: Asking): Promise<SignupAnswer | undefined> {
  const [asked] = await db.write(ask, args);
  if (asked) return newAnswer(asked);
  const { event, person } = args;
  const [read] = await db.batch([{ sql: answer, args: { event, person } }]);
  return answerFrom(read);
}

/** Who has just begun to wait stands last, so at the place that counts all who wait. */
function newAnswer(row: Row): SignupAnswer {
  const seats: Seats = JSON.parse(String(row.facts));
  return { ...seats, signup: ownSignup({ state: String(row.state), place: seats.waiting }) };
}

/** For a batch of somebody who comes to the door: whoever comes before the start signs up, too. */
export const asking = (args: Asking): Statement => ({ sql: ask, args });

/** Gives the place up and hands it on. Undefined: no such event. Repeating it changes nothing. */
export async function giveUpSeat(db: Db, args: Asking): Promise<SignupAnswer | undefined> {
  const results = await db.batch([
    { sql: withdraw, args },
    { sql: promote, args: { event: args.event, now: args.now } },
    { sql: tellWhoLeft, args },
    { sql: tellWhoWasPromoted, args: { event: args.event, now: args.now } },
    { sql: answer, args: { event: args.event, person: args.person } },
  ]);
  return answerFrom(results.at(-1));
}

/** For a batch that adds seats: promotes in order and tells who was promoted. */
export function promotion(event: string, now: Instant): Statement[] {
  const args = { event, now };
  return [
    { sql: promote, args },
    { sql: tellWhoWasPromoted, args },
  ];
}

/** What the rules ask of an event, or undefined when there is none with this slug. */
export async function factsOf(db: Db, event: string): Promise<EventFacts | undefined> {
  const row = await db.readOne(
    `SELECT kind, host, coalesce(starts_at, '') AS startsAt, coalesce(ends_at, '') AS endsAt,
       draft, cancelled,
       (SELECT json_group_array(person) FROM speakers WHERE event = event_facts.id) AS speakers
     FROM event_facts WHERE slug = :event`,
    { event },
  );
  if (!row) return undefined;
  const facts = row as unknown as Omit<EventFacts, 'draft' | 'cancelled' | 'speakers'>;
  return {
    ...facts,
    draft: row.draft === 1,
    cancelled: row.cancelled === 1,
    speakers: JSON.parse(String(row.speakers)),
  };
}

/**
 * A text that is another one after each edit, cancellation and change of a place, for pages that ask
 * often whether there is something new. Undefined: no such event, or a draft.
 */
export async function stampOf(db: Db, event: string): Promise<string | undefined> {
  const row = await db.readOne(
    `SELECT concat_ws('-', e.version, EXISTS (SELECT 1 FROM cancellations WHERE event = e.id),
       n.moves) AS stamp
     FROM events e JOIN event_places n ON n.event = e.id
     WHERE e.slug = :event AND e.announced_at IS NOT NULL`,
    { event },
  );
  return row && String(row.stamp);
}

/** Who of the staff comes and who waits, each in the order of asking. Undefined: no such event, or a draft. */
export async function signupsOf(db: Db, event: string): Promise<Signups | undefined> {
  const rows = await db.read(
    `SELECT s.state, p.slug, p.name
     FROM events e
     LEFT JOIN signups s ON s.event = e.id AND s.state <> 'withdrawn'
     LEFT JOIN people p ON p.id = s.person AND p.kind = 'staff'
     WHERE e.slug = :event AND e.announced_at IS NOT NULL ORDER BY s.id`,
    { event },
  );
  if (rows.length === 0) return undefined;
  const inState = (state: string): PersonRef[] =>
    rows
      .filter((row) => row.state === state && row.slug !== null)
      .map((row) => ({ slug: String(row.slug), name: String(row.name) }));
  return { confirmed: inState('confirmed'), waiting: inState('waiting') };
}

function answerFrom(rows: Row[] | undefined): SignupAnswer | undefined {
  const [row] = rows ?? [];
  if (!row) return undefined;
  const { state, place, ...seats } = row as unknown as Seats & OwnColumns;
  return { ...seats, signup: ownSignup({ state, place }) };
}
