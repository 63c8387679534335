import { z } from 'zod';

/**
 * An instant as ISO 8601 text in UTC with milliseconds (`2026-11-21T11:00:00.000Z`), so that text
 * order is time order in SQL. YAML reads a bare timestamp as a Date; both spellings are welcome.
 */
export const Instant = z
  .union([z.iso.datetime({ offset: true }), z.date()])
  .transform((value) => new Date(value).toISOString());
export type Instant = string;

/** A calendar day without a zone (`2026-11-21`). YAML reads a bare day as midnight UTC. */
export const Day = z
  .union([z.iso.date(), z.date()])
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)));
export type Day = string;

/** An IANA time zone that this runtime knows, such as `Europe/Lisbon`. */
export const Zone = z.string().refine(isZone, {
  error: 'Give a time zone by its IANA name, such as Europe/Lisbon.',
});
export type Zone = string;

/** The instant of a Date as the text that the database keeps. */
export const instant = (date: Date): Instant => date.toISOString();

/** Dear to make, and zones are few. */
const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** What a clock in a zone shows at an instant: `2026-11-27 12:30`. */
export function clockIn(date: Date, zone: Zone): string {
  // Swedish writes a day and a time as ISO 8601 does.
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(zone, clock);
  return clock.format(date);
}

/** The calendar day on which this instant falls in a zone. */
export const dayIn = (date: Date, zone: Zone): Day => clockIn(date, zone).slice(0, 10);

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
