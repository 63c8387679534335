import type { CalendarEntry } from '../../../api/calendar/schema.ts';

const own: Record<NonNullable<CalendarEntry['mine']>, string> = {
  drafting: 'Your draft',
  visiting: 'Your boot camp',
  speaking: 'You speak',
  hosting: 'You host it',
  seated: 'You have a seat',
  waiting: 'You are waiting',
};

/** What an entry is to me; undefined: nothing, or it was cancelled. */
export const ownWords = ({ mine, cancelled }: CalendarEntry): string | undefined =>
  mine && !cancelled ? own[mine] : undefined;

/** `3 things`, for the name of a day. */
export const countWords = (count: number): string =>
  count === 0 ? 'nothing' : count === 1 ? '1 thing' : `${count} things`;
