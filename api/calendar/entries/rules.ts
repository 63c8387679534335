import type { Calendar, CalendarEntry } from '../schema.ts';

/** All of a calendar by the time, each entry with what it is to the person who asked. */
export function entriesOf({ entries, mine, own }: Calendar): CalendarEntry[] {
  const shared = entries.map((entry) => ({ ...entry, mine: mine[entry.slug] ?? null }));
  if (own.length === 0) return shared;
  return [...shared, ...own].sort(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  );
}
