import type { Db, Row, Statement } from '../db.ts';
import { type EventFacts, ownSignup } from '../events/rules.ts';
import type { OwnSignup, Seats, Session } from '../events/schema.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Instant } from '../time.ts';
import type { SeriesRef, TableKind, Talk } from './schema.ts';
import type { GuestSpeaker } from './speakers/schema.ts';
import { speakerColumns } from './speakers/store.ts';

/** A talk in a list as the database knows it, with the asker's own place in it. */
export type TalkRow = Omit<EventFacts, 'kind'> &
  Seats & {
    kind: TableKind;
    slug: string;
    title: string;
    version: number;
    session: Session;
    speakerRefs: PersonRef[];
    guests: GuestSpeaker[];
    series: SeriesRef | null;
    signup: OwnSignup | null;
  };

/** A talk on its own page. */
export type TalkPage = TalkRow &
  Pick<Talk, 'abstract' | 'cancellation' | 'changes'> & { hostRef: PersonRef };

const columns = `
  e.slug, e.title, e.kind, e.host, e.version, e.draft, e.cancelled, e.seats, e.confirmed, e.waiting,
  s.starts_at AS startsAt, s.ends_at AS endsAt, s.zone, s.place, s.link,
  ${speakerColumns},
  own.state,
  (SELECT count(*) FROM signups
   WHERE event = e.id AND state = 'waiting' AND id <= own.id) AS placeInList`;

const joined = `
  JOIN event_facts e ON e.id = s.event
  LEFT JOIN signups own ON own.event = e.id AND own.person = :person AND own.state <> 'withdrawn'`;

/**
 * Which talks, before anything is asked of them: otherwise all that begin at one time would be told
 * in full before they are cut to so many. No session lasts longer than a month: a bound on both
 * sides, for the index.
 */
const chosen = (order: '' | 'DESC') => `
  SELECT s.id FROM sessions s JOIN events e ON e.id = s.event
  WHERE e.kind = :kind AND e.announced_at IS NOT NULL
    AND s.ends_at > :from AND s.starts_at < :to
    AND s.starts_at > coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', :from, '-31 days'), '')
    AND (:series = '' OR e.series = (SELECT id FROM series WHERE slug = :series))
  ORDER BY s.starts_at ${order}, e.id LIMIT :limit`;

const listOf = (order: '' | 'DESC') => `
  SELECT ${columns} FROM (${chosen(order)}) chosen JOIN sessions s ON s.id = chosen.id ${joined}
  ORDER BY s.starts_at ${order}, e.id`;

const lists = { soonest: listOf(''), latest: listOf('DESC') };

const pages = `
  SELECT ${columns}, e.abstract,
    (SELECT json_object('slug', slug, 'name', name) FROM people WHERE id = e.host) AS hostRef,
    (SELECT json_object('reason', c.reason, 'at', c.at,
                        'by', json_object('slug', p.slug, 'name', p.name))
     FROM cancellations c JOIN people p ON p.id = c.person WHERE c.event = e.id) AS cancellation,
    (SELECT json_group_array(json_object('at', c.at, 'what', c.what, 'detail', json(c.detail),
                                         'by', json_object('slug', p.slug, 'name', p.name)))
     FROM (SELECT * FROM changes WHERE event = e.id ORDER BY version) c
     JOIN people p ON p.id = c.person) AS changes
  FROM sessions s ${joined}`;

/** Of an event `e`: it is offered and run like a talk. */
export const atTable = "e.kind IN ('talk', 'meet-up')";

const page = `${pages} WHERE e.slug = :event AND ${atTable} AND NOT e.draft`;

const offered = `
  ${pages} WHERE e.host = :person AND e.kind = :kind AND e.title = :title AND s.starts_at = :startsAt AND NOT e.cancelled
    AND NOT e.draft`;

type TalkListing = {
  /** Left out: talks. */
  kind?: TableKind;
  from: Instant | undefined;
  to: Instant | undefined;
  order: 'soonest' | 'latest';
  limit: number;
  /** Slug of a series; empty: of any. */
  series?: string;
  /** Whose own places are read; empty for a visitor. */
  person: string;
};

/** The talks that overlap a time, in one statement. */
export async function listTalks(db: Db, listing: TalkListing): Promise<TalkRow[]> {
  const { kind = 'talk', from = '', to = '9999', order, limit, person, series = '' } = listing;
  return (await db.read(lists[order], { kind, from, to, limit, person, series })).map(talkRow);
}

/** Reads one talk by its slug; as a statement, so that a batch can end with it. */
export function talkStatement(event: string, person: string): Statement {
  return { sql: page, args: { event, person } };
}

/** Reads the talk of this title that this person hosts at this time. */
export function offeredStatement({
  host,
  ...asked
}: {
  host: string;
  kind: TableKind;
  title: string;
  startsAt: Instant;
}): Statement {
  return { sql: offered, args: { person: host, ...asked } };
}

export async function readTalk(
  db: Db,
  event: string,
  person: string,
): Promise<TalkPage | undefined> {
  const { sql, args } = talkStatement(event, person);
  return talkPage(await db.readOne(sql, args));
}

/** The talk that one of these statements read, if there is one. */
export function talkPage(row: Row | undefined): TalkPage | undefined {
  if (!row) return undefined;
  return {
    ...talkRow(row),
    abstract: String(row.abstract),
    hostRef: JSON.parse(String(row.hostRef)),
    cancellation: row.cancellation ? JSON.parse(String(row.cancellation)) : null,
    changes: JSON.parse(String(row.changes)),
  };
}

type Columns = Omit<TalkRow, 'speakers' | 'draft' | 'cancelled' | 'session'> &
  Session & { state: string | null; placeInList: number };

function talkRow(row: Row): TalkRow {
  const { startsAt, endsAt, zone, place, link, state, placeInList, ...rest } =
    row as unknown as Columns;
  const speakers: (PersonRef & { id: string })[] = JSON.parse(String(row.speakers));
  return {
    ...rest,
    startsAt,
    endsAt,
    draft: row.draft === 1,
    cancelled: row.cancelled === 1,
    session: { startsAt, endsAt, zone, place, link },
    speakers: speakers.map(({ id }) => id),
    speakerRefs: speakers.map(({ slug, name }) => ({ slug, name })),
    guests: JSON.parse(String(row.guests)),
    series: JSON.parse(String(row.series)),
    signup: ownSignup({ state, place: placeInList }),
  };
}
