import { expect, test } from 'vitest';
import { minutesOf, slotOf, wallTimeOf, whenWords } from '../../api/talks/when.ts';

const lisbon = 'Europe/Lisbon';

test.each([
  ['in winter', '2026-11-25', '12:30', lisbon, '2026-11-25T12:30:00.000Z'],
  ['in summer', '2026-07-01', '12:30', lisbon, '2026-07-01T11:30:00.000Z'],
  ['over the ocean', '2026-11-25', '12:30', 'America/Toronto', '2026-11-25T17:30:00.000Z'],
  ['half an hour off', '2026-11-25', '12:30', 'Asia/Kolkata', '2026-11-25T07:00:00.000Z'],
  ['the earlier of two', '2026-10-25', '01:30', lisbon, '2026-10-25T00:30:00.000Z'],
  ['just before the gap', '2027-03-28', '00:59', lisbon, '2027-03-28T00:59:00.000Z'],
  ['just after the gap', '2027-03-28', '02:00', lisbon, '2027-03-28T01:00:00.000Z'],
])('%s, %s at %s in %s is %s', (_, date, time, zone, startsAt) => {
  const slot = slotOf({ date, time, zone }, 45);
  const endsAt = new Date(Date.parse(startsAt) + 45 * 60_000).toISOString();
  expect(slot).toEqual({ startsAt, endsAt });
});

test('a time that the clocks skip is refused at its field', () => {
  expect(slotOf({ date: '2027-03-28', time: '01:30', zone: lisbon }, 45)).toEqual({
    field: 'time',
    message: 'The clocks go forward over 01:30 on that day, Lisbon time. Choose another time.',
  });
});

test('what was said comes back from the instants', () => {
  const wall = { date: '2026-11-25', time: '23:30', zone: 'America/New_York' };
  const slot = slotOf(wall, 60);
  if ('message' in slot) throw new Error(slot.message);
  expect([wallTimeOf(slot.startsAt, wall.zone), minutesOf(slot)]).toEqual([wall, 60]);
  expect(whenWords(slot, wall.zone)).toBe(
    'Wednesday 25 November 2026, 23:30 to Thursday 26 November 2026, 00:30, New York time',
  );
});

test('an hour of talk lasts an hour, also while the clocks change', () => {
  const slot = slotOf({ date: '2026-10-25', time: '00:30', zone: lisbon }, 120);
  expect(slot).toEqual({
    startsAt: '2026-10-24T23:30:00.000Z',
    endsAt: '2026-10-25T01:30:00.000Z',
  });
});
