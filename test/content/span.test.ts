import { expect, test } from 'vitest';
import { everySpan } from '../../src/content/span.ts';

test.each([
  ['P6M', 'every six months'],
  ['P1Y', 'every year'],
  ['P2W', 'every two weeks'],
  ['P90D', 'every 90 days'],
  ['P1Y6M', 'every year and six months'],
  ['P0Y1M', 'every month'],
])('%s is %s', (span, words) => {
  expect(everySpan(span)).toBe(words);
});
