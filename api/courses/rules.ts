import { type EventFacts, isOwn, phaseOf } from '../events/rules.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { FieldRefusal, Refusal } from '../refusal.ts';
import { slotOrRefusal } from '../talks/rules.ts';
import { type Slot, slotOf, type WallTime } from '../talks/when.ts';
import type { Instant } from '../time.ts';
import type { Condition, SessionSaid } from './schema.ts';

export const goneRefusal: Refusal = { code: 'missing', message: 'There is no such course here.' };

/** Why this person cannot change the course now. While it runs they still can: there is more of it. */
export function editRefusal(
  course: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'course.edit', isOwn(course, asker));
  if (barred) return barred;
  switch (phaseOf(course, now)) {
    case 'cancelled':
      return {
        code: 'cancelled',
        message: 'This course was cancelled; it can no longer be changed.',
      };
    case 'over':
      return { code: 'over', message: 'This course is over; it can no longer be changed.' };
  }
  return undefined;
}

/** Why this person cannot cancel the course now. A draft is thrown away instead. */
export function cancelRefusal(
  course: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = editRefusal(course, asker, now);
  if (barred || !course.draft) return barred;
  return { code: 'draft', message: 'Nobody has seen this draft. Throw it away instead.' };
}

type Dated = { startsAt: Instant; cancelled: boolean };

/** Why a session cannot be moved or cancelled now, whoever asks; of a draft each can be. */
export function sessionRefusal(
  session: Dated,
  { draft }: Pick<EventFacts, 'draft'>,
  now: Date,
): Refusal | undefined {
  if (draft) return undefined;
  if (session.cancelled) return { code: 'cancelled', message: 'This session was cancelled.' };
  if (Date.parse(session.startsAt) > now.getTime()) return undefined;
  return {
    code: 'over',
    message: 'This session has begun or is over; it can no longer be changed.',
  };
}

/** Why a statement did not let a change through, asked of the course as it is now. */
export function lostRefusal(
  course: EventFacts & { version: number; confirmed: number },
  edit: { version: number; seats?: number | null },
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return (
    editRefusal(course, asker, now) ??
    versionRefusal(course.version, edit.version) ??
    seatsRefusal(course.confirmed, edit.seats ?? null)
  );
}

function versionRefusal(version: number, editedFrom: number): Refusal | undefined {
  if (version === editedFrom) return undefined;
  return {
    code: 'conflict',
    message: 'Someone else changed this course while you were editing it. Look at it again first.',
  };
}

function seatsRefusal(confirmed: number, seats: number | null): Refusal | undefined {
  if (seats === null || seats >= confirmed) return undefined;
  const message = `${confirmed} people have a place. Give at least ${confirmed}, or ask someone to withdraw.`;
  return { code: 'too-few-seats', message, fields: [{ field: 'seats', message }] };
}

/** When a session is, from what its instructor says; or why it cannot be then. */
export function sessionSlot(said: SessionSaid, now: Date, at?: number): Slot | Refusal {
  const slot = slotOrRefusal(said, said.minutes, now);
  if (!('code' in slot) || at === undefined) return slot;
  const fields = slot.fields?.map(({ field, message }) => ({
    ...{ field: `sessions.${at}.${field}`, message },
  }));
  return { ...slot, ...(fields && { fields }) };
}

/** Two sessions at once cannot both be attended: where the one of two that come together stands. */
export function overlapRefusal(slots: Slot[]): Refusal | undefined {
  const inOrder = slots
    .map((slot, at) => ({ slot, at }))
    .sort((a, b) => (a.slot.startsAt < b.slot.startsAt ? -1 : 1));
  const found = inOrder.find(({ slot }, place) => {
    const before = inOrder[place - 1];
    return before !== undefined && slot.startsAt < before.slot.endsAt;
  });
  if (!found) return undefined;
  return invalid([
    { field: `sessions.${found.at}.date`, message: 'Another session is on at that time.' },
  ]);
}

type Wanted = { condition: Condition | null; seats: number | null };

/**
 * Until when the minimum has to be reached; null where there is none. A time that has passed is
 * refused unless it is `before`, what was said already.
 */
export function decideByOrRefusal(
  { condition, seats }: Wanted,
  { now, firstAt, before }: { now: Date; firstAt: Instant; before?: Instant | null },
): Instant | null | Refusal {
  if (!condition) return null;
  if (seats !== null && condition.minimum > seats) {
    const message = 'The minimum is more than there is room for.';
    return invalid([{ field: 'condition.minimum', message }]);
  }
  const at = instantOf(condition);
  if (typeof at !== 'string') return invalid([{ ...at, field: `condition.${at.field}` }]);
  if (at !== before && at <= now.toISOString()) {
    const message = 'That time has passed already. Choose one that is still to come.';
    return invalid([{ field: 'condition.date', message }]);
  }
  if (at > firstAt) {
    const message = 'The first session would have begun by then. Choose an earlier time.';
    return invalid([{ field: 'condition.date', message }]);
  }
  return at;
}

/** A wall time as an instant; or why the clocks do not show it. */
export function instantOf(wall: WallTime): Instant | FieldRefusal {
  const slot = slotOf(wall, 1);
  return 'message' in slot ? slot : slot.startsAt;
}

export function invalid(fields: FieldRefusal[]): Refusal {
  const message =
    fields.length === 1 ? 'One thing needs another look.' : 'Some things need another look.';
  return { code: 'invalid', message, fields };
}
