import type { CourseSummary, Minimum } from '../../../api/courses/schema.ts';
import type { OwnSignup, Seats } from '../../../api/events/schema.ts';
import { ordinal, peopleWords } from '../counts.ts';
import { clockOf, dateOf, dayOf, zoneName } from '../when.ts';

/** `Fri 27 November, 17:00, Lisbon time`. */
export const untilWords = (at: string, zone: string): string =>
  `${dayOf(at, zone)}, ${clockOf(at, zone)}, ${zoneName(zone)}`;

const enrol = (count: number): string => (count === 1 ? '1 person enrols' : `${count} enrol`);
const missing = (count: number): string => (count === 1 ? '1 is missing' : `${count} are missing`);

/** Where the minimum of a course stands, in whole sentences. */
export function minimumWords(at: Minimum, confirmed: number): string {
  const until = untilWords(at.decideBy, at.zone);
  const had = `${confirmed} of the ${at.minimum} that it needs`;
  switch (at.decision) {
    case 'open':
      return at.missing > 0
        ? `It runs only if ${enrol(at.minimum)} by ${until}: ${missing(at.missing)}.`
        : `As many have enrolled as it needs, ${at.minimum}. It is settled on ${until}.`;
    case 'runs':
      return 'It runs.';
    case 'asked':
      return `The time was ${until}, and ${had} are enrolled. Its instructors are choosing whether it runs.`;
    case 'undecided':
      return `Not decided: the time was ${until}, ${had} are enrolled, and its instructors have not said yet whether it runs.`;
  }
}

/** The same for a list, in a few words; undefined: nothing is open. */
export function minimumShort(at: Minimum): string | undefined {
  switch (at.decision) {
    case 'open':
      return at.missing > 0 ? `${at.missing} missing to run` : undefined;
    case 'asked':
    case 'undecided':
      return 'Not decided';
    case 'runs':
      return undefined;
  }
}

/** How full a course is. */
export function placeWords({ seats, confirmed, waiting }: Seats): string {
  if (seats === null) return `${peopleWords(confirmed)} enrolled`;
  if (confirmed < seats) return `${seats - confirmed} of ${seats} places left`;
  return waiting === 0 ? 'Full' : `Full, ${waiting} waiting`;
}

type Own = Pick<CourseSummary, 'phase' | 'mine'> & { signup: OwnSignup | null };

/** What I have to do with a course, without a full stop; undefined: nothing. */
export function ownWords({ phase, mine, signup }: Own): string | undefined {
  const over = phase === 'over';
  if (mine) return over ? 'You taught it' : phase === 'cancelled' ? undefined : 'You teach it';
  if (!signup) return undefined;
  if (signup.state === 'confirmed') return over ? 'You took part' : 'You are enrolled';
  return over ? 'You were in the waiting list' : `You are ${ordinal(signup.place)} in the list`;
}

/** `4 sessions`. */
export const sessionsWords = (count: number): string =>
  count === 1 ? '1 session' : `${count} sessions`;

/** `Fri 4 December to Fri 8 January 2027`; one day where it is one. */
export function spanWords(startsAt: string, endsAt: string, zone: string): string {
  const [first, last] = [dateOf(startsAt, zone), dateOf(endsAt, zone)];
  const year = last.slice(0, 4);
  if (first === last) return `${dayOf(startsAt, zone)} ${year}`;
  const before = first.slice(0, 4) === year ? '' : ` ${first.slice(0, 4)}`;
  return `${dayOf(startsAt, zone)}${before} to ${dayOf(endsAt, zone)} ${year}`;
}

/** `12 hours`, `7½ hours`, `45 minutes`. */
export function hoursWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return hours === 1 ? '1 hour' : `${hours} hours`;
  if (rest === 30) return `${hours}½ hours`;
  return `${hours === 1 ? '1 hour' : `${hours} hours`} ${rest} minutes`;
}
