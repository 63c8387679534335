import { Temporal } from 'temporal-polyfill';
import type { FixedPoint } from '../../bootcamp/schema.ts';
import { type Day, type Instant, instant, type Zone } from '../../time.ts';
import type { Half } from '../schema.ts';

type Span = { startsAt: Instant; endsAt: Instant };

/** When people are at work, on the clock of the cohort's zone: with an hour for lunch between. */
const hours: Record<Half, [from: string, to: string]> = {
  am: ['09:30', '12:30'],
  pm: ['13:30', '17:00'],
  day: ['09:30', '17:00'],
};

/** The hours of a visit that takes this part of a day. */
export function visitSpan({ day, half }: { day: Day; half: Half }, zone: Zone): Span {
  const [from, to] = hours[half];
  return { startsAt: at(day, from, zone), endsAt: at(day, to, zone) };
}

/** When a fixed point of the programme is, on the day of this cohort that it falls on. */
export function pointSpan(
  { at: time, minutes }: Pick<FixedPoint, 'at' | 'minutes'>,
  day: Day,
  zone: Zone,
): Span {
  const startsAt = at(day, time, zone);
  return { startsAt, endsAt: instant(new Date(Date.parse(startsAt) + minutes * 60_000)) };
}

/** A time that the clocks of the zone skip on that day is as much later as they go forward. */
function at(day: Day, time: string, zone: Zone): Instant {
  const said = Temporal.PlainDateTime.from(`${day}T${time}`);
  return instant(new Date(said.toZonedDateTime(zone).epochMilliseconds));
}
