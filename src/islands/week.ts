import { dateOf } from './when.ts';

/** A working week on the reader's calendar. `days` are dates from Monday to Friday. */
export type Week = {
  days: string[];
  /** From the first instant of Monday to that of the Monday after. */
  from: string;
  to: string;
};

const dayMs = 24 * 60 * 60_000;
const minuteMs = 60_000;
/** No zone is further from UTC: the first instant of a date lies within this of its UTC midnight. */
const offsetMostMs = 16 * 60 * minuteMs;

/**
 * The week of `now` in the zone of the reader, `shift` weeks on. At a weekend the week is over, and
 * the next one is shown.
 */
export function weekOf(now: Date, zone: string, shift = 0): Week {
  const today = dateOf(now.toISOString(), zone);
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  const monday = addDays(today, (weekday < 5 ? 0 : 7) - weekday + shift * 7);
  return {
    days: [0, 1, 2, 3, 4].map((days) => addDays(monday, days)),
    from: startOf(monday, zone),
    to: startOf(addDays(monday, 7), zone),
  };
}

/** `2026-11-26` and so many days, by the calendar alone. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/**
 * The first instant of a date in a zone. Sought by halves, because only the zone's own calendar
 * knows whether its clocks were put forward at midnight or a whole day was left out.
 */
export function startOf(date: string, zone: string): string {
  let before = (Date.parse(date) - offsetMostMs) / minuteMs;
  let within = (Date.parse(date) + offsetMostMs) / minuteMs;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dateOf(iso(middle), zone) < date) before = middle;
    else within = middle;
  }
  return iso(within);
}

function iso(minutes: number): string {
  return new Date(minutes * minuteMs).toISOString();
}
