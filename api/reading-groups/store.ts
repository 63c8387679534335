import type { Db, Row, Statement } from '../db.ts';
import { ownSignup } from '../events/rules.ts';
import type { Kind, OwnSignup, Seats } from '../events/schema.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Rhythm } from '../series/schema.ts';
import type { Instant } from '../time.ts';
import type { GroupRow, MeetingRow, ReadingRef } from './rows.ts';
import type { ReadingGroupSaid } from './schema.ts';

const ref = (alias: string) => `json_object('slug', ${alias}.slug, 'name', ${alias}.name)`;

const meetingJson = `json_object('id', s.id, 'number', m.number, 'title', s.title,
  'startsAt', s.starts_at, 'endsAt', s.ends_at, 'zone', s.zone, 'place', s.place, 'link', s.link,
  'cancelled', json(iif(s.cancelled_at IS NULL, 'false', 'true')), 'presenter', m.presenter,
  'presenterRef', iif(m.presenter IS NULL, NULL, ${ref('p')}), 'how', m.how,
  'reading', m.reading, 'part', m.part,
  'counted', json(iif(m.counted_at IS NULL, 'false', 'true')),
  'there', (SELECT json_group_array(a.person) FROM attendances a
            WHERE a.session = s.id AND a.state <> 'missed'), 'told', json(iif(m.told = 1, 'true', 'false')), 'wantedAt', m.wanted_at)`;
const meetingTables = `meetings m JOIN sessions s ON s.id = m.session
  LEFT JOIN people p ON p.id = m.presenter`;

const readingJson = `json_object('id', id, 'title', title, 'authors', json(authors), 'year', year,
  'link', link, 'doi', doi, 'material', material, 'weeks', weeks, 'place', place, 'by', person)`;

const facts = `
  e.id, e.slug, e.title, e.kind, e.host, e.version, e.draft, e.cancelled, e.seats, e.confirmed,
  e.waiting, coalesce(e.starts_at, '') AS startsAt, coalesce(e.ends_at, '') AS endsAt,
  g.every, g.weekday, g.nth, g.time, g.zone, g.minutes, g.first_day AS firstDay,
  g.last_day AS lastDay, g.place,
  (SELECT ${ref('h')} FROM people h WHERE h.id = e.host) AS hostRef,
  own.state,
  (SELECT count(*) FROM signups
   WHERE event = e.id AND state = 'waiting' AND id <= own.id) AS placeInList`;

const tables = `
  FROM reading_groups g JOIN event_facts e ON e.id = g.event
  LEFT JOIN signups own ON own.event = e.id AND own.person = :person AND own.state <> 'withdrawn'`;

const page = `
  SELECT ${facts}, e.abstract AS about, g.link, g.offices,
    (SELECT json_group_array(json(meeting)) FROM (
       SELECT ${meetingJson} AS meeting FROM ${meetingTables}
       WHERE m.event = e.id ORDER BY m.number)) AS meetings,
    (SELECT json_group_array(${readingJson}) FROM readings WHERE event = e.id) AS readings,
    (SELECT json_group_array(json_object('id', id, 'mine', mine, 'theirs', theirs, 'asker', asker,
       'asked', asked)) FROM reading_swaps WHERE event = e.id) AS swaps,
    (SELECT json_group_array(json_object('day', day, 'reason', reason))
     FROM (SELECT * FROM skipped_days WHERE event = e.id ORDER BY day)) AS skipped,
    (SELECT json_group_array(json_object('person', person, 'firstDay', first_day,
                                         'lastDay', last_day))
     FROM reading_pauses WHERE event = e.id) AS pauses,
    (SELECT json_group_array(json_object('person', p.id, 'slug', p.slug, 'name', p.name,
       'since', coalesce(s.promoted_at, s.asked_at), 'until', s.withdrawn_at))
     FROM (SELECT * FROM signups WHERE event = e.id AND state <> 'waiting' ORDER BY id) s
     JOIN people p ON p.id = s.person) AS spells,
    (SELECT json_group_array(${ref('p')})
     FROM (SELECT * FROM signups WHERE event = e.id AND state = 'waiting' ORDER BY id) s
     JOIN people p ON p.id = s.person) AS waitingList,
    (SELECT json_object('reason', x.reason, 'at', x.at, 'by', ${ref('p')})
     FROM cancellations x JOIN people p ON p.id = x.person WHERE x.event = e.id) AS cancellation
  ${tables} WHERE e.slug = :group`;

const list = `
  SELECT ${facts},
    (SELECT ${meetingJson} FROM ${meetingTables}
     WHERE m.event = e.id AND s.cancelled_at IS NULL AND s.ends_at > :now
     ORDER BY m.number LIMIT 1) AS next,
    (SELECT json_group_array(${readingJson}) FROM readings WHERE id IN (
       SELECT m.reading FROM meetings m JOIN sessions s ON s.id = m.session
       WHERE m.event = e.id AND s.ends_at > :now)) AS readings,
    (SELECT count(*) FROM meetings m JOIN sessions s ON s.id = m.session
     WHERE m.event = e.id AND s.cancelled_at IS NULL AND s.starts_at <= :now) AS met
  ${tables} ORDER BY e.title, e.id`;

