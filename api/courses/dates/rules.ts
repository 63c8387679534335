import type { Day } from '../../time.ts';

/** A day on which nothing can be, and why: `Christmas Day in Lisbon`. */
export type Skipped = { date: Day; why: string };
export type Placed = { dates: Day[]; skipped: Skipped[] };

const dayMs = 24 * 60 * 60_000;
const weekDays = 7;
/** More weeks in a row than any country is closed. */
const pushesMost = 60;

/** So many days on, by the calendar alone. */
export function addDays(date: Day, days: number): Day {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The first day from `from` on that has the weekday of `like`. */
export function sameWeekday(from: Day, like: Day): Day {
  const ahead = ((daysBetween(from, like) % weekDays) + weekDays) % weekDays;
  return addDays(from, ahead);
}

/** Days of a rhythm: `count` of them, `everyWeeks` apart, from the first. */
export function rhythm(first: Day, count: number, everyWeeks: number): Day[] {
  return Array.from({ length: count }, (_, at) => addDays(first, at * everyWeeks * weekDays));
}

/**
 * Days that are ordered, as they would be had no week been left out: each goes back by the weeks
 * before it whose day was `closed`, and all behind it with it.
 */
export function unpushed(
  days: readonly Day[],
  closed: (date: Day, at: number) => string | undefined,
): Day[] {
  let back = 0;
  return days.map((day, at) => {
    const before = days[at - 1] ?? day;
    for (let week = addDays(day, -weekDays); week > before && closed(week, at); ) {
      back += weekDays;
      week = addDays(week, -weekDays);
    }
    return addDays(day, -back);
  });
}

/**
 * Days that are ordered, shifted by whole weeks so that the first is at or behind `from`. Where one
 * would be on a day that is `closed`, it and all behind it go on a week: weekdays, order and number
 * are kept. Undefined: there is no such place within a year.
 */
export function placed(
  days: readonly Day[],
  from: Day,
  closed: (date: Day, at: number) => string | undefined,
): Placed | undefined {
  const [first] = days;
  if (first === undefined) return { dates: [], skipped: [] };
  let shift = daysBetween(first, sameWeekday(from, first));
  const skipped: Skipped[] = [];
  const dates: Day[] = [];
  for (const [at, day] of days.entries()) {
    for (let why = closed(addDays(day, shift), at); why; why = closed(addDays(day, shift), at)) {
      skipped.push({ date: addDays(day, shift), why });
      if (skipped.length > pushesMost) return undefined;
      shift += weekDays;
    }
    dates.push(addDays(day, shift));
  }
  return { dates, skipped };
}

type Named = { day: Day; name: string; office: string };
type Where = { slug: string; name: string; zone: string };

/** Why the offices of this zone are closed on a day: `Christmas Day in Lisbon`; undefined: they are open. */
export function closedIn(
  zone: string,
  { holidays, offices }: { holidays: readonly Named[]; offices: readonly Where[] },
): (date: Day) => string | undefined {
  const there = offices.filter((office) => office.zone === zone);
  return (date) => {
    const found = there.flatMap(({ slug, name }) =>
      holidays
        .filter(({ day, office }) => day === date && office === slug)
        .map((holiday) => `${holiday.name} in ${name}`),
    );
    return found[0];
  };
}
