import { expect, test } from 'vitest';
import type { CalendarEntry } from '../../api/calendar/schema.ts';
import type { TalkSummary } from '../../api/talks/schema.ts';
import { sessionStanding, standingOf } from '../../src/islands/standing.ts';

const talk: TalkSummary = {
  kind: 'talk',
  slug: 'sourdough-for-beginners-7k2m',
  title: 'Sourdough for beginners',
  guests: [],
  series: null,
  speakers: [{ slug: 'ines', name: 'Inês' }],
  session: {
    startsAt: '2026-11-26T12:30:00.000Z',
    endsAt: '2026-11-26T13:15:00.000Z',
    zone: 'Europe/Lisbon',
    place: 'Kitchen',
    link: '',
  },
  phase: 'announced',
  seats: 20,
  confirmed: 3,
  waiting: 0,
  signup: null,
  mine: false,
};
const full = { confirmed: 20, waiting: 4 };
const seat = { signup: { state: 'confirmed' } } as const;
const inList = (place: number) => ({ ...full, signup: { state: 'waiting', place } }) as const;

test.each<[string, Partial<TalkSummary>, ReturnType<typeof standingOf>]>([
  ['with seats left', {}, undefined],
  ['with seats for all', { seats: null, confirmed: 300 }, undefined],
  ['full', full, { words: 'Full', mine: false }],
  ['full and on', { ...full, phase: 'running' }, { words: 'On now', mine: false }],
  ['full and over', { ...full, phase: 'over' }, undefined],
  ['I have a seat', { ...full, ...seat }, { words: 'You have a seat', mine: true }],
  ['I had a seat', { ...seat, phase: 'over' }, { words: 'You had a seat', mine: true }],
  ['I wait', inList(2), { words: '2nd in the list', mine: true }],
  ['I wait as eleventh', inList(11), { words: '11th in the list', mine: true }],
  ['I waited in vain', { ...inList(1), phase: 'over' }, undefined],
  ['I speak', { mine: true }, { words: 'You speak', mine: true }],
  ['I spoke', { mine: true, phase: 'over' }, { words: 'You spoke', mine: true }],
  [
    'cancelled, whoever I am',
    { ...seat, mine: true, phase: 'cancelled' },
    { words: 'Cancelled', mine: false },
  ],
])('a talk %s', (_, situation, standing) => {
  expect(standingOf({ ...talk, ...situation })).toEqual(standing);
});

const session: CalendarEntry = {
  ...{ id: 's1', kind: 'course', slug: 'query-plans', title: 'Query plans', team: null },
  ...{ startsAt: '2026-11-27T09:00:00.000Z', endsAt: '2026-11-27T12:00:00.000Z' },
  ...{ zone: 'Europe/Lisbon', place: '', host: { slug: 'ines', name: 'Inês' }, cancelled: false },
  mine: null,
};

test.each([
  [{ mine: null }, undefined],
  [{ mine: 'seated' }, { words: 'You are enrolled', mine: true }],
  [{ mine: 'waiting' }, { words: 'You wait for a place', mine: true }],
  [{ mine: 'speaking' }, { words: 'You teach', mine: true }],
  [
    { mine: 'seated', cancelled: true },
    { words: 'Cancelled', mine: false },
  ],
] as const)('a session of a course that is %j to me', (situation, standing) => {
  expect(sessionStanding({ ...session, ...situation })).toEqual(standing);
});
