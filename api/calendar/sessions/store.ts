import type { Args, Db, Row } from '../../db.ts';
import type { Kind } from '../../events/schema.ts';
import type { CalendarEntry } from '../schema.ts';
import type { Asked, FullEntry, Source } from '../sources.ts';

const columns = `
  s.id, e.kind, e.slug, iif(s.title = '', e.title, e.title || ': ' || s.title) AS title, s.starts_at AS startsAt, s.ends_at AS endsAt, s.zone, s.place,
  h.slug AS hostSlug, h.name AS hostName, h.team,
  s.cancelled_at IS NOT NULL OR EXISTS (SELECT 1 FROM cancellations WHERE event = e.id) AS cancelled,
  CASE WHEN e.announced_at IS NULL THEN 'drafting'
       WHEN EXISTS (SELECT 1 FROM speakers WHERE event = e.id AND person = :person) THEN 'speaking'
       WHEN e.host = :person THEN 'hosting'
       ELSE CASE own.state WHEN 'confirmed' THEN 'seated' ELSE own.state END END AS mine`;

// Hundreds of rows come several times faster as one text.
const asOne = `
  SELECT json_group_array(json_object('id', id, 'kind', kind, 'slug', slug, 'title', title,
    'startsAt', startsAt, 'endsAt', endsAt, 'zone', zone, 'place', place, 'hostSlug', hostSlug,
    'hostName', hostName, 'team', team, 'cancelled', cancelled, 'mine', mine)) AS entries`;

// Of my own a change is also that I was given a seat.
const full = `${columns}, e.abstract, s.link, e.version,
  max(coalesce(e.announced_at, e.offered_at), coalesce((SELECT max(at) FROM changes WHERE event = e.id), ''),
      coalesce(own.promoted_at, own.asked_at, '')) AS changedAt,
  (SELECT json_group_array(json_object('slug', slug, 'name', name))
   FROM (SELECT p.slug, p.name, 0 AS guest, k.position
         FROM speakers k JOIN people p ON p.id = k.person WHERE k.event = e.id
         UNION ALL SELECT '', name, 1, position FROM guest_speakers WHERE event = e.id
         ORDER BY 3, 4, 2)) AS speakers`;

const around = `
  JOIN people h ON h.id = e.host
  LEFT JOIN signups own ON own.event = e.id AND own.person = :person AND own.state <> 'withdrawn'`;

// A draft is there for its own people alone.
const seen = `
  (e.announced_at IS NOT NULL OR e.host = :person
   OR EXISTS (SELECT 1 FROM speakers WHERE event = e.id AND person = :person))`;

// A bound on both sides for the index: no session lasts longer than a month.
const everyones = `
  FROM sessions s JOIN events e ON e.id = s.event ${around}
  WHERE s.starts_at > :earliest AND s.starts_at < :to AND s.ends_at > :from AND ${seen}
  ORDER BY s.starts_at, s.id`;

const mine = `
  FROM (SELECT event FROM speakers WHERE person = :person
        UNION SELECT id FROM events WHERE host = :person
        UNION SELECT event FROM signups
              WHERE person = :person AND state IN ('confirmed', 'waiting')) m
  JOIN events e ON e.id = m.event JOIN sessions s ON s.event = e.id ${around}
  WHERE s.starts_at > :earliest AND s.starts_at < :to AND s.ends_at > :from
  ORDER BY s.starts_at, s.id`;

const ofOne = `
  FROM events e JOIN sessions s ON s.event = e.id ${around}
  WHERE e.slug = :event AND e.kind = :kind AND ${seen} ORDER BY s.starts_at`;

const longestMs = 31 * 24 * 60 * 60_000;

/** The sessions of everything that people sign up for. */
export const sessions: Source = {
  entries: async ({ db }, asked) => {
    const [row] = await read(db, columns, asked, (select) => `${asOne} FROM (${select})`);
    return (JSON.parse(String(row?.entries)) as Row[]).map(entryIn);
  },
  full: async ({ db }, asked) => (await read(db, full, asked)).map(fullIn),
};

/** Another number after each change of what everybody sees of the sessions. */
export async function sharedStamp(db: Db): Promise<number> {
  const [row] = await db.read('SELECT stamp FROM calendar_stamp');
  return Number(row?.stamp);
}

/** The sessions of one event of this kind; none: there is no such event. */
export async function sessionsOf(
  db: Db,
  asked: { kind: Kind; event: string; person: string },
): Promise<FullEntry[]> {
  const rows = await db.read(`SELECT ${full} ${ofOne}`, asked);
  return rows.map(fullIn);
}

function read(
  db: Db,
  wanted: string,
  { from, to, person, mine: own }: Asked,
  wrapped = (select: string) => select,
): Promise<Row[]> {
  const earliest = new Date(Date.parse(from) - longestMs).toISOString();
  const args: Args = { from, to, earliest, person };
  return db.read(wrapped(`SELECT ${wanted} ${own ? mine : everyones}`), args);
}

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
  return { ...entry, speakers: JSON.parse(String(row.speakers)) };
}
