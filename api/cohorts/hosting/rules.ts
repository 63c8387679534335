import type { Catalogue } from '../../catalogue.ts';
import type { Refusal } from '../../refusal.ts';
import type { Day } from '../../time.ts';
import { dayAfter, weekdayOf } from '../days/rules.ts';
import { allHelpersOf, helpersOf } from '../mini-projects/rules.ts';
import type { Phase } from './schema.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Where a day is, seen from today; a week begins on Monday. */
export function phaseOf(day: Day, today: Day): Phase {
  if (day === today) return 'today';
  const monday = dayAfter(today, -weekdays.indexOf(weekdayOf(today)));
  if (day >= monday && day < dayAfter(monday, 7)) return 'this-week';
  return day < today ? 'past' : 'coming';
}

type Authored = Pick<Catalogue, 'rotations'>;

/** The rotations at which somebody may help with a mini-project, by slug. */
export const helpsAt = (authored: Authored, person: string): string[] =>
  authored.rotations
    .map(({ slug }) => slug)
    .filter((slug) => allHelpersOf(authored, slug).includes(person));

/**
 * Whether somebody helps with a visit: as a mentor of the rotation, or with the mini-project that
 * was chosen; as long as none is, with any.
 */
export function isMentor(
  authored: Authored,
  { rotation, project }: { rotation: string; project: string | null },
  person: string,
): boolean {
  const helpers =
    project === null
      ? allHelpersOf(authored, rotation)
      : helpersOf(authored, { rotation, project });
  return helpers.includes(person);
}

/** Rotations at which somebody may be asked to receive hires: their team's, and where they are named. */
export const hostsAt = (
  { rotations }: Authored,
  { slug, team }: { slug: string; team: string | null },
): string[] =>
  rotations.filter((one) => one.team === team || one.hosts.includes(slug)).map((one) => one.slug);

/** Why nobody can be noted as away on this day. */
export function awayRefusal(days: readonly Day[], day: Day, today: Day): Refusal | undefined {
  if (day < today) return { code: 'over', message: 'That day is over.' };
  if (days.includes(day)) return undefined;
  const message = 'That is no working day of the cohort.';
  return { code: 'invalid', message, fields: [{ field: 'day', message }] };
}
