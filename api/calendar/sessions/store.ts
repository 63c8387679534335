import type { Args, Db, Row } from '../../db.ts';
import type { Kind } from '../../events/schema.ts';
import type { CalendarEntry } from '../schema.ts';
import type { EventEntry, FullEntry, Range, Source } from '../sources.ts';

const columns = `
  s.id, e.kind, e.slug, iif(s.title = '', e.title, e.title || ': ' || s.title) AS title, s.starts_at AS startsAt, s.ends_at AS endsAt, s.zone, s.place,
  h.slug AS hostSlug, h.name AS hostName, h.team,
  s.cancelled_at IS NOT NULL OR EXISTS (SELECT 1 FROM cancellations WHERE event = e.id) AS cancelled`;

// Of my own a change is also that I was given a seat.
const full = `${columns}, e.abstract, s.link,
  -- Who left and came back was told twice since.
  e.version + 2 * (SELECT count(*) FROM signups
    WHERE event = e.id AND person = :person AND state = 'withdrawn') AS version,
  CASE WHEN e.announced_at IS NULL THEN 'drafting'
       WHEN EXISTS (SELECT 1 FROM speakers WHERE event = e.id AND person = :person) THEN 'speaking'
       WHEN EXISTS (SELECT 1 FROM meetings WHERE session = s.id AND presenter = :person)
         THEN 'speaking'
       WHEN e.host = :person THEN 'hosting'
       ELSE CASE own.state WHEN 'confirmed' THEN 'seated' ELSE own.state END END AS mine,
  max(coalesce(e.announced_at, e.offered_at), coalesce((SELECT max(at) FROM changes WHERE event = e.id), ''),
      coalesce(own.promoted_at, own.asked_at, '')) AS changedAt,
  (SELECT json_group_array(json_object('slug', slug, 'name', name))
   FROM (SELECT p.slug, p.name, 0 AS guest, k.position
         FROM speakers k JOIN people p ON p.id = k.person WHERE k.event = e.id
         UNION ALL SELECT '', name, 1, position FROM guest_speakers WHERE event = e.id
         UNION ALL SELECT p.slug, p.name, 0, 0 FROM meetings m JOIN people p ON p.id = m.presenter
           WHERE m.session = s.id
         ORDER BY 3, 4, 2)) AS speakers,
  (SELECT json_object('number', m.number, 'title', r.title, 'authors', json(r.authors),
     'year', r.year, 'source', r.source, 'link', r.link, 'doi', r.doi, 'material', r.material)
   FROM meetings m LEFT JOIN readings r ON r.id = m.reading WHERE m.session = s.id) AS reading`;

const around = `
  JOIN people h ON h.id = e.host
  LEFT JOIN signups own ON own.event = e.id AND own.person = :person AND own.state <> 'withdrawn'`;

// A draft is there for its own people alone.
const seen = `
  (e.announced_at IS NOT NULL OR e.host = :person
   OR EXISTS (SELECT 1 FROM speakers WHERE event = e.id AND person = :person))`;

// A bound on both sides for the index: no session lasts longer than a month.
const inTime = 's.starts_at > :earliest AND s.starts_at < :to AND s.ends_at > :from';
const byTime = 'ORDER BY s.starts_at, s.id';

const everyones = `
  FROM sessions s JOIN events e ON e.id = s.event ${around}
  WHERE ${inTime} AND ${seen} ${byTime}`;

const mine = `
  FROM (SELECT event FROM speakers WHERE person = :person
        UNION SELECT id FROM events WHERE host = :person
        UNION SELECT event FROM signups
              WHERE person = :person AND state IN ('confirmed', 'waiting')) m
  JOIN events e ON e.id = m.event JOIN sessions s ON s.event = e.id ${around}
  WHERE ${inTime} ${byTime}`;

const all = `
  SELECT ${columns}, e.id AS event, iif(e.announced_at IS NULL, 'drafting', NULL) AS mine
  FROM sessions s JOIN events e ON e.id = s.event JOIN people h ON h.id = e.host
  WHERE ${inTime} ${byTime}`;

// Ids hold no comma.
const look = `
  SELECT (SELECT stamp FROM calendar_stamp WHERE one = 1) AS stamp,
    (SELECT group_concat(event) FROM signups WHERE person = :person AND state = 'confirmed') AS seated,
    (SELECT group_concat(event) FROM signups WHERE person = :person AND state = 'waiting') AS waiting,
    (SELECT group_concat(id) FROM events WHERE host = :person) AS hosting,
    (SELECT group_concat(event) FROM speakers WHERE person = :person) AS speaking`;

const ofOne = `
  FROM events e JOIN sessions s ON s.event = e.id ${around}
  WHERE e.slug = :event AND e.kind = :kind AND ${seen} ORDER BY s.starts_at`;

const longestMs = 31 * 24 * 60 * 60_000;

/** The sessions of everything that people sign up for. */
export const sessions: Source = {
  shared: async ({ db }, range) => (await db.read(all, bounds(range))).map(sharedIn),
  alone: () => Promise.resolve([]),
  full: async ({ db }, { person, mine: own, ...range }) => {
    const sql = `SELECT ${full} ${own ? mine : everyones}`;
    return (await db.read(sql, { ...bounds(range), person })).map(fullIn);
  },
};

/** What an event is to somebody; of several the last counts. */
const whats = ['seated', 'waiting', 'hosting', 'speaking'] as const;
export type Look = {
  /** Another number after each change of what is shared of the sessions. */
  stamp: number;
  /** The ids of this person's events, by what they are to them. */
  events: [what: (typeof whats)[number], ids: string[]][];
};

/** What a person's look at the calendar needs beside what is shared; the empty text is a visitor. */
export async function lookOf(db: Db, person: string): Promise<Look> {
  const row = await db.readOne(look, { person });
  const idsIn = (text: unknown) => (typeof text === 'string' ? text.split(',') : []);
  return { stamp: Number(row?.stamp), events: whats.map((what) => [what, idsIn(row?.[what])]) };
}

/** The sessions of one event of this kind; none: there is no such event. */
export async function sessionsOf(
  db: Db,
  asked: { kind: Kind; event: string; person: string },
): Promise<FullEntry[]> {
  const rows = await db.read(`SELECT ${full} ${ofOne}`, asked);
  return rows.map(fullIn);
}

function bounds({ from, to }: Range): Args {
  return { from, to, earliest: new Date(Date.parse(from) - longestMs).toISOString() };
}

const sharedIn = (row: Row): EventEntry => ({ ...entryIn(row), event: String(row.event) });

function entryIn(row: Row): CalendarEntry {
  const { hostSlug, hostName, ...entry } = row as unknown as CalendarEntry & Record<string, string>;
  return {
    ...entry,
    host: { slug: String(hostSlug), name: String(hostName) },
    cancelled: row.cancelled === 1,
  };
}

function fullIn(row: Row): FullEntry {
  const entry = entryIn(row) as FullEntry;
  const reading = row.reading ? JSON.parse(String(row.reading)) : null;
  return { ...entry, reading, speakers: JSON.parse(String(row.speakers)) };
}
