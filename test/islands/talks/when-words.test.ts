import { expect, test } from 'vitest';
import {
  momentWords,
  slotClock,
  slotDay,
  slotMine,
  wallWords,
} from '../../../src/islands/talks/when-words.ts';

const slot = (zone: string) => ({
  startsAt: '2026-11-25T12:30:00.000Z',
  endsAt: '2026-11-25T13:15:00.000Z',
  zone,
});

test.each([
  ['Europe/Lisbon', 'Wed 25 November 2026', '12:30 to 13:15, Lisbon time'],
  ['America/New_York', 'Wed 25 November 2026', '07:30 to 08:15, New York time'],
  ['Pacific/Auckland', 'Thu 26 November 2026', '01:30 to 02:15, Auckland time'],
])('a talk in %s is on %s, %s', (zone, day, clock) => {
  expect([slotDay(slot(zone)), slotClock(slot(zone))]).toEqual([day, clock]);
});

test.each([
  ['Europe/Lisbon', 'Europe/Lisbon', undefined],
  ['Europe/Lisbon', 'Europe/London', undefined],
  ['Europe/Lisbon', 'Europe/Berlin', '13:30 for you, Berlin time'],
  ['Europe/Lisbon', 'Pacific/Auckland', 'Thu 26 November, 01:30 for you, Auckland time'],
])('a talk in %s is for a reader in %s: %s', (zone, mine, words) => {
  expect(slotMine(slot(zone), mine)).toBe(words);
});

test('a reader learns of another day even when the clocks agree', () => {
  const far = { ...slot('Pacific/Kiritimati'), startsAt: '2026-11-25T12:00:00.000Z' };
  expect(slotMine(far, 'Pacific/Honolulu')).toBe('Wed 25 November, 02:00 for you, Honolulu time');
});

test('what a form holds is said as people say it', () => {
  const wall = { date: '2026-11-25', time: '12:30', zone: 'America/New_York' };
  expect(wallWords(wall)).toBe('Wed 25 November 2026, 12:30, New York time');
  expect(wallWords({ ...wall, date: '' })).toBe('no day, 12:30, New York time');
});

test('a moment is told on the clock of the reader', () => {
  expect(momentWords('2026-11-25T23:30:00.000Z', 'Europe/Berlin')).toBe('Thu 26 November, 00:30');
});
