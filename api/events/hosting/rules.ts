import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { type EventFacts, isOwn, phaseOf } from '../rules.ts';
import { messagesADay } from './schema.ts';

export const nobodyRefusal: Refusal = { code: 'missing', message: 'There is no such person here.' };

/** Why this person may not look after the event. */
export function runRefusal(event: EventFacts, asker: Asker | undefined): Refusal | undefined {
  return permissionRefusal(roleOf(asker), 'event.run', isOwn(event, asker));
}

/** Why nobody can be given a seat by hand now. */
export function promoteRefusal(
  event: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = runRefusal(event, asker) ?? endRefusal(event, now);
  if (barred) return barred;
  if (phaseOf(event, now) !== 'running') return undefined;
  return { code: 'over', message: 'It has begun. Seats are given out at the door now.' };
}

/** Why nobody can be taken off the list, or no other host be asked, now. */
export function changeRefusal(
  event: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return runRefusal(event, asker) ?? endRefusal(event, now);
}

/** Why an event stays with those who have it: it is over, or will not be. */
export function endRefusal(event: EventFacts, now: Date): Refusal | undefined {
  switch (phaseOf(event, now)) {
    case 'cancelled':
      return { code: 'cancelled', message: 'It was cancelled, and stays as it was.' };
    case 'over':
      return { code: 'over', message: 'It is over, and stays as it was.' };
  }
  return undefined;
}

export const fullRefusal = (seats: number): Refusal => ({
  code: 'full',
  message: `All ${seats} seats are taken. Add one more chair, or take somebody off the list first.`,
});

export const notWaitingRefusal: Refusal = {
  code: 'race',
  message: 'They are not in the waiting list. Look again: it may have changed.',
};

export const notThereRefusal: Refusal = {
  code: 'race',
  message: 'They have no place here any more.',
};

export const tooManyRefusal: Refusal = {
  code: 'too-many',
  message: `${messagesADay} messages were sent within a day. Wait until tomorrow, or say it in person.`,
};

export const ownHostRefusal: Refusal = {
  code: 'invalid',
  message: 'They run it already.',
  fields: [{ field: 'to', message: 'They run it already.' }],
};

export const notAskedRefusal: Refusal = {
  code: 'closed',
  message: 'Nobody asks you to take this over any more.',
};
