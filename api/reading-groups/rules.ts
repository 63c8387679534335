import { type EventFacts, isOwn, phaseOf } from '../events/rules.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { FieldRefusal, Refusal } from '../refusal.ts';
import { type Day, dayIn } from '../time.ts';
import type { GroupRow, MeetingRow, PauseRow, SpellRow } from './rows.ts';
import type { ReadingGroupSaid } from './schema.ts';

export const goneRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such reading group here.',
};

export const noMeetingRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such meeting of this group.',
};

export const versionRefusal: Refusal = {
  code: 'conflict',
  message: 'Something of this group changed while you were editing it. Look at it again first.',
};

export const takenIdRefusal: Refusal = {
  code: 'race',
  message: 'Something else has this id already. Try again.',
};

/** Why this person cannot change the group now. */
export function editRefusal(
  group: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'reading-group.edit', isOwn(group, asker));
  return barred ?? endedRefusal(group, now);
}

/** Why nobody changes anything of it any more. */
export function endedRefusal(group: EventFacts, now: Date): Refusal | undefined {
  switch (phaseOf(group, now)) {
    case 'cancelled':
      return { code: 'cancelled', message: 'This reading group was called off.' };
    case 'over':
      return { code: 'over', message: 'This reading group has ended; its archive stays.' };
  }
  return undefined;
}

/** Those who are in it now, in the order of their coming. */
export const membersOf = ({ spells }: Pick<GroupRow, 'spells'>): SpellRow[] =>
  spells.filter(({ until }) => until === null);

export const isMember = (group: Pick<GroupRow, 'spells'>, asker: Asker | undefined): boolean =>
  asker !== undefined && membersOf(group).some(({ person }) => person === asker.id);

/** Why this person cannot do what members do: present, pause, propose what to read. */
export function takePartRefusal(
  group: GroupRow,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const own = isMember(group, asker) || isOwn(group, asker);
  const barred = permissionRefusal(roleOf(asker), 'reading-group.take-part', own);
  if (barred && asker && !own && barred.code === 'forbidden' && asker.role !== 'guest') {
    return { code: 'forbidden', message: 'That is for the members of this group. Join it first.' };
  }
  return barred ?? endedRefusal(group, now);
}

export const begunRefusal: Refusal = {
  code: 'over',
  message: 'This meeting has begun or is over; that can no longer be changed.',
};

/** The meetings that have not begun and will take place, the next first. */
export const comingOf = (meetings: readonly MeetingRow[], now: Date): MeetingRow[] =>
  meetings.filter(({ cancelled, startsAt }) => !cancelled && Date.parse(startsAt) > now.getTime());

/** The meetings that have begun, and so took place, in the order of time. */
export const heldOf = (meetings: readonly MeetingRow[], now: Date): MeetingRow[] =>
  meetings.filter(({ cancelled, startsAt }) => !cancelled && Date.parse(startsAt) <= now.getTime());

/** The meeting of this number, or of this id. */
export const meetingAt = (meetings: readonly MeetingRow[], named: string): MeetingRow | undefined =>
  meetings.find(({ id, number }) => id === named || `${number}` === named);

/** On which day of its zone's calendar a meeting is. */
export const dayOf = ({ startsAt, zone }: Pick<MeetingRow, 'startsAt' | 'zone'>): Day =>
  dayIn(new Date(startsAt), zone);

/** Whether somebody is away on this day. */
export const isAway = (pauses: readonly PauseRow[], person: string, day: Day): boolean =>
  pauses.some(
    (pause) =>
      pause.person === person &&
      pause.firstDay <= day &&
      (pause.lastDay === null || day <= pause.lastDay),
  );

/** Whether somebody is known not to have been at a meeting: that is so once all are noted. */
export const wasAbsent = (
  { counted, there, presenter }: Pick<MeetingRow, 'counted' | 'there' | 'presenter'>,
  person: string,
): boolean => counted && presenter !== person && !there.includes(person);

/** Why a group cannot be as it is said, by field. */
export function saidRefusal(said: ReadingGroupSaid, offices: string[]): Refusal | undefined {
  const fields: FieldRefusal[] = [];
  const strange = said.offices.find((slug) => !offices.includes(slug));
  if (strange) fields.push({ field: 'offices', message: `There is no office ${strange}.` });
  if ((said.every === 'month') !== (said.nth !== null)) {
    fields.push({ field: 'nth', message: 'Say which one of the month it is.' });
  }
  if (said.lastDay !== null && said.lastDay < said.firstDay) {
    fields.push({ field: 'lastDay', message: 'It would end before it begins.' });
  }
  return fields.length > 0 ? invalid(fields) : undefined;
}

export function invalid(fields: FieldRefusal[]): Refusal {
  const message =
    fields.length === 1 ? 'One thing needs another look.' : 'Some things need another look.';
  return { code: 'invalid', message, fields };
}

/** Why there is no room for fewer than are in it. */
export function seatsRefusal(confirmed: number, seats: number | null): Refusal | undefined {
  if (seats === null || seats >= confirmed) return undefined;
  const message = `${confirmed} people are in it. Give at least ${confirmed} places.`;
  return { code: 'too-few-seats', message, fields: [{ field: 'seats', message }] };
}
