import { Temporal } from 'temporal-polyfill';
import type { Holiday } from '../../holidays/schema.ts';
import { slotOf, wallTimeOf } from '../../talks/when.ts';
import type { Day, Instant, Zone } from '../../time.ts';
import type { Rhythm, SeriesDate } from '../schema.ts';

const weekDays = { week: 7, 'second-week': 14 };

/**
 * The days on which a series meets from one day to another, both included. Days are counted on the
 * calendar alone, so no change of the clocks can move one.
 */
export function daysOf(rhythm: Rhythm, from: Day, to: Day): Day[] {
  const first = from > rhythm.firstDay ? from : rhythm.firstDay;
  const last = rhythm.lastDay && rhythm.lastDay < to ? rhythm.lastDay : to;
  const all = rhythm.every === 'month' ? monthly(rhythm, first, last) : weekly(rhythm, first, last);
  return all.filter((day) => first <= day && day <= last);
}

function weekly(rhythm: Rhythm, from: Day, to: Day): Day[] {
  const step = weekDays[rhythm.every as 'week'];
  const begin = Temporal.PlainDate.from(rhythm.firstDay);
  const first = begin.add({ days: (rhythm.weekday - begin.dayOfWeek + 7) % 7 });
  const behind = first.until(from, { largestUnit: 'days' }).days;
  let day = first.add({ days: Math.max(0, Math.ceil(behind / step)) * step });
  const days: Day[] = [];
  for (; day.toString() <= to; day = day.add({ days: step })) days.push(day.toString());
  return days;
}

function monthly(rhythm: Rhythm, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (
    let month = Temporal.PlainYearMonth.from(from.slice(0, 7));
    month.toString() <= to.slice(0, 7);
    month = month.add({ months: 1 })
  ) {
    days.push(nthOf(month, rhythm).toString());
  }
  return days;
}

function nthOf(month: Temporal.PlainYearMonth, { weekday, nth }: Rhythm): Temporal.PlainDate {
  if (nth === -1) {
    const last = month.toPlainDate({ day: month.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  }
  const first = month.toPlainDate({ day: 1 });
  const days = (weekday - first.dayOfWeek + 7) % 7;
  return first.add({ days: days + 7 * ((nth ?? 1) - 1) });
}

type Known = {
  /** Holidays of the offices of the series. */
  holidays: readonly Holiday[];
  /** When the talks of the series begin that are there already. */
  taken: readonly Instant[];
  /** How offices are called, by slug. */
  officeNames: ReadonlyMap<string, string>;
  now: Date;
};

/**
 * The next days of a series, each at its hour on the clock of its zone, and why one is not free. An
 * hour that the clocks skip on that day, or that has passed, is no date at all.
 */
export function seriesDates(rhythm: Rhythm, days: readonly Day[], known: Known): SeriesDate[] {
  return days.flatMap((date) => {
    const slot = slotOf({ date, time: rhythm.time, zone: rhythm.zone }, rhythm.minutes);
    if ('message' in slot || Date.parse(slot.startsAt) <= known.now.getTime()) return [];
    return [{ date, ...slot, taken: takenBy(date, rhythm.zone, known) }];
  });
}

function takenBy(date: Day, zone: Zone, { holidays, taken, officeNames }: Known) {
  const closed = holidays.filter(({ day }) => day === date);
  const [first] = closed;
  if (first) {
    const where = closed.map(({ office }) => officeNames.get(office) ?? office);
    return `${first.name} in ${new Intl.ListFormat('en-GB').format([...new Set(where)])}`;
  }
  return taken.some((at) => wallTimeOf(at, zone).date === date) ? 'Taken' : null;
}
