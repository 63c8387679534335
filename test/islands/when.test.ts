import { expect, test } from 'vitest';
import { clockElsewhere } from '../../src/islands/when.ts';

test.each([
  ['12:30', 'Europe/Lisbon', 'Europe/Lisbon', undefined],
  ['12:30', 'Europe/Lisbon', 'Europe/London', undefined],
  ['12:30', 'Europe/Lisbon', 'Europe/Berlin', '13:30'],
  ['12:30', 'Europe/Lisbon', 'Pacific/Auckland', 'Thu 26 November, 01:30'],
  ['12:30', 'Pacific/Auckland', 'Europe/Lisbon', 'Wed 25 November, 12:30'],
  // A whole day apart, and the clocks agree.
  ['12:00', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'Wed 25 November, 02:00'],
])('%s UTC, known in %s, is in %s: %s', (utc, here, there, words) => {
  expect(clockElsewhere(`2026-11-25T${utc}:00.000Z`, here, there)).toBe(words);
});
