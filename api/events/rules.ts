import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { Kind, OwnSignup, Phase } from './schema.ts';

/** What the rules need to know of an event. Its begin is that of its first session. */
export type EventFacts = {
  kind: Kind;
  startsAt: Instant;
  endsAt: Instant;
  cancelled: boolean;
  /** The id of who runs it. */
  host: string;
  /** The ids of who speaks at it. */
  speakers: string[];
};

/** How a sentence calls an event of this kind. */
const kindWords: Record<Kind, string> = {
  talk: 'talk',
  'meet-up': 'meet-up',
  course: 'course',
  hackathon: 'hackathon',
  'reading-group': 'reading group',
};

/** Where an event is now; cancelled wins over the clock. */
export function phaseOf(event: EventFacts, now: Date): Phase {
  if (event.cancelled) return 'cancelled';
  if (now.getTime() < Date.parse(event.startsAt)) return 'announced';
  return now.getTime() < Date.parse(event.endsAt) ? 'running' : 'over';
}

/** Whether it is the asker's own, for the table of permissions. */
export function isOwn(event: EventFacts, asker: Asker | undefined): boolean {
  return asker !== undefined && (event.host === asker.id || event.speakers.includes(asker.id));
}

/** Why this person cannot ask for a seat now. A full event is no reason: there is a waiting list. */
export function signupRefusal(
  event: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const word = kindWords[event.kind];
  const barred = permissionRefusal(roleOf(asker), 'signup.take', true);
  if (barred) return barred;
  switch (phaseOf(event, now)) {
    case 'cancelled':
      return { code: 'cancelled', message: `This ${word} was cancelled.` };
    case 'over':
      return { code: 'over', message: `This ${word} is over.` };
    case 'running':
      return { code: 'over', message: `This ${word} has begun. Just walk in if there is room.` };
  }
  if (asker && event.speakers.includes(asker.id)) {
    return { code: 'speaking', message: `You speak at this ${word}, so you need no seat.` };
  }
  return undefined;
}

/** Why this person cannot give up a seat now. While it runs one still can; nobody is promoted then. */
export function leaveRefusal(
  event: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const word = kindWords[event.kind];
  const barred = permissionRefusal(roleOf(asker), 'signup.leave', true);
  if (barred) return barred;
  switch (phaseOf(event, now)) {
    case 'cancelled':
      return {
        code: 'cancelled',
        message: `This ${word} was cancelled; there is no seat to give up.`,
      };
    case 'over':
      return { code: 'over', message: `This ${word} is over; who had a seat stays as it was.` };
  }
  return undefined;
}

/** Why this person cannot see who comes. */
export function whoComesRefusal(asker: Asker | undefined): Refusal | undefined {
  return permissionRefusal(roleOf(asker), 'signup.list', false);
}

export const goneRefusal: Refusal = { code: 'missing', message: 'There is no such event here.' };

/** Between the statement and the question why, the reason went away. */
export const raceRefusal: Refusal = {
  code: 'race',
  message: 'Something changed at this very moment. Try again.',
};

/** A place as the wire tells of it, from the columns `state` and `place` of a store. */
export function ownSignup(row: { state: string | null; place: number }): OwnSignup | null {
  if (row.state === 'confirmed') return { state: 'confirmed' };
  return row.state === 'waiting' ? { state: 'waiting', place: row.place } : null;
}
