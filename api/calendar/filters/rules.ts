import type { CalendarEntry, CalendarFilters } from '../schema.ts';

/** Whether this is among what is wanted. A feed and the page decide by the same rule. */
export function fits(
  entry: Pick<CalendarEntry, 'kind' | 'team' | 'place'>,
  { kind, team, place }: CalendarFilters,
): boolean {
  return (
    (kind === '' || entry.kind === kind) &&
    (team === '' || entry.team === team) &&
    (place === '' || entry.place === place)
  );
}
