import { expect, test } from 'vitest';
import { gapWords } from '../../../api/bootcamp/gap/rules.ts';

test.each([
  [0, 'No plan is better.'],
  [100_000, 'Another plan could have one required visit more.'],
  [340_012, 'Another plan could have up to 3 required visits more.'],
  [
    8_003,
    'No plan misses fewer required visits; another could move up to 2 visits of others less.',
  ],
  [401, 'No plan misses fewer required visits; another could have one offered visit more.'],
  [
    16,
    'No plan misses fewer visits or moves fewer of others; another could save up to 16 walks between offices.',
  ],
])('a plan that could be better by %i says so', (gap, words) => {
  expect(gapWords({ cost: 500_000, bound: 500_000 - gap })).toBe(words);
});
