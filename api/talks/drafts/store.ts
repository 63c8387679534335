import type { Db, Row, Statement } from '../../db.ts';
import type { EventFacts } from '../../events/rules.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import type { SeriesRef, TableKind } from '../schema.ts';
import type { GuestSpeaker } from '../speakers/schema.ts';
import { speakerColumns, speakerStatements } from '../speakers/store.ts';
import { atTable } from '../store.ts';
import { minutesOf, type Slot, wallTimeOf } from '../when.ts';
import type { TalkDrafting } from './schema.ts';

/** A draft as the database knows it. */
export type DraftRow = Omit<EventFacts, 'kind'> &
  Omit<TalkDrafting, 'kind' | 'speakers' | 'guests' | 'series'> & {
    kind: TableKind;
    slug: string;
    version: number;
    hostRef: PersonRef;
    speakerRefs: PersonRef[];
    guests: GuestSpeaker[];
    series: SeriesRef | null;
  };

/** What is written of a draft: its words, and its session where enough is said for one. */
export type Drafting = Omit<TalkDrafting, 'kind'> & {
  slot: Slot | undefined;
  session: string;
  /** Who writes it, and when. */
  by: string;
  now: Instant;
};

const drafts = `
  SELECT e.slug, e.kind, e.title, e.abstract, e.host, e.seats, e.version, e.draft, e.cancelled,
    coalesce(s.starts_at, '') AS startsAt, coalesce(s.ends_at, '') AS endsAt,
    coalesce(d.date, '') AS date, coalesce(d.time, '') AS time, d.minutes,
    coalesce(s.zone, d.zone) AS zone, coalesce(s.place, d.place) AS place,
    coalesce(s.link, d.link) AS link,
    (SELECT json_object('slug', slug, 'name', name) FROM people WHERE id = e.host) AS hostRef,
    ${speakerColumns}
  FROM event_facts e
  LEFT JOIN sessions s ON s.event = e.id LEFT JOIN draft_slots d ON d.event = e.id`;

/** Also once it is announced, so that it can be said what became of it. */
const draft = `${drafts} WHERE e.slug = :event AND ${atTable}`;

const everyones = `${drafts} WHERE e.draft AND e.kind = :kind`;
const mine = `
  ${everyones} AND e.id IN (
    SELECT id FROM events WHERE host = :person AND announced_at IS NULL
    UNION SELECT event FROM speakers WHERE person = :person)`;
// Those with a day first, by the day; of the others the newest.
const inOrder = `ORDER BY startsAt = '', startsAt, e.id DESC LIMIT 100`;

/** The drafts that this person runs or speaks at; for `all` those of everyone. */
export async function listDrafts(
  db: Db,
  { kind, person, all }: { kind: TableKind; person: string; all: boolean },
): Promise<DraftRow[]> {
  const rows = all
    ? await db.read(`${everyones} ${inOrder}`, { kind })
    : await db.read(`${mine} ${inOrder}`, { kind, person });
  return rows.map(draftRow);
}

/** The talk with this slug as a draft, also when it is announced; undefined: there is none. */
export async function readDraft(db: Db, event: string): Promise<DraftRow | undefined> {
  return first(await db.read(draft, { event }));
}

/**
 * Writes a new draft, unless the one with this id is there, and reads it. Undefined: the id is that
 * of something else.
 */
export async function makeDraft(
  db: Db,
  said: Drafting & { kind?: TableKind | undefined; id: string; slug: string },
): Promise<DraftRow | undefined> {
  const { id, slug, kind = 'talk', by: host, now, title, abstract, seats } = said;
  const isFresh = `id = :id AND announced_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM speakers WHERE event = :id)`;
  const results = await db.batch([
    {
      sql: `INSERT INTO events (id, slug, kind, title, abstract, host, seats, offered_at)
            VALUES (:id, :slug, :kind, :title, :abstract, :host, :seats, :now)
            ON CONFLICT (id) DO NOTHING`,
      args: { id, slug, kind, title, abstract, host, seats, now },
    },
    slotStatement(said, `SELECT id FROM events WHERE ${isFresh}`, { id }),
    ...speakerStatements({
      ...{ events: `SELECT id FROM events WHERE ${isFresh}`, args: { id }, by: host, now },
      ...{ guests: said.guests, series: said.series },
    }),
    {
      sql: `INSERT INTO speakers (event, person) SELECT id, host FROM events WHERE ${isFresh}`,
      args: { id },
    },
    ...speakerStatements({
      ...{ events: 'SELECT id FROM events WHERE id = :id AND version = 1 AND offered_at = :now' },
      ...{ args: { id, now }, by: host, now, speakers: said.speakers },
    }),
    { sql: `${drafts} WHERE e.id = :id AND e.host = :host AND e.draft`, args: { id, host } },
  ]);
  return first(results.at(-1));
}

