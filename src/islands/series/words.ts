import type { Every, Rhythm } from '../../../api/series/schema.ts';
import { zoneName } from '../when.ts';

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

export const nths: [nth: number, words: string][] = [
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [-1, 'last'],
];

export const everies: [Every, words: string][] = [
  ['week', 'Every week'],
  ['second-week', 'Every second week'],
  ['month', 'Every month'],
];

type Meets = Pick<Rhythm, 'every' | 'weekday' | 'nth' | 'time' | 'zone'>;

/** `Every second Friday at 12:30, Lisbon time`. */
export function rhythmWords({ every, weekday, nth, time, zone }: Meets): string {
  const day = weekdays[weekday - 1];
  const which = nths.find(([number]) => number === nth)?.[1];
  const days = {
    week: `Every ${day}`,
    'second-week': `Every second ${day}`,
    month: `Every ${which} ${day} of the month`,
  };
  return `${days[every]} at ${time}, ${zoneName(zone)}`;
}
