import { Temporal } from 'temporal-polyfill';
import { daysOf } from '../../series/dates/rules.ts';
import type { Rhythm } from '../../series/schema.ts';
import type { Slot } from '../../talks/when.ts';
import type { Day } from '../../time.ts';

/** Far enough for eight meetings of a group that meets once a month, around the holidays. */
export const lookAheadDays = 500;

/**
 * When a meeting is on this day: at the hour of the group on the clock of its zone, so that no
 * change of the clocks moves it. An hour that they skip on that day becomes the one after it.
 */
export function slotOn(day: Day, { time, zone, minutes }: Rhythm): Slot {
  const said = Temporal.PlainDateTime.from(`${day}T${time}`);
  const start = said.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const end = start.add({ minutes });
  return { startsAt: instantOf(start), endsAt: instantOf(end) };
}

type Wanted = {
  /** The first day that may be one. */
  from: Day;
  /** How many meetings. */
  count: number;
  /** Days on which the group does not meet: skipped, holidays, or taken by a meeting. */
  closed: ReadonlySet<Day>;
  now: Date;
};

/** The next days on which a group meets, and its hour on each; fewer where it ends before. */
export function meetingSlots(rhythm: Rhythm, wanted: Wanted): (Slot & { day: Day })[] {
  const { from, count, closed, now } = wanted;
  const until = Temporal.PlainDate.from(from).add({ days: lookAheadDays }).toString();
  return daysOf(rhythm, from, until)
    .filter((day) => !closed.has(day))
    .map((day) => ({ day, ...slotOn(day, rhythm) }))
    .filter(({ startsAt }) => Date.parse(startsAt) > now.getTime())
    .slice(0, count);
}

const instantOf = (zoned: Temporal.ZonedDateTime): string =>
  new Date(zoned.epochMilliseconds).toISOString();
