import type { Calendar, CalendarEntry } from '../schema.ts';

/** All of a calendar by the time, each entry with what it is to the person who asked. */
export function entriesOf({ entries, mine, own }: Calendar): CalendarEntry[] {
  // A talk may well be called what every object has, such as “Constructor”.
  const known = new Map(Object.entries(mine));
  const shared = entries.map((entry) => ({ ...entry, mine: known.get(entry.slug) ?? null }));
  if (own.length === 0) return shared;
  return [...shared, ...own].sort(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  );
}
