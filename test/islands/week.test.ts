import { describe, expect, test } from 'vitest';
import { addDays, startOf, weekOf } from '../../src/islands/week.ts';

describe('the week that a reader sees', () => {
  test.each([
    ['on a Monday', '2026-11-23T09:00:00Z', 'Europe/Lisbon', 0, '2026-11-23'],
    ['on a Friday night', '2026-11-27T23:59:00Z', 'Europe/Lisbon', 0, '2026-11-23'],
    ['on a Saturday: the next one', '2026-11-28T00:00:00Z', 'Europe/Lisbon', 0, '2026-11-30'],
    ['on a Sunday night: the next one', '2026-11-29T23:59:00Z', 'Europe/Lisbon', 0, '2026-11-30'],
    ['a week back', '2026-11-25T09:00:00Z', 'Europe/Lisbon', -1, '2026-11-16'],
    ['two weeks on, over the year', '2026-12-25T09:00:00Z', 'Europe/Lisbon', 2, '2027-01-04'],
    ['Monday already in Auckland', '2026-11-22T11:30:00Z', 'Pacific/Auckland', 0, '2026-11-23'],
    ['still Friday in Honolulu', '2026-11-28T09:30:00Z', 'Pacific/Honolulu', 0, '2026-11-23'],
    [
      'already Saturday on Kiritimati',
      '2026-11-27T10:00:00Z',
      'Pacific/Kiritimati',
      0,
      '2026-11-30',
    ],
  ])('%s', (_, now, zone, shift, monday) => {
    const days = [0, 1, 2, 3, 4].map((days) => addDays(monday, days));
    expect(weekOf(new Date(now), zone, shift)).toEqual({
      days,
      from: startOf(monday, zone),
      to: startOf(addDays(monday, 7), zone),
    });
  });

  test('is an hour short when the clocks go forward in it, and an hour long when they go back', () => {
    const hours = (now: string) => {
      const { from, to } = weekOf(new Date(now), 'Europe/Berlin');
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect([hours('2026-03-25T09:00:00Z'), hours('2026-10-21T09:00:00Z')]).toEqual([167, 169]);
  });
});

describe('a date begins', () => {
  test.each([
    ['at midnight', '2026-11-26', 'Europe/Lisbon', '2026-11-26T00:00:00.000Z'],
    ['in summer time', '2026-07-01', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    [
      'on the day when the clocks change at two',
      '2026-03-29',
      'Europe/Berlin',
      '2026-03-28T23:00:00.000Z',
    ],
    ['in a zone of quarters', '2026-11-26', 'Asia/Kathmandu', '2026-11-25T18:15:00.000Z'],
    ['furthest ahead', '2026-11-26', 'Pacific/Kiritimati', '2026-11-25T10:00:00.000Z'],
    ['furthest behind', '2026-11-26', 'Pacific/Pago_Pago', '2026-11-26T11:00:00.000Z'],
    [
      'at one, where the clocks go forward at midnight',
      '2026-03-29',
      'Asia/Beirut',
      '2026-03-28T22:00:00.000Z',
    ],
    [
      'late, where the clocks go back at midnight',
      '2026-10-25',
      'Asia/Beirut',
      '2026-10-24T22:00:00.000Z',
    ],
    [
      'a day later, where it was left out',
      '2011-12-30',
      'Pacific/Apia',
      '2011-12-30T10:00:00.000Z',
    ],
  ])('%s', (_, date, zone, start) => {
    expect(startOf(date, zone)).toBe(start);
  });
});
