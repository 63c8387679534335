import type { Db } from '../db.ts';
import type { Role } from '../permissions.ts';
import type { Instant } from '../time.ts';
import { maySee } from './rules.ts';
import type { CalendarEntry, CalendarKind } from './schema.ts';
import { sharedStamp } from './sessions/store.ts';
import { entriesOf, type Grounds } from './sources.ts';

type Range = { from: Instant; to: Instant };
/** An entry as everybody sees it, written out but for its end, where it says what it is to me. */
type Written = { id: string; kind: CalendarKind; startsAt: Instant; text: string };
type Kept = { stamp: number; entries: Written[] };

/** Months that people look at are few. */
const KEPT_MOST = 60;
const keptOf = new WeakMap<Db, Map<string, Kept>>();

/**
 * Everything with a date that overlaps a time, as the JSON that answers it. Hundreds of entries are
 * the same for everybody, so they are read and written out once, until the stamp of the database
 * says that one of them changed; for each person only what is theirs is read.
 */
export async function monthText(
  grounds: Grounds,
  { person, role, ...range }: Range & { person: string; role: Role },
): Promise<string> {
  const [shared, own] = await Promise.all([
    sharedEntries(grounds, range),
    person === '' ? [] : entriesOf(grounds, { ...range, person, mine: true }),
  ]);
  const mine = new Map(own.map((entry) => [entry.id, entry.mine]));
  const seen = shared.filter(({ kind }) => maySee(role, kind));
  const ids = new Set(seen.map(({ id }) => id));
  const texts = seen.map(({ id, startsAt, text }) => ({
    startsAt,
    text: `${text},"mine":${JSON.stringify(mine.get(id) ?? null)}}`,
  }));
  // What nobody else sees: my drafts and my boot camp.
  const alone = own
    .filter(({ id, kind }) => !ids.has(id) && maySee(role, kind))
    .map((entry) => ({ startsAt: entry.startsAt, text: JSON.stringify(entry) }));
  const all =
    alone.length > 0
      ? [...texts, ...alone].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
      : texts;
  return `{"entries":[${all.map(({ text }) => text).join()}]}`;
}

async function sharedEntries(grounds: Grounds, range: Range): Promise<Written[]> {
  const { db } = grounds;
  const months = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, months);
  const key = `${range.from} ${range.to}`;
  // Read before the entries: what changes in between is read anew the next time.
  const stamp = await sharedStamp(db);
  const known = months.get(key);
  if (known?.stamp === stamp) return known.entries;
  const entries = (await entriesOf(grounds, { ...range, person: '', mine: false })).map(written);
  if (months.size >= KEPT_MOST) months.clear();
  months.set(key, { stamp, entries });
  return entries;
}

function written({ mine: _, ...entry }: CalendarEntry): Written {
  const { id, kind, startsAt } = entry;
  return { id, kind, startsAt, text: JSON.stringify(entry).slice(0, -1) };
}
