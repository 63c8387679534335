import type { Refusal } from '../../refusal.ts';
import type { HackGuests } from './schema.ts';

export const noGuestRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such guest with a place here. They may have given it up.',
};

/** Why this guest is not where the host wanted them, of what is there now. */
export function placeRefusal({ teams }: HackGuests, idea: string | null): Refusal {
  const team = teams.find(({ id }) => id === idea);
  if (idea !== null && !team) return { code: 'closed', message: 'There is no such team any more.' };
  if (team?.full) return { code: 'full', message: `“${team.title}” is full. Choose another team.` };
  return { code: 'race', message: 'Something changed at this very moment. Try again.' };
}
