import { expect, test } from 'vitest';
import { heirWords, placeAct } from '../../../src/islands/places/words.ts';

const seats = (seats: number | null, confirmed: number, waiting = 0) => ({
  ...{ seats, confirmed, waiting },
});
const confirmed = { state: 'confirmed' } as const;
const second = { state: 'waiting', place: 2 } as const;

test.each([
  [seats(2, 1), null, 'take', 'Take a seat', 'Enrol'],
  [seats(null, 9), null, 'take', 'Take a seat', 'Enrol'],
  [seats(2, 2), null, 'take', 'Join the waiting list', 'Join the waiting list'],
  [seats(2, 2, 4), null, 'take', 'Join the waiting list', 'Join the waiting list'],
  // Seats were added and those who wait are not promoted yet: they stand first.
  [seats(3, 2, 1), null, 'take', 'Join the waiting list', 'Join the waiting list'],
  [seats(2, 2), confirmed, 'leave', 'Give up my seat', 'Withdraw'],
  [seats(2, 2, 4), second, 'leave', 'Leave the list', 'Leave the list'],
] as const)(
  '%j, sign-up %j: the button would %s, “%s”; of a course “%s”',
  (given, signup, does, ofTalk, ofCourse) => {
    const ways = (['talk', 'course'] as const).map((kind) => placeAct({ ...given, signup }, kind));
    expect(ways.map(({ does }) => does)).toEqual([does, does]);
    expect(ways.map(({ words }) => words)).toEqual([ofTalk, ofCourse]);
  },
);

test.each([
  [1, 'talk', '1 person waits, and gets your seat.'],
  [3, 'talk', '3 people wait. The first of them gets your seat.'],
  [1, 'course', '1 person waits, and gets your place.'],
  [1, 'hackathon', '1 person waits, and gets your place.'],
] as const)(
  'with %i waiting, who gives up their place in a %s reads: %s',
  (waiting, kind, words) => {
    expect(heirWords(waiting, kind)).toBe(words);
  },
);
