import { expect, test } from 'vitest';
import { type Ballot, preferences, strongest, tally } from '../../api/hackathons/tallies/rules.ts';
import fc from '../property.ts';

/** `5 acbed`: five ballots that say so. */
const ballots = (...said: string[]): Ballot[] =>
  said.flatMap((line) => {
    const [count, choices = ''] = line.split(' ');
    return Array.from({ length: Number(count) }, () => ({ choices: [...choices], silent: null }));
  });

/** `e > a > b = d`. */
const words = (ideas: string, all: readonly Ballot[]) =>
  Object.values(Object.groupBy(tally('ranked', [...ideas], all), ({ place }) => place))
    .map((rows) => rows?.map(({ idea }) => idea).join(' = '))
    .join(' > ');

// Schulze's example of forty-five voters, with the strengths of the strongest paths.
const fortyFive = ballots(
  ...['5 acbed', '5 adecb', '8 bedac', '3 cabed', '7 caebd', '2 cbade', '7 dceba', '8 ebadc'],
);

test('forty-five ballots are counted as published', () => {
  expect(words('abcde', fortyFive)).toBe('e > a > c > b > d');
  const paths = strongest(preferences([...'abcde'], fortyFive));
  expect(paths).toEqual([
    [0, 28, 28, 30, 24],
    [25, 0, 28, 33, 24],
    [25, 29, 0, 29, 24],
    [25, 28, 28, 0, 24],
    [25, 28, 28, 31, 0],
  ]);
});

test('so are twenty-one, of which no order beats all others', () => {
  // Schulze 2011, section 3.1.
  const all = ballots('8 acdb', '2 badc', '4 cdba', '4 dbac', '3 dcba');
  expect(words('abcd', all)).toBe('d > a > c > b');
});

test('where two are unbeaten, first choices decide, and that is told', () => {
  // Schulze 2011, section 3.4: b and d are unbeaten.
  const all = ballots('3 abcd', '2 cbda', '2 dabc', '2 dbca');
  const [first, second] = tally('ranked', [...'abcd'], all);
  expect([first?.idea, second?.idea]).toEqual(['d', 'b']);
  expect([first?.equals, second?.equals]).toEqual([['b'], ['d']]);
});

test('a ballot says nothing of the voter’s own team', () => {
  const own: Ballot[] = [
    { choices: ['b'], silent: 'a' },
    { choices: ['a'], silent: 'b' },
  ];
  expect(words('abc', own)).toBe('a = b > c');
});

test('by points the first gets three, the second two, the third one; equals are told as equal', () => {
  const rows = tally('points', [...'abcd'], ballots('2 abc', '2 bac', '1 dc'));
  expect(rows.map(({ idea, place, score }) => [idea, place, score])).toEqual([
    ['a', 1, 10],
    ['b', 1, 10],
    ['c', 3, 6],
    ['d', 4, 3],
  ]);
  expect(rows.map(({ shared }) => shared)).toEqual([true, true, false, false]);
  // Equal on points, and more first choices.
  const broken = tally('points', [...'ab'], ballots('2 a', '3 cb'));
  expect(broken.map(({ idea, place, equals }) => [idea, place, equals])).toEqual([
    ['a', 1, ['b']],
    ['b', 2, ['a']],
  ]);
});

const aBallot = fc
  .record({
    choices: fc.shuffledSubarray([...'abcdef']),
    silent: fc.option(fc.constantFrom(...'abcdef')),
  })
  .map(({ choices, silent }) => ({ silent, choices: choices.filter((one) => one !== silent) }));
const manyBallots = fc.array(aBallot, { maxLength: 30 });

test('whoever is preferred to each other one wins; who beats another stands before; places add up', () => {
  fc.assert(
    fc.property(manyBallots, (all) => {
      const ideas = [...'abcdef'];
      const counts = preferences(ideas, all);
      const rows = tally('ranked', ideas, all);
      const winner = ideas.findIndex((_, one) =>
        ideas.every(
          (__, other) => one === other || (counts[one]?.[other] ?? 0) > (counts[other]?.[one] ?? 0),
        ),
      );
      if (winner >= 0) expect(rows[0]).toMatchObject({ idea: ideas[winner], place: 1 });
      for (const [at, row] of rows.entries()) {
        expect(row.place).toBeLessThanOrEqual(at + 1);
        expect(row.shared).toBe(rows.filter(({ place }) => place === row.place).length > 1);
      }
    }),
    { numRuns: 100 },
  );
});

test('the order in which ballots and teams are told does not matter, and points add up', () => {
  fc.assert(
    fc.property(
      manyBallots,
      fc.constantFrom('points' as const, 'ranked' as const),
      (all, method) => {
        const ideas = [...'abcdef'];
        const places = (rows: ReturnType<typeof tally>) =>
          Object.fromEntries(rows.map(({ idea, place }) => [idea, place]));
        const rows = tally(method, ideas, all);
        const other = tally(method, [...ideas].reverse(), [...all].reverse());
        expect(places(other)).toEqual(places(rows));
        if (method === 'ranked') return;
        const given = all.flatMap(({ choices }) => [3, 2, 1].slice(0, choices.length));
        const sum = (numbers: number[]) => numbers.reduce((one, more) => one + more, 0);
        expect(sum(rows.map(({ score }) => score))).toBe(sum(given));
      },
    ),
    { numRuns: 100 },
  );
});
