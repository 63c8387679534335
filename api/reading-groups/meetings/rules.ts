import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker, PersonRef } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { GroupRow, MeetingRow } from '../rows.ts';
import { isMember } from '../rules.ts';
import type { MeetingPage } from './schema.ts';

/** So long before the start it can be said who is there. */
const opensMinutes = 60;
const minuteMs = 60_000;

/** A meeting as the rules need it. */
export type Sitting = { group: GroupRow; meeting: MeetingRow; asker: Asker | undefined; now: Date };

export const changedRefusal: Refusal = {
  code: 'conflict',
  message: 'Somebody else changed this while you were writing. Look at theirs first.',
};

export const noMemberRefusal: Refusal = {
  code: 'missing',
  message: 'There was nobody of this name in the group then.',
};

export const fullRefusal: Refusal = {
  code: 'too-large',
  message: 'There are enough of these here already.',
};

export function phaseAt({ group, meeting, now }: Omit<Sitting, 'asker'>): MeetingPage['phase'] {
  if (meeting.cancelled || (group.cancelled && now.getTime() < Date.parse(meeting.startsAt))) {
    return 'cancelled';
  }
  if (now.getTime() < Date.parse(meeting.startsAt)) return 'announced';
  return now.getTime() < Date.parse(meeting.endsAt) ? 'on' : 'over';
}

/** Why this person cannot write at this meeting. After the group has ended its members still can. */
export function writeRefusal(sitting: Sitting): Refusal | undefined {
  const { group, meeting, asker } = sitting;
  const own = isMember(group, asker) || isOwn(group, asker) || meeting.presenter === asker?.id;
  const barred = permissionRefusal(roleOf(asker), 'reading-group.take-part', own);
  if (barred && asker && !own && barred.code === 'forbidden' && asker.role !== 'guest') {
    return { code: 'forbidden', message: 'That is for the members of this group. Join it first.' };
  }
  return barred ?? cancelledRefusal(sitting);
}

/** Why this person cannot prepare, answer, and say who was there: its presenter and host do. */
export function runRefusal(sitting: Sitting): Refusal | undefined {
  const { group, meeting, asker } = sitting;
  const own = isOwn(group, asker) || (asker !== undefined && meeting.presenter === asker.id);
  return permissionRefusal(roleOf(asker), 'meeting.run', own) ?? cancelledRefusal(sitting);
}

/** Why nobody can be noted as there yet. */
export function earlyRefusal({ meeting, now }: Sitting): Refusal | undefined {
  if (now.getTime() >= Date.parse(meeting.startsAt) - opensMinutes * minuteMs) return undefined;
  return {
    code: 'too-early',
    message: `Who is there is noted from ${opensMinutes} minutes before the start.`,
  };
}

function cancelledRefusal(sitting: Sitting): Refusal | undefined {
  if (phaseAt(sitting) !== 'cancelled') return undefined;
  return { code: 'cancelled', message: 'This meeting will not take place.' };
}

/** Those who were in the group when it met, in the order of their coming. */
export function membersAt(
  { spells }: Pick<GroupRow, 'spells'>,
  { startsAt }: Pick<MeetingRow, 'startsAt'>,
): (PersonRef & { person: string })[] {
  const inside = spells.filter(
    ({ since, until }) => since <= startsAt && (until === null || until > startsAt),
  );
  return [...new Map(inside.map((spell) => [spell.person, spell])).values()];
}
