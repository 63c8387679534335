import { expect, test } from 'vitest';
import type { Person } from '../../api/people/schema.ts';
import { crewsOf } from '../../src/islands/crews.ts';

const person = (name: string, title: string, team: string | null): Person => ({
  slug: name.toLowerCase(),
  name,
  title,
  team,
  zone: 'Europe/Lisbon',
  role: 'member',
});
const pawel = person('Paweł Gorczyca', 'Team lead', 'storefront');
const ines = person('Inês Duarte', 'Software engineer', 'platform');
const zoe = person('Zoë Ångström', 'Agile coach', null);
const people = [ines, pawel, zoe];
const teams = { storefront: 'Storefront', platform: 'Engine room' };

test('everyone stands under their team, and those without one at the end', () => {
  expect(crewsOf(people, teams, ' ')).toEqual([
    { name: 'Engine room', people: [ines] },
    { name: 'Storefront', people: [pawel] },
    { name: 'No team', people: [zoe] },
  ]);
});

test.each([
  ['pawel', pawel],
  ['ANGSTROM zoe', zoe],
  ['engine', ines],
  ['lead store', pawel],
])('%j finds one of them', (wanted, found) => {
  expect(crewsOf(people, teams, wanted).flatMap((crew) => crew.people)).toEqual([found]);
});

test('a team that nobody has described keeps its slug', () => {
  expect(crewsOf([pawel], {}, '')).toEqual([{ name: 'storefront', people: [pawel] }]);
});

test('nobody fits a word that stands nowhere', () => {
  expect(crewsOf(people, teams, 'ines lead')).toEqual([]);
});
