import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { digestDue, heldUntil, quietUntil } from '../../api/mail/quiet/rules.ts';
import fc from '../property.ts';

const zones = ['Europe/Lisbon', 'America/Toronto', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'];
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`);
const quiet = fc.record({ from: clock, to: clock, zone: fc.constantFrom(...zones) });
const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});

const shows = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

test('quiet hours end within a day, after now, and outside of themselves, on any day of any zone', () => {
  fc.assert(
    fc.property(moment, quiet, (now, hours) => {
      const until = quietUntil(now, hours);
      if (!until) return;
      expect(until.getTime()).toBeGreaterThan(now.getTime());
      // A day has at most an hour more.
      expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      expect(quietUntil(until, hours)).toBeUndefined();
      // Where the clock jumps over the end, it ends where the clock lands.
      expect(shows(until, hours.zone) >= hours.to || hours.from > hours.to).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  // The night in which the clock goes back an hour, and the one in which it skips one.
  ['2026-10-24T22:00:00Z', '2026-10-25T07:00:00.000Z', 'Europe/Lisbon'],
  ['2026-03-28T22:00:00Z', '2026-03-29T06:00:00.000Z', 'Europe/Lisbon'],
])('from %s it is quiet until %s', (now, until, zone) => {
  const hours = { from: '21:00', to: '07:00', zone };
  expect(quietUntil(new Date(now), hours)?.toISOString()).toBe(until);
});

test('what begins before the quiet hours end is not held back', () => {
  const hours = { from: '21:00', to: '07:00', zone: 'Europe/Lisbon' };
  const now = new Date('2026-11-25T23:00:00Z');
  expect(heldUntil(now, hours, '2026-11-26T06:30:00.000Z')).toBeUndefined();
  expect(heldUntil(now, hours, '2026-11-26T09:00:00.000Z')).toBeDefined();
  expect(heldUntil(now, undefined, null)).toBeUndefined();
});

test('the weekly mail is due from eight on, on the clock of the reader', () => {
  const monday = (time: string) => new Date(`2026-11-23T${time}:00Z`);
  expect(digestDue(monday('07:30'), 'Europe/Lisbon', 1)).toBeUndefined();
  expect(digestDue(monday('07:30'), 'Europe/Berlin', 1)).toBe('2026-11-23');
  expect(digestDue(monday('09:00'), 'Europe/Berlin', 2)).toBeUndefined();
});
