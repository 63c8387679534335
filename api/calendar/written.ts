import type { Db } from '../db.ts';
import type { Role } from '../permissions.ts';
import { maySee } from './rules.ts';
import { type CalendarEntry, calendarKind } from './schema.ts';
import { lookOf } from './sessions/store.ts';
import { entriesAloneOf, type Grounds, type Range, sharedEntriesOf } from './sources.ts';

type Asked = Range & {
  /** The empty text for a visitor. */
  person: string;
  role: Role;
  /** Only what is this person's own. */
  mine: boolean;
};

/** An entry as everybody sees it; its text lacks what it is to me, which is its end. */
type Written = Pick<CalendarEntry, 'kind' | 'slug' | 'startsAt'> & {
  isDraft: boolean;
  text: string;
};
type Kept = { stamp: number; entries: Written[] };
type Timed = Pick<Written, 'startsAt' | 'text'>;

/** Times that people look at are few: months. */
const KEPT_MOST = 60;
const keptOf = new WeakMap<Db, Map<string, Kept>>();

/**
 * Everything with a date that overlaps a time, as the JSON that answers it. Hundreds of entries are
 * the same for everybody, so they are read and written out once, until the stamp of the database
 * says that one of them changed; for each person only what they have in them is read, and what
 * nobody else sees.
 */
export async function writtenCalendar(
  grounds: Grounds,
  { person, role, mine, ...range }: Asked,
): Promise<string> {
  const [{ stamp, places }, alone] = await Promise.all([
    lookOf(grounds.db, person),
    person === '' ? [] : entriesAloneOf(grounds, { ...range, person }),
  ]);
  const kinds = new Set(calendarKind.options.filter((kind) => maySee(role, kind)));
  const told: Timed[] = [];
  for (const entry of await sharedEntries(grounds, range, stamp)) {
    const place = places.get(entry.slug);
    if (!kinds.has(entry.kind) || (!place && (mine || entry.isDraft))) continue;
    const what = entry.isDraft ? 'drafting' : place;
    const end = what ? `"${what}"}` : 'null}';
    told.push({ startsAt: entry.startsAt, text: entry.text + end });
  }
  const own = alone.filter(({ kind }) => kinds.has(kind));
  return `{"entries":[${inOrder(told, own).join()}]}`;
}

/** The texts of both, by the time. */
function inOrder(told: Timed[], own: CalendarEntry[]): string[] {
  if (own.length === 0) return told.map(({ text }) => text);
  const written = own.map((entry) => ({
    startsAt: entry.startsAt,
    text: JSON.stringify(entry),
  }));
  return [...told, ...written]
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
    .map(({ text }) => text);
}

/** The stamp was read before them: what changes in between is read anew the next time. */
async function sharedEntries(grounds: Grounds, range: Range, stamp: number): Promise<Written[]> {
  const { db } = grounds;
  const times = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, times);
  const key = `${range.from} ${range.to}`;
  const known = times.get(key);
  if (known?.stamp === stamp) return known.entries;
  const entries = (await sharedEntriesOf(grounds, range)).map(written);
  if (times.size >= KEPT_MOST) times.clear();
  times.set(key, { stamp, entries });
  return entries;
}

function written({ mine, ...entry }: CalendarEntry): Written {
  const { kind, slug, startsAt } = entry;
  const text = `${JSON.stringify(entry).slice(0, -1)},"mine":`;
  return { kind, slug, startsAt, isDraft: mine === 'drafting', text };
}
