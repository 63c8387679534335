import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import { addDays } from '../week.ts';
import { dateOf } from '../when.ts';

/** The entries of each day on the calendar of `zone`, by the time; one over midnight is on both. */
export function byDate(entries: CalendarEntry[], zone: string): Map<string, CalendarEntry[]> {
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const last = dateOf(new Date(Date.parse(entry.endsAt) - 1).toISOString(), zone);
    for (let date = dateOf(entry.startsAt, zone); date <= last; date = addDays(date, 1)) {
      const those = days.get(date);
      if (those) those.push(entry);
      else days.set(date, [entry]);
    }
  }
  return days;
}
