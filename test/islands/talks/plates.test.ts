import { expect, test } from 'vitest';
import { platesOf } from '../../../src/islands/talks/plates.ts';

const ada = { slug: 'ada', name: 'Ada Lindqvist' };
const seats = (seats: number | null, confirmed: number) => ({ seats, confirmed, waiting: 0 });

test.each([
  ['every seat has a plate', seats(3, 1), [ada], [ada, 'free', 'free']],
  ['who comes is not known to everyone', seats(3, 2), [], ['taken', 'taken', 'free']],
  ['with no end to the seats, who comes has a plate', seats(null, 1), [ada], [ada]],
  ['a hall has too many plates to show', seats(41, 1), [ada], []],
] as const)('%s', (_, given, who, plates) => {
  expect(platesOf(given, [...who])).toEqual(plates);
});
