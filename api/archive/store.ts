import type { Args, Db, Row } from '../db.ts';
import type { TableKind } from '../talks/schema.ts';
import type { Instant } from '../time.ts';
import type { Archive, Find, Named, PastTalk } from './schema.ts';

const speakers = `
  (SELECT json_group_array(json_object('slug', slug, 'name', name)) FROM (
     SELECT p.slug, p.name FROM (SELECT * FROM speakers WHERE event = e.id ORDER BY position) k
     JOIN people p ON p.id = k.person
     UNION ALL
     SELECT NULL, name FROM (SELECT * FROM guest_speakers WHERE event = e.id ORDER BY position)))`;

const has = (kind: string) =>
  `EXISTS (SELECT 1 FROM materials WHERE event = e.id AND kind = '${kind}')`;

const found = `e.id IN (
  SELECT t.event FROM event_search f JOIN event_texts t ON t.id = f.rowid
  WHERE event_search MATCH :match)`;

/** What was held, is over, and everybody may read of. */
const past = `
  FROM sessions s JOIN events e ON e.id = s.event
  WHERE e.kind = :kind AND e.announced_at IS NOT NULL AND s.ends_at <= :now
    AND NOT EXISTS (SELECT 1 FROM cancellations WHERE event = e.id)`;

const talks = (within: string) => `
  SELECT e.slug, e.title, s.starts_at AS startsAt, s.ends_at AS endsAt, s.zone,
    ${speakers} AS speakers,
    (SELECT json_object('slug', slug, 'name', title) FROM series WHERE id = e.series) AS series,
    (SELECT json_group_array(topic) FROM event_topics WHERE event = e.id) AS topics,
    ${has('slides')} AS slides, ${has('recording')} AS recording
  ${past} AND s.starts_at < :before ${within}
    AND (:speaker = '' OR EXISTS (
      SELECT 1 FROM speakers k JOIN people p ON p.id = k.person
      WHERE k.event = e.id AND p.slug = :speaker))
    AND (:series = '' OR e.series = (SELECT id FROM series WHERE slug = :series))
    AND (:topic = '' OR EXISTS (SELECT 1 FROM event_topics WHERE event = e.id AND topic = :topic))
    AND (:recording = '' OR (:recording = 'with') = ${has('recording')})
  ORDER BY s.starts_at DESC, e.id LIMIT :limit`;

const choices = `
  SELECT
    (SELECT json_group_array(json_object('slug', slug, 'name', name)) FROM (
       SELECT DISTINCT p.slug, p.name ${past.replace(
         'WHERE',
         `JOIN speakers k ON k.event = e.id
         JOIN people p ON p.id = k.person WHERE`,
       )} ORDER BY p.name, p.slug)) AS speakers,
    (SELECT json_group_array(json_object('slug', slug, 'name', title)) FROM (
       SELECT DISTINCT r.slug, r.title ${past.replace('WHERE', 'JOIN series r ON r.id = e.series WHERE')}
       ORDER BY r.title, r.slug)) AS series,
    (SELECT json_group_array(topic) FROM (
       SELECT DISTINCT y.topic ${past.replace('WHERE', 'JOIN event_topics y ON y.event = e.id WHERE')}
       ORDER BY y.topic)) AS topics`;

/** What of the archive is asked for; `match` as `rules.ts` makes it. */
export type Asked = {
  kind: TableKind;
  match: string | undefined;
  speaker: string;
  series: string;
  topic: string;
  recording: string;
  before: Instant;
  now: Instant;
};

export const pageLength = 30;

/** A page of what was held, the latest first. */
export async function archiveOf(db: Db, { match, ...asked }: Asked): Promise<Archive> {
  const args: Args = { ...asked, limit: pageLength + 1, ...(match && { match }) };
  const [rows, [chosen]] = await Promise.all([
    db.read(talks(match ? `AND ${found}` : ''), args),
    db.read(choices, { kind: asked.kind, now: asked.now }),
  ]);
  const page = rows.slice(0, pageLength).map(talkIn);
  return {
    talks: page,
    before: rows.length > pageLength ? (page.at(-1)?.startsAt ?? null) : null,
    speakers: list<Named>(chosen?.speakers),
    series: list<Named>(chosen?.series),
    topics: list<string>(chosen?.topics),
  };
}

