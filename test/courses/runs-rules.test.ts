import { expect, test } from 'vitest';
import { addDays, placed, rhythm, unpushed } from '../../api/courses/dates/rules.ts';
import { nextRun } from '../../api/courses/runs/rules.ts';
import { slotOf, wallTimeOf } from '../../api/talks/when.ts';
import fc from '../property.ts';

const zones = [
  ...['Europe/Lisbon', 'Europe/Berlin', 'America/Toronto', 'Australia/Sydney'],
  ...['America/Santiago', 'Pacific/Auckland', 'Asia/Tokyo', 'Australia/Lord_Howe'],
];
const weekday = (date: string) => new Date(date).getUTCDay();
const dayMs = 86_400_000;
const start = Date.parse('2026-01-05');
const aDay = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(start + days * dayMs).toISOString().slice(0, 10));

/** Sessions on days of their own, at any hour, on the clock of one zone. */
const sessions = fc.record({
  first: aDay,
  zone: fc.constantFrom(...zones),
  gaps: fc.array(fc.integer({ min: 1, max: 21 }), { maxLength: 7 }),
  time: fc
    .record({ hour: fc.integer({ min: 0, max: 22 }), minute: fc.constantFrom(0, 15, 30) })
    .map(
      ({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    ),
  minutes: fc.constantFrom(45, 60, 180),
});

test('another run keeps hour, weekday, order and number, over clock changes and holidays', () => {
  fc.assert(
    fc.property(
      sessions,
      fc.integer({ min: 1, max: 700 }),
      fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 30 }),
      ({ first, zone, gaps, time, minutes }, ahead, offs) => {
        const days = [first];
        for (const gap of gaps) days.push(addDays(days.at(-1) ?? first, gap));
        const before = days.flatMap((date, at) => {
          const slot = slotOf({ date, time, zone }, minutes);
          return 'message' in slot ? [] : [{ id: String(at), zone, ...slot }];
        });
        fc.pre(before.length === days.length);
        const from = addDays(first, ahead);
        const holidays = new Set(offs.map((off) => addDays(from, off)));
        const closed = (date: string) => (holidays.has(date) ? 'a holiday' : undefined);
        const run = nextRun(before, from, closed);
        if (!run) throw new Error('No room was found.');
        expect(run.sessions.map(({ from }) => from)).toEqual(before.map(({ id }) => id));
        const walls = run.sessions.map(({ startsAt }) => wallTimeOf(startsAt, zone));
        expect(walls.map((wall) => wall.time)).toEqual(days.map(() => time));
        expect(walls.map(({ date }) => weekday(date))).toEqual(days.map(weekday));
        expect(walls.filter(({ date }) => holidays.has(date))).toEqual([]);
        expect(walls[0]?.date && walls[0].date >= from).toBe(true);
        for (const [at, session] of run.sessions.entries()) {
          const behind = run.sessions[at + 1];
          if (behind) expect(behind.startsAt > session.startsAt).toBe(true);
          expect(Date.parse(session.endsAt) - Date.parse(session.startsAt)).toBe(minutes * 60_000);
        }
        for (const { date } of run.skipped) {
          const isGap = 'message' in slotOf({ date, time, zone }, minutes);
          expect(holidays.has(date) || isGap).toBe(true);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('four Fridays over Christmas: two are left out, and the rest goes on', () => {
  const closedDays: Record<string, string> = {
    '2026-12-25': 'Christmas Day in Lisbon',
    '2027-01-01': 'New Year in Lisbon',
  };
  const found = placed(rhythm('2026-12-11', 4, 1), '2026-12-11', (date) => closedDays[date]);
  expect(found).toEqual({
    dates: ['2026-12-11', '2026-12-18', '2027-01-08', '2027-01-15'],
    skipped: [
      { date: '2026-12-25', why: 'Christmas Day in Lisbon' },
      { date: '2027-01-01', why: 'New Year in Lisbon' },
    ],
  });
});

test('what holidays pushed on goes back for another run; a week that was free stays free', () => {
  const closedDays = new Set(['2026-12-25', '2027-01-01', '2027-02-05']);
  const closed = (date: string) => (closedDays.has(date) ? 'closed' : undefined);
  const days = ['2026-12-11', '2026-12-18', '2027-01-08', '2027-01-22', '2027-02-12'];
  expect(unpushed(days, closed)).toEqual([
    ...['2026-12-11', '2026-12-18', '2026-12-25', '2027-01-08', '2027-01-22'],
  ]);
});

test('a place that is closed for a year has no room', () => {
  expect(placed(['2026-12-11'], '2026-12-11', () => 'closed')).toBeUndefined();
});
