import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDuration, freshness, laterOf } from '../../api/playbooks/rules.ts';
import fc from '../property.ts';

const day = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const part = (letter: string, max: number) =>
  fc.option(fc.integer({ min: 1, max })).map((count) => (count === null ? '' : count + letter));
const duration = fc
  .tuple(part('Y', 9), part('M', 40), part('W', 60), part('D', 800))
  .map((parts) => `P${parts.join('')}`)
  .filter((text) => text !== 'P');

test('a day and a duration make the day that Temporal makes of them', () => {
  fc.assert(
    fc.property(day, duration, (from, length) => {
      expect(addDuration(from, length)).toBe(Temporal.PlainDate.from(from).add(length).toString());
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2024-01-31', 'P1M', '2024-02-29'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2026-08-31', 'P6M', '2027-02-28'],
  ['2026-01-31', 'P1M1D', '2026-03-01'],
  ['2026-12-31', 'P2W', '2027-01-14'],
])('%s and %s is %s', (from, length, to) => {
  expect(addDuration(from, length)).toBe(to);
});

test('it is fresh, then due, then stale, and never goes back', () => {
  fc.assert(
    fc.property(day, duration, fc.nat(4_000), (reviewed, reviewEvery, later) => {
      const today = Temporal.PlainDate.from(reviewed).add({ days: later });
      const { is, ...days } = freshness({ reviewed, reviewEvery }, today.toString());
      const due = Temporal.PlainDate.from(reviewed).add(reviewEvery);
      const quarter = Math.floor(Temporal.PlainDate.from(reviewed).until(due).days / 4);
      const stale = due.add({ days: Math.max(14, quarter) });
      expect(days).toEqual({ due: due.toString(), stale: stale.toString() });
      const before = (other: Temporal.PlainDate) => Temporal.PlainDate.compare(today, other) < 0;
      expect(is).toBe(before(due) ? 'fresh' : before(stale) ? 'due' : 'stale');
    }),
    { numRuns: 1_000 },
  );
});

test('the very days on which it turns', () => {
  const on = (today: string) => freshness({ reviewed: '2026-05-31', reviewEvery: 'P6M' }, today).is;
  expect(['2026-11-29', '2026-11-30', '2027-01-13', '2027-01-14'].map(on)).toEqual([
    'fresh',
    'due',
    'due',
    'stale',
  ]);
});

test('what nobody reviewed is neither fresh nor stale', () => {
  expect(freshness({ reviewed: null, reviewEvery: 'P1Y' }, '2026-11-21')).toEqual({ is: 'never' });
});

test.each([
  ['2026-01-01', '2026-02-01', '2026-02-01'],
  ['2026-02-01', '2026-01-01', '2026-02-01'],
  [null, '2026-01-01', '2026-01-01'],
  ['2026-01-01', null, '2026-01-01'],
  [null, null, null],
])('of %s and %s the later is %s', (one, other, later) => {
  expect(laterOf(one, other)).toBe(later);
});
