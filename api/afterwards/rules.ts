import { kindWords } from '../events/phases/rules.ts';
import { type EventFacts, isOwn, phaseOf } from '../events/rules.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { type Act, permissionRefusal } from '../permissions.ts';
import type { Refusal } from '../refusal.ts';

/** An event as what comes after it sees it, and what the asker was to it. */
export type Occasion = {
  facts: EventFacts;
  asker: Asker | undefined;
  /** Whether the asker had a seat or was there. */
  came: boolean;
  now: Date;
};

/** Whether the asker hosts it or speaks at it. */
export const runs = ({ facts, asker }: Occasion): boolean => isOwn(facts, asker);

/** Why the asker cannot do what is for those who run the event. */
export function runRefusal(occasion: Occasion, act: Act): Refusal | undefined {
  return permissionRefusal(roleOf(occasion.asker), act, runs(occasion));
}

/** Why nothing can be said of an event that has not begun, or will never. */
export function begunRefusal({ facts, now }: Occasion, what: string): Refusal | undefined {
  const word = kindWords[facts.kind];
  switch (phaseOf(facts, now)) {
    case 'cancelled':
      return { code: 'cancelled', message: `This ${word} was cancelled.` };
    case 'draft':
    case 'announced':
      return { code: 'too-early', message: `${what} once the ${word} has begun.` };
  }
  return undefined;
}

/** Why nothing more can be said at an event that will not be. */
export function cancelledRefusal({ facts, now }: Occasion): Refusal | undefined {
  if (phaseOf(facts, now) !== 'cancelled') return undefined;
  return { code: 'cancelled', message: `This ${kindWords[facts.kind]} was cancelled.` };
}
