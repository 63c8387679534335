import type { Db, Row } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { SessionFacts } from '../rules.ts';
import type { Attendee, Door, OwnAttendance } from '../schema.ts';

/** Which session: by its id, or by the slug of its event the one that is on, next or last. */
export type Which = { session: string } | { event: string; now: Instant };

/** A session as the database knows it, with what the rules ask of its event. */
export type DoorRow = SessionFacts &
  Pick<Door, 'seats' | 'attended' | 'atDoor' | 'open' | 'next'> & {
    about: Door['event'];
    speakerRefs: Door['speakers'];
    session: Door['session'];
    /** How many seats are taken, and how many who signed up are neither in nor noted. */
    seated: number;
    confirmed: number;
    waiting: number;
    confirmedAbsent: number;
    key: string | null;
    mine: OwnAttendance;
  };

const facts = `
  SELECT e.slug, e.kind, e.title, e.host, e.seats, e.starts_at AS startsAt, e.ends_at AS endsAt,
    e.cancelled, e.confirmed, e.waiting, d.key,
    (SELECT json_group_array(json_object('id', p.id, 'slug', p.slug, 'name', p.name))
     FROM speakers k JOIN people p ON p.id = k.person WHERE k.event = e.id) AS speakers,
    s.id, s.starts_at AS sessionStarts, s.ends_at AS sessionEnds, s.zone, s.place,
    (SELECT count(*) FROM sessions WHERE event = e.id
       AND (starts_at < s.starts_at OR (starts_at = s.starts_at AND id <= s.id))) AS number,
    (SELECT count(*) FROM sessions WHERE event = e.id) AS sessions,
    (SELECT count(*) FROM attendances WHERE session = s.id AND seat = 1) AS seated,
    (SELECT count(*) FROM attendances WHERE session = s.id AND state = 'attended') AS attended,
    (SELECT count(*) FROM attendances WHERE session = s.id AND state = 'at-door') AS atDoor,
    (SELECT count(*) FROM signups g WHERE g.event = e.id AND g.state = 'confirmed'
       AND NOT EXISTS (SELECT 1 FROM attendances WHERE session = s.id AND person = g.person
                       AND state <> 'at-door')) AS confirmedAbsent,
    own.state, g.state AS signup,
    EXISTS (SELECT 1 FROM check_in_helpers WHERE event = e.id AND person = :person) AS helps,
    (SELECT count(*) FROM attendances b
     LEFT JOIN signups h ON h.event = e.id AND h.person = b.person AND h.state <> 'withdrawn'
     WHERE b.session = s.id AND b.state = 'at-door' AND own.state = 'at-door'
       AND (CASE h.state WHEN 'confirmed' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END,
            coalesce(h.id, b.id))
        <= (CASE g.state WHEN 'confirmed' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END,
            coalesce(g.id, own.id))) AS ownPlace,
    (SELECT json_object('slug', f.slug, 'kind', f.kind, 'title', f.title,
                        'startsAt', n.starts_at, 'zone', n.zone)
     FROM sessions n JOIN events f ON f.id = n.event
     WHERE s.place <> '' AND n.place = s.place AND n.id <> s.id AND n.starts_at >= s.ends_at
       AND n.starts_at < strftime('%Y-%m-%dT%H:%M:%fZ', s.ends_at, '+12 hours')
       AND f.announced_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM cancellations WHERE event = f.id)
     ORDER BY n.starts_at LIMIT 1) AS next
  FROM sessions s JOIN event_facts e ON e.id = s.event
  LEFT JOIN doors d ON d.session = s.id
  LEFT JOIN attendances own ON own.session = s.id AND own.person = :person
  LEFT JOIN signups g ON g.event = e.id AND g.person = :person AND g.state <> 'withdrawn'`;

/** A draft has no door. */
const byId = `${facts} WHERE s.id = :session AND NOT e.draft`;

/** The first that is not over yet, else the last. */
const byEvent = `${facts}
  WHERE s.event = (SELECT id FROM events WHERE slug = :event) AND NOT e.draft
  ORDER BY s.ends_at <= :now, CASE WHEN s.ends_at > :now THEN s.starts_at END, s.starts_at DESC
  LIMIT 1`;

