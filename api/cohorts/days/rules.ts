import type { Day } from '../../time.ts';
import type { Cohort, Half, Hire } from '../schema.ts';

const dayMs = 24 * 60 * 60_000;
const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const utc = (day: Day): Date => new Date(`${day}T00:00:00.000Z`);

/** The calendar day so many days later. */
export const dayAfter = (day: Day, days = 1): Day =>
  new Date(utc(day).getTime() + days * dayMs).toISOString().slice(0, 10);

/** `mon` to `sun`. */
export const weekdayOf = (day: Day): string => names[utc(day).getUTCDay()] ?? '';

type Dated = { firstDay: Day; daysOff: readonly Day[] };

/** So many working days from the first on: neither weekends nor days off. */
export function workingDays({ firstDay, daysOff }: Dated, count: number): Day[] {
  const days: Day[] = [];
  // Sixty days off at most, so this ends even when they all fall on working days.
  for (let day = firstDay; days.length < count; day = dayAfter(day)) {
    if (!['sat', 'sun'].includes(weekdayOf(day)) && !daysOff.includes(day)) days.push(day);
  }
  return days;
}

/** All calendar days from one to another; none when they are the wrong way round, a year at most. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to && days.length < 366; day = dayAfter(day)) days.push(day);
  return days;
}

const halves = ['am', 'pm'] as const;

/**
 * The slots of a cohort on which a hire is away: before they start, on their part-time days, and
 * where an exception says so; one that says that they are here wins over all of these.
 */
export function awaySlots(
  { startsOn, partTime, exceptions }: Pick<Hire, 'startsOn' | 'partTime' | 'exceptions'>,
  days: readonly Day[],
): number[] {
  const isAway = (day: Day, half: 'am' | 'pm') => {
    const said = exceptions.find((one) => one.day === day && one.half === half);
    if (said) return !said.here;
    const weekday = weekdayOf(day);
    const off = partTime.some((one) => one === weekday || one === `${weekday}-${half}`);
    return off || (startsOn !== null && day < startsOn);
  };
  return days.flatMap((day, at) =>
    halves.flatMap((half, slot) => (isAway(day, half) ? [at * 2 + slot] : [])),
  );
}

/** The slot in which a visit begins; undefined on a day that the cohort does not have. */
export function slotOf(days: readonly Day[], day: Day, half: Half): number | undefined {
  const at = days.indexOf(day);
  return at < 0 ? undefined : at * 2 + (half === 'pm' ? 1 : 0);
}

/** The day and half of a slot; a visit of two halves takes the day. */
export function whenOf(
  { days }: Pick<Cohort, 'days'>,
  slot: number,
  isWhole: boolean,
): { day: Day; half: Half } | undefined {
  const day = days[Math.floor(slot / 2)];
  if (day === undefined) return undefined;
  return { day, half: isWhole ? 'day' : slot % 2 === 0 ? 'am' : 'pm' };
}
