import type { Office } from '../offices/schema.ts';
import type { Day } from '../time.ts';
import type { Holiday } from './schema.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The public holidays of these offices from the first day to the last, both included, in the order
 * of days and then of the offices. By the rules of `date-holidays` for the country and its region;
 * a country that it does not know has none. The library is large, so it is loaded when first asked.
 */
export async function holidaysIn(
  offices: readonly Office[],
  from: Day,
  to: Day,
): Promise<Holiday[]> {
  const { default: Calendar } = await import('date-holidays');
  const years = span(Number(from.slice(0, 4)), Number(to.slice(0, 4)));
  const found = offices.flatMap(({ slug, country, region }) => {
    const calendar = region ? new Calendar(country, region) : new Calendar(country);
    return years
      .flatMap((year) => calendar.getHolidays(year, 'en') || [])
      .filter(({ type }) => type === 'public')
      .flatMap(({ date, start, end, name }) =>
        daysFrom(date.slice(0, 10), end.getTime() - start.getTime()).map((day) => ({
          day,
          name,
          office: slug,
        })),
      );
  });
  return found
    .filter(({ day }) => from <= day && day <= to)
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** The whole days that it lasts, of which one may be an hour short; a holiday of some hours is a day. */
function daysFrom(first: Day, ms: number): Day[] {
  const count = Math.floor((ms + HOUR_MS) / DAY_MS);
  return Array.from({ length: Math.max(1, count) }, (_, at) =>
    new Date(Date.parse(first) + at * DAY_MS).toISOString().slice(0, 10),
  );
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
