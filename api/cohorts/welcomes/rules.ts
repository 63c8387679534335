import type { Refusal } from '../../refusal.ts';
import type { Day } from '../../time.ts';

/** Until the end of somebody's first day; days in the zone of the cohort. */
export const isOpen = (startsOn: Day, today: Day): boolean => today <= startsOn;

type Hire = { name: string; startsOn: Day; isMe: boolean };

/** Why nobody can be welcomed so. */
export function welcomeRefusal({ name, startsOn, isMe }: Hire, today: Day): Refusal | undefined {
  if (isMe) {
    const message = 'A welcome comes from somebody else.';
    return { code: 'invalid', message, fields: [{ field: 'words', message }] };
  }
  if (isOpen(startsOn, today)) return undefined;
  const message = `${name} has started already. Say hello in person.`;
  return { code: 'over', message };
}
