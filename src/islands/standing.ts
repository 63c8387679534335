import type { CalendarEntry } from '../../api/calendar/schema.ts';
import type { TalkSummary } from '../../api/talks/schema.ts';
import { ordinal } from './counts.ts';

/** How a talk stands, in words; `mine` when the words are about the reader. */
export type Standing = { words: string; mine: boolean };

/** The one thing about a talk that its reader should see in a list, if there is one. */
export function standingOf(talk: TalkSummary): Standing | undefined {
  if (talk.phase === 'cancelled') return { words: 'Cancelled', mine: false };
  const over = talk.phase === 'over';
  if (talk.mine) return { words: over ? 'You spoke' : 'You speak', mine: true };
  if (talk.signup?.state === 'confirmed') {
    return { words: over ? 'You had a seat' : 'You have a seat', mine: true };
  }
  if (over) return undefined;
  if (talk.signup) return { words: `${ordinal(talk.signup.place)} in the list`, mine: true };
  if (talk.phase === 'running') return { words: 'On now', mine: false };
  return isFull(talk) ? { words: 'Full', mine: false } : undefined;
}

function isFull({ seats, confirmed }: TalkSummary): boolean {
  return seats !== null && confirmed >= seats;
}

const taking: Partial<Record<NonNullable<CalendarEntry['mine']>, string>> = {
  speaking: 'You teach',
  hosting: 'You teach',
  seated: 'You are enrolled',
  waiting: 'You wait for a place',
};

const inGroup: typeof taking = {
  speaking: 'You present',
  hosting: 'You host it',
  seated: 'You are in it',
  waiting: 'You wait for a place',
};

/** The same of one session of a course or a reading group. */
export function sessionStanding({ kind, cancelled, mine }: CalendarEntry): Standing | undefined {
  if (cancelled) return { words: 'Cancelled', mine: false };
  const words = mine ? (kind === 'reading-group' ? inGroup : taking)[mine] : undefined;
  return words ? { words, mine: true } : undefined;
}
