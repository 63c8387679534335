import type { Db, Row, Statement } from '../db.ts';
import { asking } from '../events/store.ts';
import type { Instant } from '../time.ts';
import type { MarkAnswer, OwnAttendance } from './schema.ts';

/** Somebody at a session, now; `unclaimed` is the start of sessions whose seats nobody holds now. */
export type At = { session: string; person: string; now: Instant; unclaimed: Instant };
export type Noting = At & {
  /** Slug of the event. */
  event: string;
  by: string;
  how: 'code' | 'list';
  /** Id of the row that tells what a host did. */
  act: string;
};

/**
 * Whoever comes stands at the door; who needs no seat, or comes into the list after the end, is in.
 * A second time changes nothing, but that a session noted as missed was attended.
 */
const arrive = `
  INSERT INTO attendances (session, person, state, how, noted_by, at)
  SELECT s.id, :person,
    CASE WHEN s.ends_at <= :now OR EXISTS (
           SELECT 1 FROM speakers WHERE event = s.event AND person = :person)
         THEN 'attended' ELSE 'at-door' END,
    :how, :by, :now
  FROM sessions s
  WHERE s.id = :session AND NOT EXISTS (SELECT 1 FROM cancellations WHERE event = s.event)
  ON CONFLICT (session, person) DO UPDATE
  SET state = 'attended', how = excluded.how, noted_by = excluded.noted_by, at = excluded.at
  WHERE attendances.state = 'missed'`;

const miss = `
  INSERT INTO attendances (session, person, state, how, noted_by, at)
  SELECT s.id, :person, 'missed', 'list', :by, :now
  FROM sessions s JOIN events e ON e.id = s.event
  WHERE s.id = :session AND e.kind = 'course'
    AND NOT EXISTS (SELECT 1 FROM cancellations WHERE event = s.event)
  ON CONFLICT (session, person) DO UPDATE
  SET state = 'missed', seat = 0, how = 'list', noted_by = :by, at = :now
  WHERE attendances.state <> 'missed'`;

/** Of oneself only what one could say oneself: not that one was missed, and not after the end. */
const undo = `
  DELETE FROM attendances WHERE session = :session AND person = :person
    AND (:person <> :by OR (state <> 'missed' AND EXISTS (
      SELECT 1 FROM sessions WHERE id = :session AND ends_at > :now)))`;

/**
 * Gives the free seats to those at the door, in the order of the line: who has a confirmed sign-up,
 * who waits, who just came. Until ten minutes after the start everyone who signed up stands in that
 * line, here or not, so nobody takes the seat of one who is still to come. After that, where the
 * door is open, only those who are here do. Every act at the door begins with this, so what is
 * decided late is decided as it would have been in time.
 */
const settle = `
  UPDATE attendances SET state = 'attended', seat = 1, seated_at = :now
  WHERE id IN (
    SELECT id FROM (
      SELECT line.id, e.seats,
        row_number() OVER (ORDER BY line.standing, line.turn) AS place,
        (SELECT count(*) FROM attendances WHERE session = :session AND seat = 1) AS seated
      FROM (
        SELECT a.id,
          CASE g.state WHEN 'confirmed' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END AS standing,
          coalesce(g.id, a.id) AS turn
        FROM attendances a
        LEFT JOIN signups g ON g.person = a.person AND g.state <> 'withdrawn'
          AND g.event = (SELECT event FROM sessions WHERE id = :session)
        WHERE a.session = :session AND a.state = 'at-door'
        UNION ALL
        SELECT NULL, CASE g.state WHEN 'confirmed' THEN 0 ELSE 1 END, g.id
        FROM sessions s JOIN signups g ON g.event = s.event AND g.state <> 'withdrawn'
        WHERE s.id = :session
          AND (s.starts_at > :unclaimed OR NOT EXISTS (SELECT 1 FROM doors WHERE session = s.id))
          AND NOT EXISTS (
            SELECT 1 FROM attendances WHERE session = s.id AND person = g.person)
      ) line
      JOIN sessions s ON s.id = :session JOIN events e ON e.id = s.event)
    WHERE id IS NOT NULL AND (seats IS NULL OR seated + place <= seats))`;

