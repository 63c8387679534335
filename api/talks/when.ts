import { Temporal } from 'temporal-polyfill';
import type { FieldRefusal } from '../refusal.ts';
import { clockIn, type Instant, type Zone } from '../time.ts';

/** A day and a time on the clock of a zone, as people say it. */
export type WallTime = { date: string; time: string; zone: Zone };
export type Slot = { startsAt: Instant; endsAt: Instant };

/**
 * The instants of so many minutes from a wall time. A time that the clocks of the zone skip on
 * that day is refused; of one that they show twice the earlier is meant.
 */
export function slotOf(wall: WallTime, minutes: number): Slot | FieldRefusal {
  const said = Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`);
  const start = said.toZonedDateTime(wall.zone, { disambiguation: 'earlier' });
  if (!start.toPlainDateTime().equals(said)) {
    const message = `The clocks go forward over ${wall.time} on that day, ${zoneWords(wall.zone)}. Choose another time.`;
    return { field: 'time', message };
  }
  return { startsAt: instantOf(start), endsAt: instantOf(start.add({ minutes })) };
}

/** What the clock in `zone` shows at this instant, for a form. */
export function wallTimeOf(at: Instant, zone: Zone): WallTime {
  const [date = '', time = ''] = clockIn(new Date(at), zone).split(' ');
  return { date, time, zone };
}

/** Whole minutes from start to end. */
export function minutesOf({ startsAt, endsAt }: Slot): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}

/** A slot in words: "Thursday 26 November 2026, 12:30 to 13:15, Lisbon time". */
export function whenWords({ startsAt, endsAt }: Slot, zone: Zone): string {
  const start = wallTimeOf(startsAt, zone);
  const end = wallTimeOf(endsAt, zone);
  const until = start.date === end.date ? end.time : `${dayWords(end.date)}, ${end.time}`;
  return `${dayWords(start.date)}, ${start.time} to ${until}, ${zoneWords(zone)}`;
}

/** `America/New_York` as people say it: "New York time". */
function zoneWords(zone: Zone): string {
  return `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

function dayWords(date: string): string {
  return dayFormat.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
}

function instantOf(zoned: Temporal.ZonedDateTime): Instant {
  return new Date(zoned.epochMilliseconds).toISOString();
}
