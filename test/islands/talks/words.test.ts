import { expect, test } from 'vitest';
import { ordinal } from '../../../src/islands/counts.ts';
import { fillWords, ownWords, seatWords } from '../../../src/islands/talks/words.ts';

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [102, '102nd'],
  [111, '111th'],
])('place %i in a list is the %s', (place, words) => {
  expect(ordinal(place)).toBe(words);
});

const seats = (seats: number | null, confirmed: number, waiting = 0) => ({
  seats,
  confirmed,
  waiting,
});

test.each([
  [seats(12, 8), '4 of 12 seats left'],
  [seats(12, 0), '12 of 12 seats left'],
  [seats(1, 0), '1 of 1 seats left'],
  [seats(12, 12), 'Full'],
  [seats(12, 12, 3), 'Full, 3 waiting'],
  [seats(null, 0), 'As many as come'],
  [seats(null, 40), 'As many as come'],
])('%j: %s', (given, words) => {
  expect(seatWords(given)).toBe(words);
});

test.each([
  ['announced', seats(12, 8), '4 of 12 seats left'],
  ['running', seats(12, 8), '8 of 12 seats are taken'],
  ['over', seats(12, 8), '8 of 12 seats were taken'],
  ['cancelled', seats(12, 8), '8 of 12 seats were taken'],
  ['over', seats(12, 0), 'Nobody took a seat'],
  ['running', seats(null, 9), '9 people came'],
  ['over', seats(null, 1), '1 person had a seat'],
] as const)('%s, %j: %s', (phase, given, words) => {
  expect(fillWords({ ...given, phase })).toBe(words);
});

const confirmed = { state: 'confirmed' } as const;
const second = { state: 'waiting', place: 2 } as const;

test.each([
  ['announced', confirmed, false, 'You have a seat'],
  ['running', confirmed, false, 'You have a seat'],
  ['over', confirmed, false, 'You had a seat'],
  ['cancelled', confirmed, false, 'You had a seat'],
  ['announced', second, false, 'You are 2nd in the list'],
  ['over', second, false, 'You were in the waiting list'],
  ['announced', null, true, 'You speak at it'],
  ['over', null, true, 'You spoke at it'],
  ['cancelled', null, true, undefined],
  ['announced', null, false, undefined],
] as const)('%s, sign-up %j, mine %s: %s', (phase, signup, mine, words) => {
  expect(ownWords({ phase, signup, mine })).toBe(words);
});
