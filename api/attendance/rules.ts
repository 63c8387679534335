import { type EventFacts, isOwn, phaseOf } from '../events/rules.ts';
import type { Kind } from '../events/schema.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { type Act, permissionRefusal, type Role } from '../permissions.ts';
import type { Refusal } from '../refusal.ts';
import { type AttendanceMark, doorOpensMinutes } from './schema.ts';

/** A session, as the rules need it: its own times within the facts of its event. */
export type SessionFacts = EventFacts & {
  session: { startsAt: string; endsAt: string };
  /** Whether the asker was asked to check people in at this event. */
  helps: boolean;
};

/** What the asker is at this door. */
export const roleAt = (
  { helps }: Pick<SessionFacts, 'helps'>,
  asker: Asker | undefined,
): Role[] => [...roleOf(asker), ...(helps ? (['check-in'] as const) : [])];

const minuteMs = 60_000;

export const goneRefusal: Refusal = { code: 'missing', message: 'There is no such session here.' };
export const nobodyRefusal: Refusal = { code: 'missing', message: 'There is no such person here.' };
export const staleCodeRefusal: Refusal = {
  code: 'stale-code',
  message: 'This code is not the one on the screen now. Look there again: it changes each minute.',
};
export const staleKeyRefusal: Refusal = {
  code: 'stale-code',
  message: 'This screen no longer belongs to an open door. Ask the host for its link again.',
};
const closedRefusal: Refusal = {
  code: 'closed',
  message: 'Nobody checks people in here yet. Ask the host to open the door.',
};

/** Why this person may not see and keep the list of who is there. */
export function runRefusal(
  event: Pick<SessionFacts, 'helps'> & EventFacts,
  asker: Asker | undefined,
  act: Extract<Act, 'attendance.list' | 'attendance.record' | 'door.open'>,
): Refusal | undefined {
  return permissionRefusal(roleAt(event, asker), act, isOwn(event, asker));
}

/** Why the door of this session cannot be opened now. */
export function openRefusal(
  session: SessionFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return runRefusal(session, asker, 'door.open') ?? timeRefusal(session, now, { late: false });
}

/** Why a person cannot check in with a code now; whether the code is right is asked elsewhere. */
export function checkInRefusal(
  session: SessionFacts & { open: boolean },
  now: Date,
): Refusal | undefined {
  const refusal = timeRefusal(session, now, { late: false });
  return refusal ?? (session.open ? undefined : closedRefusal);
}

/** Why who runs it cannot note this of somebody now. After the end it is a record, and stays open. */
export function markRefusal(
  session: SessionFacts,
  asker: Asker | undefined,
  mark: AttendanceMark & { state: string },
  now: Date,
): Refusal | undefined {
  const barred = runRefusal(session, asker, 'attendance.record');
  if (barred) return barred;
  if (mark.state === 'missed' && session.kind !== 'course') {
    const message = 'People may come and go as they like here: nobody is noted as missing.';
    return { code: 'invalid', message };
  }
  return timeRefusal(session, now, { late: true });
}

/** Why nobody can be checked in at the front desk now; whether one may is asked elsewhere. */
export const deskTimeRefusal = (session: SessionFacts, now: Date): Refusal | undefined =>
  timeRefusal(session, now, { late: false });

function timeRefusal(
  session: SessionFacts,
  now: Date,
  { late }: { late: boolean },
): Refusal | undefined {
  const word = words[session.kind];
  if (phaseOf(session, now) === 'cancelled') {
    return { code: 'cancelled', message: `This ${word} was cancelled.` };
  }
  if (now.getTime() < Date.parse(session.session.startsAt) - doorOpensMinutes * minuteMs) {
    const message = `It is too early: the door opens ${doorOpensMinutes} minutes before the start.`;
    return { code: 'too-early', message };
  }
  if (!late && now.getTime() >= Date.parse(session.session.endsAt)) {
    return {
      code: 'over',
      message: `This ${word} is over. Its host can still note who was there.`,
    };
  }
  return undefined;
}

/** How a sentence calls one session of an event of this kind. */
const words: Record<Kind, string> = {
  talk: 'talk',
  'meet-up': 'meet-up',
  course: 'session',
  hackathon: 'hackathon',
  'reading-group': 'session',
};
