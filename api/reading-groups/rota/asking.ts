import type { Refusal } from '../../refusal.ts';
import type { GroupRow, MeetingRow } from '../rows.ts';
import { dayOf, isAway, membersOf } from '../rules.ts';

export const noSwapRefusal: Refusal = {
  code: 'conflict',
  message: 'Nobody asks you that any more.',
};

export const changedRefusal: Refusal = {
  code: 'conflict',
  message: 'Who presents when has changed. Look at it again first.',
};

export const awayRefusal: Refusal = {
  code: 'conflict',
  message: 'You pause on that day. Come back first.',
};

export const takenRefusal = ({ presenterRef }: MeetingRow): Refusal => ({
  code: 'conflict',
  message: `${presenterRef?.name ?? 'Somebody'} presents there and knows it. Ask to change places instead.`,
});

/** Why these two cannot change places: each has to present now, and be there on the other's day. */
export function askRefusal(
  group: GroupRow,
  { mine, theirs, asker }: { mine: MeetingRow; theirs: MeetingRow; asker: string },
): Refusal | undefined {
  const asked = theirs.presenter;
  const members = membersOf(group).map(({ person }) => person);
  if (mine.presenter !== asker || asked === null || asked === asker || !members.includes(asked)) {
    return changedRefusal;
  }
  if (isAway(group.pauses, asked, dayOf(mine)) || isAway(group.pauses, asker, dayOf(theirs))) {
    return { code: 'conflict', message: 'One of you is away on the day of the other.' };
  }
  return undefined;
}
