import { expect, test } from 'vitest';
import { byDay, dayWords, thereWords } from '../../../src/islands/talks/by-day.ts';

const talk = (startsAt: string) => ({ session: { startsAt, zone: 'Europe/Lisbon' } });
const dates = (startsAt: string[], zone: string) =>
  byDay(startsAt.map(talk), zone).map(({ date, things }) => [date, things.length]);

test.each([
  [
    'Europe/Lisbon',
    [
      ['2026-11-25', 2],
      ['2026-11-26', 1],
    ],
  ],
  [
    'Pacific/Auckland',
    [
      ['2026-11-26', 2],
      ['2026-11-27', 1],
    ],
  ],
  [
    'America/Los_Angeles',
    [
      ['2026-11-25', 2],
      ['2026-11-26', 1],
    ],
  ],
])('talks stand under the day that the calendar of %s shows', (zone, expected) => {
  const starts = [
    '2026-11-25T12:30:00.000Z',
    '2026-11-25T23:30:00.000Z',
    '2026-11-26T22:00:00.000Z',
  ];
  expect(dates(starts, zone)).toEqual(expected);
});

test('a day with 25 hours is one day, and so is one with 23', () => {
  const longDay = [
    '2026-10-24T22:30:00.000Z',
    '2026-10-25T22:30:00.000Z',
    '2026-10-25T23:30:00.000Z',
  ];
  expect(dates(longDay, 'Europe/Berlin')).toEqual([
    ['2026-10-25', 2],
    ['2026-10-26', 1],
  ]);
  const shortDay = [
    '2026-03-28T23:30:00.000Z',
    '2026-03-29T21:30:00.000Z',
    '2026-03-29T22:30:00.000Z',
  ];
  expect(dates(shortDay, 'Europe/Berlin')).toEqual([
    ['2026-03-29', 2],
    ['2026-03-30', 1],
  ]);
});

test('the newest first stays the newest first', () => {
  const starts = [
    '2026-11-26T09:00:00.000Z',
    '2026-11-25T12:30:00.000Z',
    '2026-11-25T09:00:00.000Z',
  ];
  expect(dates(starts, 'Europe/Lisbon')).toEqual([
    ['2026-11-26', 1],
    ['2026-11-25', 2],
  ]);
});

test('no talks make no days', () => {
  expect(byDay([], 'Europe/Lisbon')).toEqual([]);
});

const now = new Date('2026-12-30T23:30:00.000Z');

test.each([
  ['2026-12-30', 'Europe/Lisbon', 'Today, Wed 30 December'],
  ['2026-12-31', 'Europe/Lisbon', 'Tomorrow, Thu 31 December'],
  ['2026-12-31', 'Europe/Berlin', 'Today, Thu 31 December'],
  ['2027-01-01', 'Europe/Berlin', 'Tomorrow, Fri 1 January 2027'],
  ['2026-12-29', 'Europe/Lisbon', 'Yesterday, Tue 29 December'],
  ['2026-11-25', 'Europe/Lisbon', 'Wed 25 November'],
  ['2025-11-25', 'Europe/Lisbon', 'Tue 25 November 2025'],
])('%s is, read in %2$s, "%3$s"', (date, zone, words) => {
  expect(dayWords(date, now, zone)).toBe(words);
});

test('tomorrow is tomorrow in the night in which the clocks go back', () => {
  const before = new Date('2026-10-24T22:30:00.000Z');
  expect(dayWords('2026-10-26', before, 'Europe/Berlin')).toBe('Tomorrow, Mon 26 October');
});

test.each([
  ['Europe/Lisbon', 'Europe/Lisbon', undefined],
  ['Europe/Lisbon', 'Europe/London', undefined],
  ['Europe/Berlin', 'Europe/Lisbon', '13:30, Berlin time'],
  ['Pacific/Auckland', 'Europe/Lisbon', 'Thu 26 November, 01:30, Auckland time'],
])('a talk in %s tells a reader in %s where the clock differs: %s', (zone, mine, words) => {
  expect(thereWords({ startsAt: '2026-11-25T12:30:00.000Z', zone }, mine)).toBe(words);
});