/** Tells who stood at the door before and has a seat now; who has just come sees it at once. */
const tellSeated = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT a.person, 'seated', s.event, 'door:' || a.id, '{}', :now
  FROM attendances a JOIN sessions s ON s.id = a.session
  WHERE a.session = :session AND a.seated_at = :now AND a.at < :now AND a.person <> :by
  ON CONFLICT (person, cause) DO NOTHING`;

/** Stands right behind a note by a host: written where that note changed something. */
const record = `
  INSERT INTO host_acts (id, event, actor, what, person, at)
  SELECT :act, s.event, :by, :what, :person, :now
  FROM sessions s WHERE s.id = :session AND changes() > 0`;

const own = `
  SELECT a.state, g.state AS signup, e.seats,
    (SELECT count(*) FROM attendances WHERE session = s.id AND state = 'attended') AS attended,
    (SELECT count(*) FROM attendances WHERE session = s.id AND state = 'at-door') AS atDoor,
    (SELECT count(*) FROM attendances b
     LEFT JOIN signups h ON h.event = s.event AND h.person = b.person AND h.state <> 'withdrawn'
     WHERE b.session = s.id AND b.state = 'at-door' AND a.state = 'at-door'
       AND (CASE h.state WHEN 'confirmed' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END,
            coalesce(h.id, b.id))
        <= (CASE g.state WHEN 'confirmed' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END,
            coalesce(g.id, a.id))) AS place
  FROM sessions s JOIN events e ON e.id = s.event
  LEFT JOIN attendances a ON a.session = s.id AND a.person = :person
  LEFT JOIN signups g ON g.event = s.event AND g.person = :person AND g.state <> 'withdrawn'
  WHERE s.id = :session`;

/** The giving of seats as it stands behind and before each act. */
const settling = ({ session, now, unclaimed }: At, by: string): Statement[] => [
  { sql: settle, args: { session, now, unclaimed } },
  { sql: tellSeated, args: { session, now, by } },
];

/** Notes that somebody is here. Before the start they sign up, too: nobody walks past a list. */
export async function noteHere(db: Db, noting: Noting): Promise<MarkAnswer> {
  const { session, person, event, now, by, how, act } = noting;
  const results = await db.batch([
    ...settling(noting, by),
    asking({ event, person, now }),
    { sql: arrive, args: { session, person, how, by, now } },
    ...(how === 'list' ? [recorded(act, 'checked-in', noting)] : []),
    ...settling(noting, by),
    { sql: own, args: { session, person } },
  ]);
  return answerFrom(results.at(-1));
}

/** Notes that somebody missed a session of a course. */
export async function noteMissed(db: Db, noting: Noting): Promise<MarkAnswer> {
  const { session, person, now, by, act } = noting;
  const results = await db.batch([
    ...settling(noting, by),
    { sql: miss, args: { session, person, by, now } },
    recorded(act, 'noted-missed', noting),
    ...settling(noting, by),
    { sql: own, args: { session, person } },
  ]);
  return answerFrom(results.at(-1));
}

/** Takes a note back. Whoever takes back their own leaves no trace at all. */
export async function unnote(db: Db, noting: Noting): Promise<MarkAnswer> {
  const { session, person, now, by, act } = noting;
  const results = await db.batch([
    ...settling(noting, by),
    { sql: undo, args: { session, person, by, now } },
    ...(by === person ? [] : [recorded(act, 'unchecked', noting)]),
    ...settling(noting, by),
    { sql: own, args: { session, person } },
  ]);
  return answerFrom(results.at(-1));
}

function recorded(act: string, what: string, { session, person, by, now }: Noting): Statement {
  return { sql: record, args: { act, what, session, person, by, now } };
}

function answerFrom(rows: Row[] | undefined): MarkAnswer {
  const [row] = rows ?? [];
  const { seats, attended, atDoor, state, signup, place } = row as unknown as MarkAnswer &
    OwnAttendance;
  return { own: { state, signup, place }, seats, attended, atDoor };
}
