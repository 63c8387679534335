import { Temporal } from 'temporal-polyfill';
import type { Instant, Zone } from '../../time.ts';

/** Hours of each day in which somebody wants no mail, on the clock of their zone: `22:00` to `07:00`. */
export type Quiet = { from: string; to: string; zone: Zone };

/**
 * When the quiet hours end in which this moment falls; undefined: it falls in none. An hour that a
 * day skips or has twice counts as the clock shows it (the later end, so that nobody is woken).
 */
export function quietUntil(now: Date, { from, to, zone }: Quiet): Date | undefined {
  if (from === to) return undefined;
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const [begin, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const clock = here.toPlainTime();
  const isAfterBegin = Temporal.PlainTime.compare(clock, begin) >= 0;
  const isBeforeEnd = Temporal.PlainTime.compare(clock, end) < 0;
  const overNight = Temporal.PlainTime.compare(begin, end) > 0;
  const isQuiet = overNight ? isAfterBegin || isBeforeEnd : isAfterBegin && isBeforeEnd;
  if (!isQuiet) return undefined;
  const day = here.toPlainDate().add({ days: overNight && isAfterBegin ? 1 : 0 });
  const until = day
    .toPlainDateTime(end)
    .toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  return until > now.getTime() ? new Date(until) : undefined;
}

/** Until when a mail is held back: not where what it is about begins before the quiet hours end. */
export function heldUntil(
  now: Date,
  quiet: Quiet | undefined,
  beginsAt: Instant | null,
): Date | undefined {
  const until = quiet && quietUntil(now, quiet);
  if (!until) return undefined;
  const isSooner =
    beginsAt !== null && beginsAt > now.toISOString() && beginsAt <= until.toISOString();
  return isSooner ? undefined : until;
}

/** At which hour of their digest day people get it. */
const digestHour = 8;

/** The day of the digest that is due in a zone now, from its hour on until midnight; else undefined. */
export function digestDue(now: Date, zone: Zone, weekday: number): string | undefined {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  if (here.dayOfWeek !== weekday || here.hour < digestHour) return undefined;
  return here.toPlainDate().toString();
}
