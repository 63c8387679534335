import { expect, test } from 'vitest';
import { find, queryOf, type Wanted, wantedIn } from '../../src/islands/people/find.ts';

const teams = new Map([
  ['data', 'Data'],
  ['search', 'Search'],
]);
const skills = new Map([
  ['go', 'Go'],
  ['sql', 'SQL'],
]);
const usual = { zone: 'Europe/Berlin', role: 'member' as const };
const people = [
  {
    ...{ ...usual, slug: 'pawel', name: 'Paweł Gorczyca', title: 'Team lead', team: 'search' },
    ...{ knows: ['go'], wants: ['sql'] },
  },
  {
    ...{ ...usual, slug: 'ewa', name: 'Ewa Brzezicka', title: 'Data engineer', team: 'data' },
    ...{ knows: ['sql'], wants: [] },
  },
  {
    ...{ ...usual, slug: 'kim', name: 'Kim Park', title: '', team: null, knows: [], wants: [] },
  },
];
const all: Wanted = { words: '', team: '', skill: '', kind: 'knows' };
const found = (wanted: Partial<Wanted>) =>
  find(people, { ...all, ...wanted }, teams, skills).map(({ slug }) => slug);

test.each([
  [{}, ['pawel', 'ewa', 'kim']],
  [{ words: 'pawel' }, ['pawel']],
  [{ words: 'GORC  lead' }, ['pawel']],
  [{ words: 'sql' }, ['pawel', 'ewa']],
  [{ words: 'data' }, ['ewa']],
  [{ team: 'search' }, ['pawel']],
  [{ skill: 'sql' }, ['ewa']],
  [{ skill: 'sql', kind: 'wants' as const }, ['pawel']],
  [{ skill: 'sql', words: 'kim' }, []],
])('%j finds %j', (wanted, slugs) => {
  expect(found(wanted)).toEqual(slugs);
});

test.each(['', '?words=ewa', '?team=data&skill=sql', '?skill=sql&kind=wants'])(
  'the address %j says what is wanted',
  (query) => {
    expect(queryOf(wantedIn(new URLSearchParams(query)))).toBe(query);
  },
);
