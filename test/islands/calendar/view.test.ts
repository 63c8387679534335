import { describe, expect, test } from 'vitest';
import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import { byDate } from '../../../src/islands/calendar/by-date.ts';
import {
  addMonths,
  addressOf,
  boundsOf,
  dayByKey,
  periodWords,
  shownIn,
  turned,
  views,
  weeksOf,
} from '../../../src/islands/calendar/view.ts';
import fc from '../../property.ts';

const today = '2026-11-21';

test.each([
  ['', { view: 'month', day: today, kind: '', team: '', place: '', mine: false }],
  [
    '?view=week&day=2026-12-02&kind=talk&team=payments&place=Berlin%2C+Herb+Garden&mine',
    {
      ...{ view: 'week', day: '2026-12-02', kind: 'talk', team: 'payments', mine: true },
      place: 'Berlin, Herb Garden',
    },
  ],
  ['?view=year&day=2026-02-30', { view: 'month', day: today }],
  ['?day=soon', { day: today }],
])('the address "%s" is understood', (search, shown) => {
  expect(shownIn(search, today)).toMatchObject(shown);
});

test('what is shown survives its address', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const shown = fc.record({
    view: fc.constantFrom(...views),
    day,
    kind: fc.constantFrom('' as const, 'talk' as const),
    team: fc.constantFrom('', 'payments'),
    place: fc.string({ maxLength: 20 }).map((place) => place.trim()),
    mine: fc.boolean(),
  });
  fc.assert(
    fc.property(shown, (one) => {
      const { search } = new URL(addressOf(one, today), 'http://localhost');
      expect(shownIn(search, today)).toEqual(one);
    }),
  );
});

describe('the weeks that are shown', () => {
  test.each([
    ['2026-11-21', 6, '2026-10-26', '2026-12-06'],
    ['2027-02-10', 4, '2027-02-01', '2027-02-28'],
    ['2026-12-31', 5, '2026-11-30', '2027-01-03'],
  ])('of the month of %s are %i, from %s to %s', (day, count, first, last) => {
    const weeks = weeksOf({ view: 'month', day });
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([count, first, last]);
  });

  test('of a week is one', () => {
    expect(weeksOf({ view: 'week', day: '2026-11-22' })).toEqual([
      [16, 17, 18, 19, 20, 21, 22].map((date) => `2026-11-${date}`),
    ]);
    expect(boundsOf({ view: 'week', day: '2026-11-22' })).toEqual(['2026-11-16', '2026-11-23']);
  });
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-01-31', -2, '2025-11-30'],
  ['2027-12-05', 1, '2028-01-05'],
])('%s and %i months are %s', (day, months, then) => {
  expect(addMonths(day, months)).toBe(then);
});

test.each([
  ['ArrowLeft', '2026-11-20'],
  ['ArrowRight', '2026-11-22'],
  ['ArrowUp', '2026-11-14'],
  ['ArrowDown', '2026-11-28'],
  ['Home', '2026-11-16'],
  ['End', '2026-11-22'],
  ['PageUp', '2026-10-21'],
  ['PageDown', '2026-12-21'],
  ['a', undefined],
])('%s leads from a Saturday to %s', (key, day) => {
  expect(dayByKey(today, key)).toBe(day);
});

test.each([
  ['month', 'November 2026', '2026-12-21'],
  ['week', /^16.+22 November 2026$/, '2026-11-28'],
  ['agenda', /^21 November.+18 December 2026$/, '2026-12-19'],
] as const)('a %s has its words and what comes after it', (view, words, next) => {
  expect(periodWords({ view, day: today })).toMatch(words);
  expect(turned({ view, day: today }, 1)).toBe(next);
});

const entry = (startsAt: string, endsAt: string) => ({ startsAt, endsAt }) as CalendarEntry;

test('an entry is on each day that it touches, on the calendar of the reader', () => {
  const late = entry('2026-11-21T22:30:00Z', '2026-11-22T00:30:00Z');
  expect([...byDate([late], 'UTC').keys()]).toEqual(['2026-11-21', '2026-11-22']);
  expect([...byDate([late], 'Europe/Berlin').keys()]).toEqual(['2026-11-21', '2026-11-22']);
  expect([...byDate([late], 'Australia/Sydney').keys()]).toEqual(['2026-11-22']);
  const evening = entry('2026-11-21T20:00:00Z', '2026-11-22T00:00:00Z');
  expect([...byDate([evening], 'UTC').keys()]).toEqual(['2026-11-21']);
});

test('two thousand entries find their days', () => {
  const many = Array.from({ length: 2_000 }, (_, number) => {
    const start = Date.UTC(2026, 10, 1) + number * 20 * 60_000;
    return entry(new Date(start).toISOString(), new Date(start + 45 * 60_000).toISOString());
  });
  const days = byDate(many, 'Europe/Berlin');
  expect([...days.values()].flat().length).toBeGreaterThanOrEqual(2_000);
});