/** Reads a group by its slug; as a statement, so that a batch can end with it. */
export const groupStatement = (group: string, person: string): Statement => ({
  sql: page,
  args: { group, person },
});

/** A group with all that is known of it. Undefined: there is none with this slug. */
export async function readGroup(
  db: Db,
  group: string,
  person: string,
): Promise<GroupRow | undefined> {
  const { sql, args } = groupStatement(group, person);
  return groupIn(await db.readOne(sql, args));
}

/** The same from the writer, which has seen what was written just now. */
export const readGroupAnew = async (db: Db, group: string, person: string) =>
  groupIn((await db.batch([groupStatement(group, person)]))[0]?.[0]);

export type SummaryRow = ReturnType<typeof factsIn> & {
  next: MeetingRow | null;
  readings: ReadingRef[];
  met: number;
};

/** Every group, by its title. */
export async function listGroups(
  db: Db,
  asked: { person: string; now: Instant },
): Promise<SummaryRow[]> {
  const rows = await db.read(list, asked);
  return rows.map((row) => ({
    ...factsIn(row),
    next: row.next ? JSON.parse(String(row.next)) : null,
    readings: JSON.parse(String(row.readings)),
    met: Number(row.met),
  }));
}

export type NewGroup = ReadingGroupSaid & { id: string; slug: string; host: string; now: Instant };

const columns = `every, weekday, nth, time, zone, minutes, place, link, offices, first_day, last_day`;
const values = `:every, :weekday, :nth, :time, :zone, :minutes, :place, :link, :offices, :firstDay,
  :lastDay`;

/** Writes a group, whose host is in it, and reads it. Undefined: this id is somebody else's. */
export async function makeGroup(db: Db, group: NewGroup): Promise<GroupRow | undefined> {
  const { id, slug, host, now, title, about, seats } = group;
  const results = await db.batch([
    {
      sql: `INSERT INTO events (id, slug, kind, title, abstract, host, seats, offered_at, announced_at)
            VALUES (:id, :slug, 'reading-group', :title, :about, :host, :seats, :now, :now)
            ON CONFLICT (id) DO NOTHING`,
      args: { id, slug, title, about, host, seats, now },
    },
    {
      sql: `INSERT INTO reading_groups (event, ${columns})
            SELECT id, ${values} FROM events WHERE id = :id AND slug = :slug`,
      args: { id, slug, ...rhythmArgs(group) },
    },
    {
      sql: `INSERT INTO signups (event, person, state, asked_at)
            SELECT id, host, 'confirmed', :now FROM events WHERE id = :id AND slug = :slug`,
      args: { id, slug, now },
    },
    {
      sql: `SELECT e.slug FROM events e JOIN reading_groups g ON g.event = e.id
            WHERE e.id = :id AND e.host = :host`,
      args: { id, host },
    },
  ]);
  const found = results.at(-1)?.[0];
  return found && readGroupAnew(db, String(found.slug), host);
}

/** What is said of when and where, as columns. */
export function rhythmArgs(group: ReadingGroupSaid) {
  const { every, weekday, nth, time, zone, minutes, place, link, firstDay, lastDay } = group;
  const offices = JSON.stringify(group.offices);
  return { every, weekday, nth, time, zone, minutes, place, link, offices, firstDay, lastDay };
}

type FactColumns = Seats &
  Rhythm & {
    id: string;
    slug: string;
    title: string;
    kind: Kind;
    host: string;
    version: number;
    startsAt: Instant;
    endsAt: Instant;
    place: string;
    state: string | null;
    placeInList: number;
  };

function factsIn(row: Row) {
  const columns = row as unknown as FactColumns;
  const { id, slug, title, kind, host, version, startsAt, endsAt, place } = columns;
  const { every, weekday, nth, time, zone, minutes, firstDay, lastDay } = columns;
  const { seats, confirmed, waiting, state, placeInList } = columns;
  return {
    ...{ id, slug, title, kind, host, version, startsAt, endsAt, place, seats, confirmed, waiting },
    ...{ draft: row.draft === 1, cancelled: row.cancelled === 1, speakers: [] as string[] },
    rhythm: { every, weekday, nth, time, zone, minutes, firstDay, lastDay },
    hostRef: JSON.parse(String(row.hostRef)) as PersonRef,
    signup: ownSignup({ state, place: placeInList }) as OwnSignup | null,
  };
}

function groupIn(row: Row | undefined): GroupRow | undefined {
  if (!row) return undefined;
  const parsed = (column: string) => JSON.parse(String(row[column]));
  return {
    ...factsIn(row),
    ...{ about: String(row.about), link: String(row.link), offices: parsed('offices') },
    ...{ meetings: parsed('meetings'), skipped: parsed('skipped'), pauses: parsed('pauses') },
    ...{ readings: parsed('readings'), swaps: parsed('swaps') },
    ...{ spells: parsed('spells'), waitingList: parsed('waitingList') },
    cancellation: row.cancellation ? parsed('cancellation') : null,
  };
}
