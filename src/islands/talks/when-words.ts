import { clockElsewhere, clockOf, dateOf, dayOf, zoneName } from '../when.ts';

type Slot = { startsAt: string; endsAt: string; zone: string };

const yearOf = (at: string, zone: string): string => dateOf(at, zone).slice(0, 4);

/** `Wed 25 November 2026` on the calendar where the talk is. */
export const slotDay = ({ startsAt, zone }: Slot): string =>
  `${dayOf(startsAt, zone)} ${yearOf(startsAt, zone)}`;

/** `12:30 to 13:15, Berlin time`. */
export const slotClock = ({ startsAt, endsAt, zone }: Slot): string =>
  `${clockOf(startsAt, zone)} to ${clockOf(endsAt, zone)}, ${zoneName(zone)}`;

/** When it is on the reader's own clock, where that differs: `11:30 for you, Lisbon time`. */
export function slotMine({ startsAt, zone }: Slot, mine: string): string | undefined {
  const clock = clockElsewhere(startsAt, zone, mine);
  return clock && `${clock} for you, ${zoneName(mine)}`;
}

/** `Wed 25 November 2026, 12:30, Berlin time`, of what a form holds. */
export function wallWords({ date, time, zone }: { date: string; time: string; zone: string }) {
  const day = date ? `${dayOf(`${date}T12:00:00Z`, 'UTC')} ${date.slice(0, 4)}` : 'no day';
  return [day, time, zoneName(zone)].filter(Boolean).join(', ');
}

/** When a draft is to be, as far as it is said. */
export function draftWhenWords(said: { date: string; time: string; zone: string }): string {
  return said.date ? wallWords(said) : 'No day yet';
}

/** `Sat 21 November, 10:02`, on the reader's clock. */
export const momentWords = (at: string, mine: string): string =>
  `${dayOf(at, mine)}, ${clockOf(at, mine)}`;
