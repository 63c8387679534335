import type { Db } from '../db.ts';
import type { Day, Instant } from '../time.ts';
import type { Busy, Visit } from './rules.ts';

type Asked = {
  from: Instant;
  to: Instant;
  place: string;
  /** Slugs of those who speak, as JSON. */
  speakers: string;
  talk: string;
};

const held = `e.announced_at IS NOT NULL AND e.slug <> :talk
  AND NOT EXISTS (SELECT 1 FROM cancellations WHERE event = e.id)`;
/** No session lasts longer than a month: a bound on both sides, for the index. */
const within = `s.starts_at < :to AND s.ends_at > :from
  AND s.starts_at > strftime('%Y-%m-%dT%H:%M:%fZ', :from, '-31 days')`;

/** Who would come by the topic request that the talk is from. */
const askedFor = `SELECT v.person FROM topic_requests r JOIN topic_voices v ON v.request = r.id
  WHERE r.event = (SELECT id FROM events WHERE slug = :talk) AND v.come = 1`;

/** What is in that place, and what those who speak are at, in that time. */
export async function busyAround(db: Db, { from, to, place, speakers, talk }: Asked) {
  const rows = await db.read(
    `SELECT s.starts_at AS startsAt, s.ends_at AS endsAt, e.title, NULL AS who
     FROM sessions s JOIN events e ON e.id = s.event
     WHERE :place <> '' AND s.place = :place COLLATE NOCASE AND ${within} AND ${held}
     UNION ALL
     SELECT s.starts_at, s.ends_at, e.title, p.name
     FROM json_each(:speakers) j JOIN people p ON p.slug = j.value
     JOIN events e ON e.id IN (
       SELECT event FROM speakers WHERE person = p.id
       UNION SELECT event FROM signups WHERE person = p.id AND state = 'confirmed')
     JOIN sessions s ON s.event = e.id
     WHERE ${within} AND ${held}
     ORDER BY 1`,
    { from, to, place, speakers, talk },
  );
  return rows as unknown as Busy[];
}

/** On which days those who speak receive somebody of the boot camp. */
export async function visitsAround(
  db: Db,
  asked: { speakers: string; from: Day; to: Day },
): Promise<Visit[]> {
  const rows = await db.read(
    `SELECT DISTINCT v.day, p.name AS who
     FROM json_each(:speakers) j JOIN people p ON p.slug = j.value
     JOIN released_visits v ON v.host = p.id
     WHERE v.day >= :from AND v.day <= :to ORDER BY v.day`,
    asked,
  );
  return rows as unknown as Visit[];
}

/** How many are likely to come, how many of them are elsewhere then, and how many had asked for it. */
export type Likely = { taken: number; of: number; asked: number };

/**
 * Who is likely to come: whoever would come by the topic request that the talk is from, and whoever
 * had a seat at talks of the series in the year before; without a series, at talks of those who
 * speak.
 */
export async function likelyAt(
  db: Db,
  asked: Asked & { series: string; since: Instant },
): Promise<Likely> {
  const { from, to, speakers, talk, series, since } = asked;
  const row = await db.readOne(
    `SELECT count(*) AS "of", coalesce(sum(EXISTS (
       SELECT 1 FROM signups g JOIN events e ON e.id = g.event JOIN sessions s ON s.event = e.id
       WHERE g.person = likely.person AND g.state = 'confirmed' AND ${within} AND ${held})), 0)
       AS taken,
       coalesce(sum(likely.person IN (${askedFor})), 0) AS asked
     FROM (
       ${askedFor}
       UNION SELECT g.person FROM signups g
       WHERE g.state = 'confirmed' AND g.event IN (
         SELECT e.id FROM events e JOIN sessions s ON s.event = e.id
         WHERE s.starts_at > :since AND s.starts_at < :to AND e.slug <> :talk
           AND e.kind IN ('talk', 'meet-up') AND e.id IN (
             SELECT id FROM events WHERE series = (SELECT id FROM series WHERE slug = :series)
             UNION SELECT k.event FROM json_each(:speakers) j
               JOIN people p ON p.slug = j.value JOIN speakers k ON k.person = p.id
               WHERE :series = ''))) likely
     WHERE likely.person NOT IN (
       SELECT p.id FROM json_each(:speakers) j JOIN people p ON p.slug = j.value)`,
    { from, to, speakers, talk, series, since },
  );
  return row as unknown as Likely;
}
