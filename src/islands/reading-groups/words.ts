import type { ReadingGroupSummary } from '../../../api/reading-groups/schema.ts';
import { ordinal } from '../counts.ts';

type Places = Pick<ReadingGroupSummary, 'seats' | 'confirmed' | 'waiting'>;

/** `7 members, open to all` or `12 of 12 places taken, 3 wait`. */
export function placeWords({ seats, confirmed, waiting }: Places): string {
  if (seats === null) return `${membersWords(confirmed)}, open to all`;
  const wait = waiting === 0 ? '' : waiting === 1 ? ', 1 waits' : `, ${waiting} wait`;
  return `${confirmed} of ${seats} places taken${wait}`;
}

export const membersWords = (count: number): string =>
  count === 1 ? '1 member' : `${count} members`;

/** What I am to it, if I am anything. */
export function ownWords({ signup, mine }: Pick<ReadingGroupSummary, 'signup' | 'mine'>) {
  if (mine) return 'You host it';
  if (signup?.state === 'confirmed') return 'You are in it';
  return signup ? `You are ${ordinal(signup.place)} in the waiting list` : undefined;
}

/** `met once`, `met 12 times`, `has not met yet`. */
export const metWords = (met: number): string =>
  met === 0 ? 'has not met yet' : met === 1 ? 'met once' : `met ${met} times`;
