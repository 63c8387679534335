import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { Refusal } from '../refusal.ts';
import { workingDays } from './days/rules.ts';
import type { Cohort, NewCohort } from './schema.ts';

export const goneRefusal: Refusal = { code: 'missing', message: 'There is no such cohort here.' };

export const noHireRefusal: Refusal = {
  code: 'missing',
  message: 'There is nobody of this kind in the cohort. They may have been taken out.',
};

export const noHostRefusal: Refusal = {
  code: 'missing',
  message: 'There is nobody of this name who could receive hires.',
};

/** Somebody else's edit came in between; the same request may be sent again. */
export const raceRefusal: Refusal = {
  code: 'race',
  message: 'Somebody changed this cohort in the same moment. Try again.',
};

type Known = Pick<Cohort, 'state'> & { organiserId: string };

/** Who made the cohort is its organiser. */
export const isOwn = ({ organiserId }: Known, asker: Asker | undefined): boolean =>
  asker?.id === organiserId;

/** Why this person cannot change it. A draft of somebody else is as if it were not there. */
export function editRefusal(cohort: Known, asker: Asker | undefined): Refusal | undefined {
  const role = roleOf(asker);
  return permissionRefusal(role, 'cohort.edit', isOwn(cohort, asker));
}

/** Why this person cannot see it: a draft is its organiser's and the admins' until it is released. */
export function readRefusal(cohort: Known, asker: Asker | undefined): Refusal | undefined {
  if (cohort.state === 'released' || !editRefusal(cohort, asker)) return undefined;
  return goneRefusal;
}

type Dated = Pick<NewCohort, 'firstDay' | 'daysOff'>;

/** Why a cohort cannot begin on this day. */
export function firstDayRefusal(cohort: Dated): Refusal | undefined {
  if (workingDays(cohort, 1)[0] === cohort.firstDay) return undefined;
  const message = 'Nobody works on that day. Choose a working day.';
  return { code: 'invalid', message, fields: [{ field: 'firstDay', message }] };
}

/** Why a text that names something is refused. */
export function invalid(field: string, message: string): Refusal {
  return { code: 'invalid', message, fields: [{ field, message }] };
}
