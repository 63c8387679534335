import type { Seats } from '../../../api/events/schema.ts';
import type { TalkSummary } from '../../../api/talks/schema.ts';
import { ordinal, peopleWords } from '../counts.ts';

/** How many seats are left, in words: `4 of 12 seats left`, `Full, 3 waiting`. */
export function seatWords({ seats, confirmed, waiting }: Seats): string {
  if (seats === null) return 'As many as come';
  if (confirmed < seats) return `${seats - confirmed} of ${seats} seats left`;
  return waiting === 0 ? 'Full' : `Full, ${waiting} waiting`;
}

/** How the seats of a talk stand, in words: those left while one can ask, then those taken. */
export function fillWords(talk: Seats & Pick<TalkSummary, 'phase'>): string {
  const { phase, seats, confirmed } = talk;
  if (phase === 'announced') return seatWords(talk);
  const running = phase === 'running';
  if (confirmed === 0) return 'Nobody took a seat';
  if (seats === null) return `${peopleWords(confirmed)} ${running ? 'came' : 'had a seat'}`;
  return `${confirmed} of ${seats} seats ${running ? 'are' : 'were'} taken`;
}

type Own = Pick<TalkSummary, 'phase' | 'signup' | 'mine'>;

/** What I have to do with a talk, as a sentence without its full stop; undefined: nothing. */
export function ownWords({ phase, signup, mine }: Own): string | undefined {
  const past = phase === 'over' || phase === 'cancelled';
  if (mine) return phase === 'over' ? 'You spoke at it' : past ? undefined : 'You speak at it';
  if (!signup) return undefined;
  if (signup.state === 'confirmed') return past ? 'You had a seat' : 'You have a seat';
  return past ? 'You were in the waiting list' : `You are ${ordinal(signup.place)} in the list`;
}
