import type { MyVisit } from '../../../api/cohorts/fortnight/schema.ts';
import { clockElsewhere, clockOf, myZone, zoneName } from '../when.ts';

export const stateWords: Record<MyVisit['state'], string> = {
  'not-started': 'Not started',
  going: 'Going',
  'asked-for-help': 'Asked for help',
  shown: 'Shown',
  done: 'Done',
};

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
});

/** `Tuesday 24 November`. */
export const dayWords = (day: string): string =>
  dayFormat.format(new Date(`${day}T00:00:00.000Z`)).replace(',', '');

type Spanned = { startsAt: string; endsAt: string };

/** `09:30 to 12:30`, on the clock of the cohort. */
export const spanWords = ({ startsAt, endsAt }: Spanned, zone: string): string =>
  `${clockOf(startsAt, zone)} to ${clockOf(endsAt, zone)}`;

/** `Lisbon time; 04:30 for you, Toronto time`. */
export function zoneWords({ startsAt }: Spanned, zone: string): string {
  const here = clockElsewhere(startsAt, zone, myZone());
  return here ? `${zoneName(zone)}; ${here} for you, ${zoneName(myZone())}` : zoneName(zone);
}
