import { Temporal } from 'temporal-polyfill';
import type { Day, Zone } from '../time.ts';

const saturday = 6;

/**
 * The day so many working days from today, on the calendar of a zone; weekends are skipped. On a
 * weekend, the coming Monday counts as today for what is ahead.
 */
export function workday(now: Date, zone: Zone, offset: number): Day {
  const step = offset < 0 ? -1 : 1;
  let day = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate();
  if (offset >= 0) while (isWeekend(day)) day = day.add({ days: 1 });
  for (let left = Math.abs(offset); left > 0; left -= 1) {
    do day = day.add({ days: step });
    while (isWeekend(day));
  }
  return day.toString();
}

function isWeekend(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek >= saturday;
}
