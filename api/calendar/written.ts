import type { Db } from '../db.ts';
import type { Role } from '../permissions.ts';
import { type Begun, beginGzip } from './gzip.ts';
import { maySee } from './rules.ts';
import { type CalendarEntry, calendarKind } from './schema.ts';
import { type Look, lookOf } from './sessions/store.ts';
import {
  type EventEntry,
  entriesAloneOf,
  type Grounds,
  type Range,
  sharedEntriesOf,
} from './sources.ts';

type Asked = Range & {
  /** The empty text for a visitor. */
  person: string;
  role: Role;
  /** Only what is this person's own. */
  mine: boolean;
};

/** The JSON of a calendar: its beginning, packed too where many get the same, and its end. */
export type Written = { begin: string; packed?: Begun; end: string };

/** What all who may see these kinds see of a time. */
type Shared = {
  stamp: number;
  begin: string;
  packed: Begun;
  entries: { slug: string; text: string }[];
  /** The slugs of their events, by the id. */
  slugs: ReadonlyMap<string, string>;
  drafts: EventEntry[];
};

/** Times that people look at are few: months. */
const KEPT_MOST = 60;
const keptOf = new WeakMap<Db, Map<string, Shared>>();

/**
 * Everything with a date that overlaps a time, as the JSON that answers it. Hundreds of entries are
 * the same for everybody, so they are read, written out and packed once, until the stamp of the
 * database says that one of them changed; for each person only what they have in them is read, and
 * what nobody else sees.
 */
export async function writtenCalendar(
  grounds: Grounds,
  { person, role, mine, ...range }: Asked,
): Promise<Written> {
  const [{ stamp, events }, alone] = await Promise.all([
    lookOf(grounds.db, person),
    person === '' ? [] : entriesAloneOf(grounds, { ...range, person }),
  ]);
  const kinds = calendarKind.options.filter((kind) => maySee(role, kind));
  const shared = await sharedBy(grounds, { ...range, kinds, stamp });
  const mines = minesOf(shared, events);
  const own = [...draftsOf(shared, events), ...alone.filter(({ kind }) => kinds.includes(kind))];
  const end = `,"mine":${JSON.stringify(Object.fromEntries(mines))},"own":${JSON.stringify(own)}}`;
  if (!mine) return { begin: shared.begin, packed: shared.packed, end };
  return { begin: beginOf(shared.entries.filter(({ slug }) => mines.has(slug))), end };
}

const beginOf = (entries: Shared['entries']): string =>
  `{"entries":[${entries.map(({ text }) => text).join()}]`;

function minesOf({ slugs }: Shared, events: Look['events']): Map<string, string> {
  const mines = new Map<string, string>();
  for (const [what, ids] of events) {
    for (const id of ids) {
      const slug = slugs.get(id);
      if (slug) mines.set(slug, what);
    }
  }
  return mines;
}

function draftsOf({ drafts }: Shared, events: Look['events']): CalendarEntry[] {
  if (drafts.length === 0) return [];
  const ids = new Set(events.flatMap(([, each]) => each));
  return drafts.filter(({ event }) => ids.has(event)).map(({ event: _, ...entry }) => entry);
}

type Wanted = Range & { kinds: string[]; stamp: number };

/** The stamp was read before them: what changes in between is read anew the next time. */
async function sharedBy(grounds: Grounds, { kinds, stamp, ...range }: Wanted): Promise<Shared> {
  const { db } = grounds;
  const times = keptOf.get(db) ?? new Map<string, Shared>();
  keptOf.set(db, times);
  const key = `${range.from} ${range.to} ${kinds}`;
  const known = times.get(key);
  if (known?.stamp === stamp) return known;
  const all = (await sharedEntriesOf(grounds, range)).filter(({ kind }) => kinds.includes(kind));
  const announced = all.filter(({ mine }) => mine !== 'drafting');
  const entries = announced.map(({ mine: _, event: __, ...entry }) => ({
    slug: entry.slug,
    text: JSON.stringify(entry),
  }));
  const begin = beginOf(entries);
  const shared = {
    ...{ stamp, begin, packed: beginGzip(begin), entries },
    slugs: new Map(announced.map(({ event, slug }) => [event, slug])),
    drafts: all.filter(({ mine }) => mine === 'drafting'),
  };
  if (times.size >= KEPT_MOST) times.clear();
  times.set(key, shared);
  return shared;
}