/** How it stands at the door of a session, for this person; undefined when there is none. */
export async function doorOf(db: Db, which: Which, person: string): Promise<DoorRow | undefined> {
  const sql = 'session' in which ? byId : byEvent;
  const row = await db.readOne(sql, { ...which, person });
  return row && doorRow(row);
}

function doorRow(row: Row): DoorRow {
  const r = row as unknown as Omit<
    DoorRow,
    'speakers' | 'draft' | 'cancelled' | 'session' | 'next'
  > &
    Record<'slug' | 'title' | 'sessionStarts' | 'sessionEnds' | 'zone' | 'place' | 'id', string> &
    Record<'number' | 'sessions' | 'ownPlace', number> &
    Pick<OwnAttendance, 'state' | 'signup'>;
  const speakers: { id: string; slug: string; name: string }[] = JSON.parse(String(row.speakers));
  const { kind, host, startsAt, endsAt, seats, attended, atDoor, key } = r;
  const { seated, confirmed, waiting, confirmedAbsent } = r;
  const { id, zone, place, number } = r;
  return {
    ...{ kind, host, startsAt, endsAt, seats, attended, atDoor, key },
    ...{ seated, confirmed, waiting, confirmedAbsent },
    draft: false,
    helps: row.helps === 1,
    cancelled: row.cancelled === 1,
    open: key !== null,
    about: { slug: r.slug, kind, title: r.title },
    speakers: speakers.map((speaker) => speaker.id),
    speakerRefs: speakers.map(({ slug, name }) => ({ slug, name })),
    session: {
      ...{ id, zone, place, number, of: r.sessions },
      startsAt: r.sessionStarts,
      endsAt: r.sessionEnds,
    },
    next: row.next ? JSON.parse(String(row.next)) : null,
    mine: { state: r.state, signup: r.signup, place: r.ownPlace },
  };
}

/** Everyone who is signed up or was noted, those with a seat first, then those who wait. */
export async function attendeesOf(db: Db, session: string): Promise<Attendee[]> {
  const rows = await db.read(
    `SELECT p.slug, p.name, p.team, g.state AS signup, a.state, a.how, a.at, a.seat,
       CASE g.state WHEN 'waiting' THEN row_number() OVER (PARTITION BY g.state ORDER BY g.id)
            ELSE 0 END AS place
     FROM (
       SELECT person FROM signups
       WHERE event = (SELECT event FROM sessions WHERE id = :session) AND state <> 'withdrawn'
       UNION SELECT person FROM attendances WHERE session = :session) who
     JOIN people p ON p.id = who.person
     LEFT JOIN signups g ON g.person = p.id AND g.state <> 'withdrawn'
       AND g.event = (SELECT event FROM sessions WHERE id = :session)
     LEFT JOIN attendances a ON a.session = :session AND a.person = p.id
     ORDER BY CASE g.state WHEN 'confirmed' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END,
       g.id, a.id`,
    { session },
  );
  return rows.map((row) => ({ ...(row as unknown as Attendee), seat: row.seat === 1 }));
}

/** The id of a person by their slug. */
export async function idOf(db: Db, slug: string): Promise<string | undefined> {
  const row = await db.readOne('SELECT id FROM people WHERE slug = :slug', { slug });
  return row && String(row.id);
}

/** Opens the door of a session with this key; one that is open keeps its own. */
export async function openDoor(
  db: Db,
  door: { session: string; key: string; by: string; now: Instant; act: string },
): Promise<void> {
  const { session, key, by, now, act } = door;
  await db.batch([
    {
      sql: `INSERT INTO doors (session, key, opened_by, opened_at)
            VALUES (:session, :key, :by, :now) ON CONFLICT (session) DO NOTHING`,
      args: { session, key, by, now },
    },
    {
      sql: `INSERT INTO host_acts (id, event, actor, what, at)
            SELECT :act, event, :by, 'opened-door', :now FROM sessions
            WHERE id = :session AND changes() > 0`,
      args: { act, session, by, now },
    },
  ]);
}
