import { expect, test } from 'vitest';
import { addToLinks } from '../../../src/islands/talks/add-to.ts';

const talk = {
  page: 'https://potluck.example/talks/failing-over-by-hand/',
  title: 'Failing over & back',
  session: {
    startsAt: '2026-11-25T12:30:00.000Z',
    endsAt: '2026-11-25T13:15:00.000Z',
    zone: 'Europe/Lisbon',
    place: 'Room Tagus',
  },
};

test('a link tells a program when and where, and where the talk’s page is', () => {
  const [google, outlook] = addToLinks(talk).map(({ href }) => href);
  expect(Object.fromEntries(new URL(google ?? '').searchParams)).toEqual({
    action: 'TEMPLATE',
    text: 'Failing over & back',
    dates: '20261125T123000Z/20261125T131500Z',
    ctz: 'Europe/Lisbon',
    location: 'Room Tagus',
    details: 'https://potluck.example/talks/failing-over-by-hand/',
  });
  expect(Object.fromEntries(new URL(outlook ?? '').searchParams)).toMatchObject({
    subject: 'Failing over & back',
    startdt: '2026-11-25T12:30:00.000Z',
    enddt: '2026-11-25T13:15:00.000Z',
  });
});
