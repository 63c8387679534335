import { kindWords, type Step, stepRefusal } from '../events/phases/rules.ts';
import { type EventFacts, isOwn, phaseOf } from '../events/rules.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { type Act, permissionRefusal } from '../permissions.ts';
import type { FieldRefusal, Refusal } from '../refusal.ts';
import type { TalkEdit } from './schema.ts';
import { type Slot, slotOf, type WallTime } from './when.ts';

export const goneRefusal: Refusal = { code: 'missing', message: 'There is no such talk here.' };

/** Why this person cannot edit or move the talk now. */
export function editRefusal(
  talk: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return changeRefusal(talk, asker, now, 'talk.edit', 'edit');
}

/** Why this person cannot cancel the talk now. */
export function cancelRefusal(
  talk: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return changeRefusal(talk, asker, now, 'talk.cancel', 'cancel');
}

/** Why this person cannot begin a draft with the words of this talk. */
export function duplicateRefusal(talk: EventFacts, asker: Asker | undefined): Refusal | undefined {
  return inWordOf(talk, permissionRefusal(roleOf(asker), 'talk.duplicate', isOwn(talk, asker)));
}

/** The table of permissions speaks of talks; a meet-up is refused in its own word. */
export function inWordOf(
  { kind }: Pick<EventFacts, 'kind'>,
  refusal: Refusal | undefined,
): Refusal | undefined {
  return refusal && { ...refusal, message: refusal.message.replace(/\btalk\b/, kindWords[kind]) };
}

function changeRefusal(
  talk: EventFacts,
  asker: Asker | undefined,
  now: Date,
  act: Act,
  step: Step,
): Refusal | undefined {
  return (
    inWordOf(talk, permissionRefusal(roleOf(asker), act, isOwn(talk, asker))) ??
    stepRefusal(talk.kind, phaseOf(talk, now), step)
  );
}

/** Why the statement did not let an edit through, asked of the talk as it is now. */
export function lostEditRefusal(
  talk: EventFacts & { version: number; confirmed: number },
  edit: Pick<TalkEdit, 'version' | 'seats'>,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return (
    editRefusal(talk, asker, now) ??
    inWordOf(talk, versionRefusal(talk.version, edit.version)) ??
    seatsRefusal(talk.confirmed, edit.seats)
  );
}

function versionRefusal(version: number, editedFrom: number): Refusal | undefined {
  if (version === editedFrom) return undefined;
  return {
    code: 'conflict',
    message: 'Someone else changed this talk while you were editing it. Look at it again first.',
  };
}

function seatsRefusal(confirmed: number, seats: number | null): Refusal | undefined {
  if (seats === null || seats >= confirmed) return undefined;
  const message = `${confirmed} people have a seat. Give at least ${confirmed}, or ask someone to give theirs up.`;
  return { code: 'too-few-seats', message, fields: [{ field: 'seats', message }] };
}

const aheadMostMs = 2 * 366 * 24 * 60 * 60_000;

/** When the talk is, from what its speaker says; or why it cannot be then. */
export function slotOrRefusal(wall: WallTime, minutes: number, now: Date): Slot | Refusal {
  const slot = slotOf(wall, minutes);
  if ('message' in slot) return atFault(slot);
  const ahead = Date.parse(slot.startsAt) - now.getTime();
  if (ahead <= 0) {
    const message = 'That time has passed already. Choose one that is still to come.';
    return atFault({ field: 'date', message });
  }
  if (ahead > aheadMostMs) {
    return atFault({
      field: 'date',
      message: 'That is more than two years away. Is the year right?',
    });
  }
  return slot;
}

function atFault(field: FieldRefusal): Refusal {
  return { code: 'invalid', message: 'One thing needs another look.', fields: [field] };
}
