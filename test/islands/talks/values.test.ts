import { expect, test } from 'vitest';
import { TalkOffer } from '../../../api/talks/schema.ts';
import {
  blank,
  differences,
  isMoved,
  isSame,
  offerOf,
  type Values,
  valuesIn,
} from '../../../src/islands/talks/values.ts';

const typed: Values = {
  ...blank('Europe/Lisbon', 45),
  title: ' Failing over by hand ',
  date: '2026-11-25',
  time: '12:30',
  place: 'Room Tagus',
};

const offer = {
  title: 'Failing over by hand',
  abstract: '',
  date: '2026-11-25',
  time: '12:30',
  zone: 'Europe/Lisbon',
  minutes: 45,
  place: 'Room Tagus',
  link: '',
  seats: 12,
};

test('what is typed becomes an offer that the service accepts', () => {
  expect(offerOf(typed)).toEqual(offer);
  expect(TalkOffer.parse(offerOf(typed))).toEqual(offer);
});

test('with room for as many as come, the number of seats is only remembered', () => {
  expect(offerOf({ ...typed, room: 'all' })).toEqual({ ...offer, seats: null });
});

test('a form says what stands in its fields', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  expect(valuesIn(form)).toEqual(typed);
});

test.each<[Partial<Values>, string[], boolean]>([
  [{}, [], false],
  [{ title: 'Failing over by hand' }, [], false],
  [{ title: 'Failing over' }, ['title'], false],
  [{ abstract: 'More.' }, ['abstract'], false],
  [{ room: 'all' }, ['seats'], false],
  [{ time: '13:00' }, ['time'], true],
  [{ date: '2026-11-26', title: 'New' }, ['title', 'date'], true],
  [{ zone: 'Europe/Berlin' }, ['zone'], true],
  [{ minutes: '60' }, ['minutes'], true],
  [{ place: 'Room Douro' }, ['place'], true],
  [{ link: 'https://meet.example/' }, ['link'], false],
])('typing %j changes %j; those who come must move: %s', (more, fields, moved) => {
  const after = { ...typed, ...more };
  expect(differences(typed, after)).toEqual(fields);
  expect(isSame(typed, after)).toBe(fields.length === 0);
  expect(isMoved(typed, after)).toBe(moved);
});
