import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { may, permissionRefusal } from '../permissions.ts';
import type { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { kindWords } from './phases/rules.ts';
import type { Kind, OwnSignup, Phase } from './schema.ts';

/** What the rules need to know of an event. Its begin is that of its first session. */
export type EventFacts = {
  kind: Kind;
  /** Not announced yet, and without an end and a begin perhaps: both are empty then. */
  draft: boolean;
  startsAt: Instant;
  endsAt: Instant;
  cancelled: boolean;
  /** The id of who runs it. */
  host: string;
  /** The ids of who speaks at it. */
  speakers: string[];
};

/** Where an event is now; a draft has no clock. */
export function phaseOf(event: EventFacts, now: Date): Phase {
  return event.draft ? 'draft' : announcedPhaseOf(event, now);
}

/** Where an event is that was announced; cancelled wins over the clock. */
export function announcedPhaseOf(
  event: Pick<EventFacts, 'cancelled' | 'startsAt' | 'endsAt'>,
  now: Date,
): Exclude<Phase, 'draft'> {
  if (event.cancelled) return 'cancelled';
  if (now.getTime() < Date.parse(event.startsAt)) return 'announced';
  return now.getTime() < Date.parse(event.endsAt) ? 'running' : 'over';
}

/** Whether it is the asker's own, for the table of permissions. */
export function isOwn(event: EventFacts, asker: Asker | undefined): boolean {
  return asker !== undefined && (event.host === asker.id || event.speakers.includes(asker.id));
}

/** Whether this person may know that there is such an event: a draft is its own people's alone. */
export function isSeenBy(event: EventFacts, asker: Asker | undefined): boolean {
  return !event.draft || may(roleOf(asker), 'draft.read', isOwn(event, asker));
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
    case 'draft':
      return draftRefusal(event, asker);
    case 'cancelled':
      return { code: 'cancelled', message: `This ${word} was cancelled.` };
    case 'over':
      return { code: 'over', message: `This ${word} is over.` };
    case 'running':
      // A reading group goes on, and one joins it at any time.
      if (event.kind === 'reading-group') break;
      return { code: 'over', message: `This ${word} has begun. ${begunWords(event.kind)}` };
  }
  if (asker && event.speakers.includes(asker.id)) {
    return { code: 'speaking', message: `You speak at this ${word}, so you need no seat.` };
  }
  return undefined;
}

/** What one can still do. A talk one walks in on; who missed the first of several asks. */
const begunWords = (kind: Kind): string =>
  kind === 'course'
    ? 'Ask who teaches it whether there is still a way in, or take the next run.'
    : 'Just walk in if there is room.';

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
    case 'draft':
      return draftRefusal(event, asker);
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

/** Why nobody has a place in a draft; to those who may not see it, it is not there. */
function draftRefusal(event: EventFacts, asker: Asker | undefined): Refusal {
  if (!isSeenBy(event, asker)) return goneRefusal;
  const message = `This ${kindWords[event.kind]} is a draft; seats are given out once it is announced.`;
  return { code: 'draft', message };
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
