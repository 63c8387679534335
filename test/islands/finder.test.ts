import { describe, expect, test } from 'vitest';
import {
  type Card,
  cardOf,
  FACETS,
  type Filters,
  filtersIn,
  lookThrough,
  NO_TEAM,
  queryOf,
} from '../../src/islands/finder/filter.ts';
import { choicesOf } from '../../src/islands/finder/words.ts';
import fc from '../property.ts';

const name = (slug: string) => `Team ${slug}`;
const card = (more: Partial<Card['playbook']> = {}, fresh = 'fresh') =>
  cardOf({ id: 'x', title: 'Move Łódź', summary: '', reviewEvery: 'P6M', ...more }, fresh, name);
const none = filtersIn('');
const sizes = (cards: Card[], filters: Partial<Filters>) =>
  lookThrough(cards, { ...none, ...filters }).found.length;

describe('a playbook is found', () => {
  test.each([
    ['lodz', 1],
    ['MOVE team', 1],
    ['b orders', 1],
    ['diskfull', 1],
    ['larder paper', 1],
    ['move nothing', 0],
    ['   ', 1],
  ])('by the words %j: %i', (words, count) => {
    const one = card({
      teams: ['b'],
      tags: ['paper'],
      alerts: ['DiskFull'],
      service: 'larder',
      summary: 'orders',
    });
    expect(sizes([one], { words })).toBe(count);
  });

  test('by either of its teams, and by having none', () => {
    const cards = [card({ teams: ['a', 'b'] }), card({ teams: ['b'] }), card()];
    expect(['a', 'b', NO_TEAM, 'c'].map((team) => sizes(cards, { team }))).toEqual([1, 2, 1, 0]);
  });
});

const some = fc.constantFrom('a', 'b', 'c');
const few = fc.uniqueArray(some, { minLength: 1, maxLength: 2 });
const anyCard = fc
  .record(
    { teams: few, tags: few, alerts: few, service: some, fresh: some },
    { requiredKeys: ['fresh'] },
  )
  .map(({ fresh, ...more }) => card(more, fresh));
const anyFilters = fc.record({
  words: fc.constant(''),
  ...Object.fromEntries(FACETS.map((facet) => [facet, fc.constantFrom('', 'a', 'b')])),
}) as fc.Arbitrary<Filters>;

test('the number beside a choice is how many it leaves', () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 12 }), anyFilters, (cards, filters) => {
      const { tally } = lookThrough(cards, filters);
      for (const facet of FACETS) {
        for (const value of ['a', 'b', 'c']) {
          const left = sizes(cards, { ...filters, [facet]: value });
          expect(tally[facet].get(value) ?? 0).toBe(left);
        }
      }
    }),
  );
});

test('what an address says and what is chosen are the same', () => {
  fc.assert(
    fc.property(fc.record({ words: fc.string(), team: some, tag: fc.string() }), (given) => {
      const filters = { ...none, ...given, tag: given.tag.trim() };
      const back = filtersIn(queryOf(filters));
      expect(back).toEqual({ ...filters, words: given.words.trim() ? given.words : '' });
    }),
  );
  expect(queryOf(none)).toBe('');
  expect(filtersIn('?nonsense=1&__proto__=x')).toEqual(none);
});

test('choices stand in the order in which people look for them', () => {
  const words = (facet: 'team' | 'fresh', ...values: string[]) =>
    choicesOf(facet, new Map(values.map((value) => [value, 1_200])), name).map((one) => one.words);
  expect(words('fresh', 'never', 'stale', 'fresh')).toEqual([
    'Fresh (1,200)',
    'Stale (1,200)',
    'Never reviewed (1,200)',
  ]);
  expect(words('team', 'b', NO_TEAM, 'a')).toEqual([
    'No owner (1,200)',
    'Team a (1,200)',
    'Team b (1,200)',
  ]);
});
