import { expect, test } from 'vitest';
import { leadWords } from '../../src/islands/feedback/lead-words.ts';

const visit = (said: boolean) => ({ rating: said ? {} : null, people: null });
const words = (visits: boolean[], open: number[], checkIns: boolean[] = []) =>
  leadWords({
    visits: visits.map(visit),
    rotations: open.map((count) => ({ open: count })),
    checkIns: checkIns.map((answered) => ({ answers: answered ? [] : null })),
  } as never);

test.each([
  [words([], []), undefined],
  [words([true], []), 'Saying back: how your visits were'],
  [words([], [0]), 'Saying back: what hires say of your team'],
  [words([], [1, 0]), 'Saying back: one proposal waiting for a word of yours'],
  [
    words([false, false, true], [], [false, true]),
    'Saying back: the questions of a week and 2 visits waiting for a word of yours',
  ],
])('%j', (said, expected) => {
  expect(said).toBe(expected);
});