const finds = `
  SELECT e.kind, e.slug, e.title, e.starts_at AS startsAt, e.ends_at AS endsAt, e.cancelled,
    (SELECT zone FROM sessions WHERE event = e.id ORDER BY starts_at LIMIT 1) AS zone,
    t.people AS who
  FROM event_search f JOIN event_texts t ON t.id = f.rowid JOIN event_facts e ON e.id = t.event
  WHERE event_search MATCH :match AND NOT e.draft
  ORDER BY bm25(event_search, 8, 1, 5, 3, 4), e.starts_at DESC LIMIT :limit`;

const staff = `
  SELECT slug, name AS title, title AS who FROM people
  WHERE kind = 'staff' AND left_at IS NULL AND (name LIKE :start ESCAPE '!' OR name LIKE :inside ESCAPE '!')
  ORDER BY name LIMIT :limit`;

const findsMost = 6;

/** An event as the search knows it; when it is says what has become of it. */
export type FoundEvent = Omit<Find, 'phase'> & { endsAt: Instant | null; cancelled: boolean };

/** The events that say all the words, the best first. */
export async function findEvents(db: Db, match: string): Promise<FoundEvent[]> {
  const rows = await db.read(finds, { match, limit: findsMost });
  return rows.map((row) => ({
    ...(row as unknown as FoundEvent),
    cancelled: row.cancelled === 1,
  }));
}

// Of several meetings about one text the last.
const readings = `
  SELECT g.slug || '/meetings/' || m.number AS slug, r.title, r.authors, s.zone,
    s.starts_at AS startsAt
  FROM reading_search f JOIN reading_texts t ON t.id = f.rowid JOIN readings r ON r.id = t.reading
    JOIN meetings m ON m.session = (
      SELECT l.id FROM meetings o JOIN sessions l ON l.id = o.session
      WHERE o.reading = r.id AND l.cancelled_at IS NULL AND l.starts_at <= :now
      ORDER BY l.starts_at DESC LIMIT 1)
    JOIN sessions s ON s.id = m.session JOIN events g ON g.id = r.event
  WHERE reading_search MATCH :match
  ORDER BY bm25(reading_search, 8, 5, 2, 1), r.id LIMIT :limit`;

/** The texts that reading groups have met about and that say all the words, the best first. */
export async function findReadings(
  db: Db,
  asked: { match: string; now: Instant },
): Promise<Find[]> {
  const rows = await db.read(readings, { ...asked, limit: findsMost });
  return rows.map(({ authors, ...row }) => ({
    ...(row as unknown as Find),
    ...{ kind: 'reading' as const, phase: null, who: list<string>(authors).join(', ') },
  }));
}

/** The staff of whose names one begins like this. */
export async function findStaff(db: Db, words: string): Promise<Find[]> {
  const name = words.replace(/[!%_]/g, '!$&');
  const rows = await db.read(staff, {
    start: `${name}%`,
    inside: `% ${name}%`,
    limit: findsMost,
  });
  const nothing = { kind: 'person', startsAt: null, zone: null, phase: null } as const;
  return rows.map((row) => ({ ...(row as unknown as Find), ...nothing }));
}

/** What an event is about from now on, in place of what it was. */
export async function keepTopics(db: Db, event: string, topics: string[]): Promise<void> {
  const wanted = JSON.stringify(topics);
  await db.batch([
    {
      sql: `DELETE FROM event_topics
            WHERE event = (SELECT id FROM events WHERE slug = :event)
              AND topic NOT IN (SELECT value FROM json_each(:wanted))`,
      args: { event, wanted },
    },
    {
      sql: `INSERT INTO event_topics (event, topic)
            SELECT e.id, w.value FROM events e JOIN json_each(:wanted) w WHERE e.slug = :event
            ON CONFLICT DO NOTHING`,
      args: { event, wanted },
    },
  ]);
}

/** What an event is about, in the order of the alphabet. */
export async function topicsOf(db: Db, event: string): Promise<string[]> {
  const rows = await db.read(
    `SELECT topic FROM event_topics WHERE event = (SELECT id FROM events WHERE slug = :event)
     ORDER BY topic`,
    { event },
  );
  return rows.map(({ topic }) => String(topic));
}

function talkIn(row: Row): PastTalk {
  const { speakers: by, series, topics, ...rest } = row;
  return {
    ...(rest as unknown as PastTalk),
    speakers: list(by),
    series: series ? JSON.parse(String(series)) : null,
    topics: list(topics),
    slides: row.slides === 1,
    recording: row.recording === 1,
  };
}

const list = <Item>(json: Row[string] | undefined): Item[] => JSON.parse(String(json ?? '[]'));
