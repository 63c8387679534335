import type { Cohort, Hire } from '../../../api/cohorts/schema.ts';
import type { Holiday } from '../../../api/holidays/schema.ts';
import { isAway } from './away.ts';

export type Office = { slug: string; name: string; zone: string };

/** A holiday of some offices, with the hires who are there. */
export type Closed = { holiday: Holiday; offices: Office[]; hires: Hire[] };

/** One that the plan does not know of: `forAll`, where every hire has it. */
export type Off = Closed & { working: Hire[]; forAll: boolean };

/** Holidays on working days of a cohort at the offices of its hires; one that several have is one. */
export function offOf(cohort: Cohort, holidays: Holiday[], offices: Office[]): Closed[] {
  return closedOf(cohort, holidays, offices).flatMap(({ holiday, offices: there }) => {
    const hires = cohort.hires.filter(({ place }) => there.some((office) => isAt(place, office)));
    const where = there.filter((office) => hires.some(({ place }) => isAt(place, office)));
    return hires.length > 0 ? { holiday, offices: where, hires } : [];
  });
}

/**
 * Those of which nothing is noted yet. While a cohort has no hires, the offices in its own zone count,
 * so that it begins on the right days.
 */
export function openOf(cohort: Cohort, holidays: Holiday[], offices: Office[]): Off[] {
  const { daysOff, hires, zone } = cohort;
  const off: Closed[] =
    hires.length > 0
      ? offOf(cohort, holidays, offices)
      : closedOf(
          cohort,
          holidays,
          offices.filter((office) => office.zone === zone),
        ).map((closed) => ({ ...closed, hires: [] }));
  return off
    .filter(({ holiday }) => !daysOff.includes(holiday.day))
    .map((one) => ({
      ...one,
      working: one.hires.filter(({ id }) => !isAway(cohort, id, one.holiday.day)),
      forAll: one.hires.length === hires.length,
    }))
    .filter(
      ({ forAll, working }) => (forAll && working.length === hires.length) || working.length > 0,
    );
}

function closedOf({ days, daysOff }: Cohort, holidays: Holiday[], offices: Office[]) {
  const all = [...days, ...daysOff];
  const within = holidays.filter(({ day }) => all.includes(day));
  return [...Map.groupBy(within, ({ day, name }) => `${day} ${name}`).values()].flatMap((same) => {
    const there = offices.filter(({ slug }) => same.some(({ office }) => office === slug));
    const [holiday] = same;
    return holiday && there.length > 0 ? { holiday, offices: there } : [];
  });
}

const isAt = (place: string, { slug, name }: Office): boolean =>
  [slug, name.toLowerCase()].includes(place.trim().toLowerCase());

export const inWords = (names: string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
