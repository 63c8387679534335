import type { Refusal } from '../../refusal.ts';
import type { Cohort } from '../schema.ts';
import type { Placing } from './schema.ts';

type Moved = Placing & { hire: string; rotation: string };

/** Why a visit cannot be there at all, whatever the plan is. */
export function moveRefusal(
  { hires, rotations, days }: Pick<Cohort, 'hires' | 'rotations' | 'days'>,
  { hire, rotation, day }: Moved,
): Refusal | undefined {
  if (!hires.some(({ id }) => id === hire)) return missing('There is no such hire in this cohort.');
  if (!rotations.some(({ slug }) => slug === rotation)) {
    return missing('There is no such rotation in this programme.');
  }
  if (days.includes(day)) return undefined;
  const message = 'That is no working day of this cohort.';
  return { code: 'invalid', message, fields: [{ field: 'day', message }] };
}

const missing = (message: string): Refusal => ({ code: 'missing', message });
