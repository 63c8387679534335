import { expect, test } from 'vitest';
import { holidaysIn } from '../../api/holidays/national.ts';
import type { Office } from '../../api/offices/schema.ts';
import { daysOf, seriesDates } from '../../api/series/dates/rules.ts';
import type { Rhythm } from '../../api/series/schema.ts';
import { wallTimeOf } from '../../api/talks/when.ts';
import fc from '../property.ts';

const fridays: Rhythm = {
  ...{ every: 'week', weekday: 5, nth: null, time: '12:30', zone: 'Europe/Lisbon', minutes: 45 },
  ...{ firstDay: '2026-11-02', lastDay: null },
};
const now = new Date('2026-11-02T09:00:00.000Z');
const nothing = { holidays: [], taken: [], officeNames: new Map<string, string>(), now };
const lisbon: Office = { slug: 'lisbon', name: 'Lisbon', zone: 'Europe/Lisbon', country: 'PT' };
const berlin: Office = { slug: 'berlin', name: 'Berlin', zone: 'Europe/Berlin', country: 'DE' };

test.each<[string, Partial<Rhythm>, string[]]>([
  ['every Friday', {}, ['2026-11-06', '2026-11-13', '2026-11-20', '2026-11-27']],
  [
    'every second Friday from the week of the first day',
    { every: 'second-week' },
    ['2026-11-06', '2026-11-20'],
  ],
  [
    'every second Friday, counted from a day long ago',
    { every: 'second-week', firstDay: '2026-01-02' },
    ['2026-11-06', '2026-11-20'],
  ],
  ['the first Friday of the month', { every: 'month', nth: 1 }, ['2026-11-06']],
  ['the last Friday of the month', { every: 'month', nth: -1 }, ['2026-11-27']],
  ['the third Monday', { every: 'month', nth: 3, weekday: 1 }, ['2026-11-16']],
  ['up to the last day', { lastDay: '2026-11-13' }, ['2026-11-06', '2026-11-13']],
  ['not before the first day', { firstDay: '2026-11-21' }, ['2026-11-27']],
])('%s', (_, more, days) => {
  expect(daysOf({ ...fridays, ...more }, '2026-11-01', '2026-11-30')).toEqual(days);
});

test('a date is free but for holidays of its offices, by name, and for talks that are there', async () => {
  const days = daysOf(fridays, '2026-12-01', '2027-01-08');
  const holidays = await holidaysIn([lisbon, berlin], '2026-12-01', '2027-01-08');
  const officeNames = new Map([lisbon, berlin].map(({ slug, name }) => [slug, name]));
  const known = { holidays, officeNames, taken: ['2026-12-11T12:30:00.000Z'], now };
  expect(seriesDates(fridays, days, known).map(({ date, taken }) => [date, taken])).toEqual([
    ['2026-12-04', null],
    ['2026-12-11', 'Taken'],
    ['2026-12-18', null],
    ['2026-12-25', expect.stringMatching(/^.+ in Lisbon and Berlin$/)],
    ['2027-01-01', expect.stringMatching(/^.+ in Lisbon and Berlin$/)],
    ['2027-01-08', null],
  ]);
});

test('what has begun today is no date any more, and an hour that the clocks skip is none', () => {
  const noon = { ...nothing, now: new Date('2026-11-06T12:30:00.000Z') };
  expect(seriesDates(fridays, ['2026-11-06', '2026-11-13'], noon)).toMatchObject([
    { date: '2026-11-13' },
  ]);
  const early = { ...fridays, weekday: 7, time: '01:30' };
  expect(seriesDates(early, ['2027-03-28', '2027-04-04'], nothing)).toMatchObject([
    { date: '2027-04-04', startsAt: '2027-04-04T00:30:00.000Z' },
  ]);
});

test('over every change of the clocks in both hemispheres the hour on the wall stays', () => {
  const zone = fc.constantFrom(
    ...['Europe/Lisbon', 'Europe/Berlin', 'America/Toronto', 'America/Santiago'],
    ...['Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Africa/Casablanca'],
    ...['Asia/Kolkata', 'America/Sao_Paulo', 'Pacific/Chatham'],
  );
  const two = (number: number) => String(number).padStart(2, '0');
  const rhythm = fc
    .record({
      every: fc.constantFrom('week' as const, 'second-week' as const, 'month' as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
      // In the small hours clocks are changed; talks are held where every day has the hour.
      hour: fc.integer({ min: 4, max: 22 }),
      minute: fc.integer({ min: 0, max: 59 }),
      zone,
      first: fc.integer({ min: 0, max: 800 }),
    })
    .map(({ hour, minute, first, nth, ...said }): Rhythm => {
      const firstDay = new Date(Date.UTC(2026, 0, 1 + first)).toISOString().slice(0, 10);
      const time = `${two(hour)}:${two(minute)}`;
      const which = said.every === 'month' ? nth : null;
      return { ...said, time, nth: which, firstDay, lastDay: null, minutes: 45 };
    });
  fc.assert(
    fc.property(rhythm, (said) => {
      const until = new Date(Date.parse(said.firstDay) + 500 * 86_400_000);
      const days = daysOf(said, said.firstDay, until.toISOString().slice(0, 10));
      const dates = seriesDates(said, days, { ...nothing, now: new Date(0) });
      expect(dates.map(({ date }) => date)).toEqual(days);
      for (const [at, { date, startsAt, endsAt }] of dates.entries()) {
        expect(wallTimeOf(startsAt, said.zone)).toMatchObject({ date, time: said.time });
        expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(45 * 60_000);
        expect(new Date(`${date}T12:00:00Z`).getUTCDay() || 7).toBe(said.weekday);
        const before = dates[at - 1];
        if (!before) continue;
        const gap = (Date.parse(date) - Date.parse(before.date)) / 86_400_000;
        const gaps = { week: [7], 'second-week': [14], month: [28, 35] };
        expect(gaps[said.every]).toContain(gap);
      }
      const least = { week: 71, 'second-week': 35, month: 16 };
      expect(days.length).toBeGreaterThanOrEqual(least[said.every] - 1);
    }),
  );
});
