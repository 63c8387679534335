import type { Door, MarkAnswer } from '../../../api/attendance/schema.ts';
import { ordinal, peopleWords } from '../counts.ts';
import { clockOf } from '../when.ts';

type Times = Pick<Door, 'phase' | 'open' | 'unclaimedAt' | 'session' | 'free' | 'seats'>;

/** How many seats are free, in words; undefined where as many come as like. */
export function freeWords({ free, seats }: Pick<Door, 'free' | 'seats'>): string | undefined {
  if (free === null || seats === null) return undefined;
  if (free === 0) return `All ${seats} seats are spoken for`;
  return free === 1 ? '1 seat is free' : `${free} seats are free`;
}

/** What somebody in front of the screen should know about the seats now. */
export function seatNews(door: Times, now: Date): string | undefined {
  const { phase, open, unclaimedAt, session, seats } = door;
  if (!open || seats === null || phase === 'over' || phase === 'cancelled') return undefined;
  if (now >= new Date(unclaimedAt)) return 'Free seats go to whoever is at the door.';
  const until = clockOf(unclaimedAt, session.zone);
  return `Seats are kept until ${until}. What nobody has claimed by then goes to those at the door.`;
}

/** Where I stand, as a headline. */
export function ownHeadline({ state, place }: MarkAnswer['own']): string {
  if (state === 'attended') return 'You are in.';
  if (state !== 'at-door') return 'You are not checked in.';
  return place === 1 ? 'You are next at the door.' : `You are ${ordinal(place)} at the door.`;
}

/** What becomes of somebody who has no seat yet. */
export function waitingWords(own: MarkAnswer['own'], door: Times, now: Date): string {
  const { unclaimedAt, session } = door;
  const until = clockOf(unclaimedAt, session.zone);
  const here = 'Stay where you see this page: it tells you at once when a seat is yours.';
  if (now < new Date(unclaimedAt)) {
    const kept = `Seats are kept for those who signed up until ${until}.`;
    return `${kept} What nobody has claimed by then goes to those at the door, in order. ${here}`;
  }
  if (own.signup === 'confirmed') {
    const gone = `Your seat was kept until ${until}, and then went to somebody who waited at the door.`;
    return `${gone} Do come in if there is room: the next free seat is yours.`;
  }
  return `Every seat is taken. Do come in if there is room to stand. ${here}`;
}

/** `12 are in, 2 at the door`. */
export function countWords({ attended, atDoor }: Pick<Door, 'attended' | 'atDoor'>): string {
  const isIn = attended === 1 ? '1 person is in' : `${peopleWords(attended)} are in`;
  return atDoor === 0 ? isIn : `${isIn}, ${atDoor} at the door`;
}
