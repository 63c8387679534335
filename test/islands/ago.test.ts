import { expect, test } from 'vitest';
import { ago } from '../../src/islands/ago.ts';

const now = new Date('2026-11-26T12:00:00Z');

test.each([
  ['2026-11-26T11:59:31Z', 'just now'],
  ['2026-11-26T12:00:09Z', 'just now'],
  ['2026-11-26T11:59:00Z', '1 minute ago'],
  ['2026-11-26T11:00:01Z', '59 minutes ago'],
  ['2026-11-26T11:00:00Z', '1 hour ago'],
  ['2026-11-25T12:00:01Z', '23 hours ago'],
  ['2026-11-25T12:00:00Z', 'yesterday'],
  ['2026-11-12T12:00:00Z', '14 days ago'],
  ['2026-11-11T12:00:00Z', undefined],
])('what happened at %s was %s', (at, words) => {
  expect(ago(at, now)).toBe(words);
});
