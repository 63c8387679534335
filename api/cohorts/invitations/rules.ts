import type { Refusal } from '../../refusal.ts';
import type { Day } from '../../time.ts';
import { dayAfter } from '../days/rules.ts';
import type { Hire } from '../schema.ts';

const daysAfterwards = 30;

/** The last day on which an invitation holds; days in the zone of the cohort. */
export const endsOn = (lastDay: Day): Day => dayAfter(lastDay, daysAfterwards);

export const isOver = (lastDay: Day, today: Day): boolean => today > endsOn(lastDay);

/** The same words whatever is wrong with it: a wrong link tells nothing. */
export const noInvitationRefusal: Refusal = {
  code: 'missing',
  message:
    'This invitation does not work, or no longer does. Each is used once, and a new one ends the one before. Ask whoever sent it for another.',
};

/** Why there is nothing to invite this hire to. */
export function makeRefusal(
  { name, person }: Pick<Hire, 'name' | 'person'>,
  { lastDay, today }: { lastDay: Day; today: Day },
): Refusal | undefined {
  if (person) {
    return { code: 'closed', message: `${name} signs in as ${person.name} already.` };
  }
  if (!isOver(lastDay, today)) return undefined;
  return { code: 'over', message: 'This boot camp ended more than a month ago.' };
}

type Asked = {
  name: string;
  cohort: { title: string };
  /** Who the asker is in this cohort already. */
  already: string | null;
  isBuddy: boolean;
};

/** Why this person cannot be that hire. */
export function takeRefusal({ name, cohort, already, isBuddy }: Asked): Refusal | undefined {
  if (already !== null) {
    const who =
      already === name
        ? `You are in “${cohort.title}” already`
        : `You are ${already} of “${cohort.title}” already`;
    return { code: 'closed', message: `${who}. This invitation is for ${name}.` };
  }
  if (!isBuddy) return undefined;
  return { code: 'closed', message: `You are the buddy of ${name}: this invitation is not yours.` };
}
