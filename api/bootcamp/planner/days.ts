import type { Day } from '../../time.ts';
import { dayOf, type Slot } from './problem.ts';

const DAY_MS = 86_400_000;

/** The day so many calendar days later. Plain days know no zone, so no clock change moves them. */
export function daysAfter(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The working days from the first on: neither Saturday nor Sunday nor a holiday. */
export function workingDays(first: Day, count: number, holidays: Day[]): Day[] {
  const days: Day[] = [];
  // A table of holidays ends; a year of nothing else is not a cohort's.
  for (let at = 0; days.length < count && at < count * 3 + 366; at += 1) {
    const day = daysAfter(first, at);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(day)) days.push(day);
  }
  return days;
}

export type Half = 'morning' | 'afternoon';

/** A day, or half of one. */
export type Part = { day: Day; half?: Half | undefined };

/** The slots of a part of a day; none where it is no working day of these. */
export function slotsOf(days: Day[], { day, half }: Part): Slot[] {
  const at = days.indexOf(day);
  if (at < 0) return [];
  const [morning, afternoon] = [at * 2, at * 2 + 1];
  if (half === undefined) return [morning, afternoon];
  return [half === 'morning' ? morning : afternoon];
}

/** The day and the half in which a slot lies. */
export function partOf(days: Day[], slot: Slot): { day: Day; half: Half } | undefined {
  const day = days[dayOf(slot)];
  return day === undefined ? undefined : { day, half: slot % 2 === 0 ? 'morning' : 'afternoon' };
}
