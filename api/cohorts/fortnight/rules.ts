import type { Refusal } from '../../refusal.ts';
import type { FortnightDay, MyFortnight, MyVisit } from './schema.ts';

export const notHireRefusal: Refusal = {
  code: 'forbidden',
  message: 'Only a hire of this cohort has a page of their own in it.',
};

export const noteConflict: Refusal = {
  code: 'conflict',
  message: 'Your notes were changed elsewhere meanwhile.',
};

type Spanned = { startsOn: string; lastDay: string };

/** Those that run now first, the newest of them before others; then the nearest to come; then what is over. */
export function inOrder<Cohort extends Spanned>(cohorts: readonly Cohort[], today: string) {
  const rank = ({ startsOn, lastDay }: Spanned): number =>
    today > lastDay ? 2 : today < startsOn ? 1 : 0;
  return cohorts.toSorted((one, other) => {
    if (rank(one) !== rank(other)) return rank(one) - rank(other);
    const order = one.startsOn < other.startsOn ? -1 : 1;
    return rank(one) === 1 ? order : -order;
  });
}

/** How a calendar day stands in a hire's boot camp. */
export type Phase =
  | { is: 'before'; days: number }
  | { is: 'here'; day: FortnightDay }
  | { is: 'away'; day: FortnightDay }
  | { is: 'holiday' }
  | { is: 'weekend' }
  | { is: 'after' };

const dayMs = 24 * 60 * 60_000;

/** What this day is to the hire; `today` in the zone of the cohort. */
export function phaseOf(
  { days, startsOn, cohort }: Pick<MyFortnight, 'days' | 'startsOn' | 'cohort'>,
  today: string,
): Phase {
  if (today < startsOn) {
    return { is: 'before', days: Math.round((Date.parse(startsOn) - Date.parse(today)) / dayMs) };
  }
  if (today > cohort.lastDay) return { is: 'after' };
  const day = days.find((one) => one.day === today);
  if (!day) return { is: 'weekend' };
  if (day.number === null) return { is: 'holiday' };
  return { is: day.away === 'day' ? 'away' : 'here', day };
}

type Dated = Pick<MyVisit, 'day' | 'half'>;

type Point = FortnightDay['points'][number];
/** What is on at a time of a day: what everyone does, or a visit. */
export type Item<Visit> = { startsAt: string } & (
  | { point: Point; visit?: undefined }
  | { visit: Visit; point?: undefined }
);

/** All that is on, on a day, by the clock. */
export function itemsOn<Visit extends Dated & Pick<MyVisit, 'startsAt'>>(
  { day, points }: Pick<FortnightDay, 'day' | 'points'>,
  visits: readonly Visit[],
): Item<Visit>[] {
  const items: Item<Visit>[] = [
    ...visits
      .filter((one) => one.day === day)
      .map((visit) => ({ startsAt: visit.startsAt, visit })),
    ...points.map((point) => ({ startsAt: point.startsAt, point })),
  ];
  return items.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
}

/** The visit that comes next after this day; undefined: none does. */
export function nextVisit<Visit extends Dated>(
  visits: readonly Visit[],
  today: string,
): Visit | undefined {
  const [next] = visits.filter(({ day }) => day > today).toSorted(byDay);
  return next;
}

const byDay = (one: Dated, other: Dated): number =>
  one.day < other.day || (one.day === other.day && other.half === 'pm') ? -1 : 1;

/** A fixed point as the hire reads it: “Lunch with your buddy, Noor Sabbagh”. */
export function pointTitle(title: string, buddy: { name: string } | null): string {
  return buddy ? title.replace(/your buddy/i, (words) => `${words}, ${buddy.name}`) : title;
}