// The statement that raises the version stands last: those before it ask for the version of before.
const isEdited = `slug = :event AND version = :version AND announced_at IS NULL`;

/** Writes what is said of a draft now, if it is still the draft of this version, and reads it. */
export async function editDraft(
  db: Db,
  said: Drafting & { event: string; version: number },
): Promise<{ done: boolean; draft: DraftRow | undefined }> {
  const { event, version, title, abstract, seats } = said;
  const edited = `SELECT id FROM events WHERE ${isEdited}`;
  const args = { event, version };
  const results = await db.batch([
    { sql: `DELETE FROM draft_slots WHERE event IN (${edited})`, args },
    { sql: `DELETE FROM sessions WHERE event IN (${edited})`, args },
    slotStatement(said, edited, args),
    ...speakerStatements({ ...said, events: edited, args }),
    {
      sql: `UPDATE events SET title = :title, abstract = :abstract, seats = :seats,
              version = version + 1
            WHERE ${isEdited} RETURNING id`,
      args: { ...args, title, abstract, seats },
    },
    { sql: draft, args: { event } },
  ]);
  return { done: results.at(-2)?.length === 1, draft: first(results.at(-1)) };
}

/** Announces a draft whose session is still to come. False: it did not do anything. */
export async function announceDraft(db: Db, args: { event: string; now: Instant }) {
  const rows = await db.write(
    `UPDATE events SET announced_at = :now, version = version + 1
     WHERE slug = :event AND announced_at IS NULL
       AND EXISTS (SELECT 1 FROM sessions WHERE event = events.id AND starts_at > :now)
     RETURNING id`,
    args,
  );
  return rows.length === 1;
}

/** Throws a draft away with all that was written; what is announced stays. */
export async function discardDraft(db: Db, event: string): Promise<void> {
  await db.write('DELETE FROM events WHERE slug = :event AND announced_at IS NULL', { event });
}

/** The session of a draft, or what is said of it so far; `events` selects whose. */
function slotStatement(said: Drafting, events: string, args: Statement['args']): Statement {
  const { slot, session, date, time, zone, minutes, place, link } = said;
  if (!slot) {
    return {
      sql: `INSERT INTO draft_slots (event, date, time, zone, minutes, place, link)
            SELECT id, :date, :time, :zone, :minutes, :place, :link FROM (${events})`,
      args: { ...args, date, time, zone, minutes, place, link },
    };
  }
  const { startsAt, endsAt } = slot;
  return {
    sql: `INSERT INTO sessions (id, event, starts_at, ends_at, zone, place, link)
          SELECT :session, id, :startsAt, :endsAt, :zone, :place, :link FROM (${events})`,
    args: { ...args, session, startsAt, endsAt, zone, place, link },
  };
}

function first(rows: Row[] | undefined): DraftRow | undefined {
  const [row] = rows ?? [];
  return row && draftRow(row);
}

function draftRow(row: Row): DraftRow {
  const read = row as unknown as DraftRow;
  const speakers: (PersonRef & { id: string })[] = JSON.parse(String(row.speakers));
  return {
    ...read,
    ...(read.startsAt && {
      ...wallTimeOf(read.startsAt, read.zone),
      minutes: minutesOf(read),
    }),
    draft: row.draft === 1,
    cancelled: row.cancelled === 1,
    hostRef: JSON.parse(String(row.hostRef)),
    guests: JSON.parse(String(row.guests)),
    series: JSON.parse(String(row.series)),
    speakers: speakers.map(({ id }) => id),
    speakerRefs: speakers.map(({ slug, name }) => ({ slug, name })),
  };
}
