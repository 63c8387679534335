import { expect, test } from 'vitest';
import {
  aboutPeople,
  GROUP_SIZE,
  nextGroup,
  wholeGroups,
} from '../../api/cohorts/feedback/rules.ts';
import type { AboutPeople, Verdict } from '../../api/cohorts/feedback/schema.ts';
import fc from '../property.ts';

type Answer = {
  person: string;
  batch: string | null;
  clear: Verdict;
  timeFor: Verdict;
  words: string;
};

const answer = (person: string, more: Partial<Answer> = {}): Answer => ({
  ...{ person, batch: null, clear: 'yes', timeFor: 'yes', words: `by ${person}` },
  ...more,
});
const nothing: AboutPeople = { groups: 0, clearToAll: 0, timeForAll: 0, words: [] };

/** Somebody answers; where that makes three, a group is made. As the database does it. */
function arrive(answers: readonly Answer[], next: Answer): Answer[] {
  const all = [...answers, next];
  const group = nextGroup(all);
  // Never the name of a group that there was: answers are taken back, so their number comes again.
  const batch = crypto.randomUUID();
  return all.map((one) => (group?.includes(one) ? { ...one, batch } : one));
}

const after = (...people: string[]): Answer[] =>
  people.reduce((answers, person) => arrive(answers, answer(person)), [] as Answer[]);

test.each([
  [[]],
  [['a']],
  [['a', 'b']],
  // Three answers, but of two people, or of one who came in several cohorts.
  [['a', 'b', 'a']],
  [['a', 'a', 'a', 'a']],
])('%j are too few to show anything', (people) => {
  expect(aboutPeople(after(...people))).toEqual(nothing);
});

test('three people make a group; a fourth and a fifth wait for a sixth', () => {
  const three = { groups: 1, clearToAll: 1, timeForAll: 1, words: ['by a', 'by b', 'by c'] };
  for (const more of [[], ['d'], ['d', 'e'], ['d', 'e', 'd']]) {
    expect(aboutPeople(after('a', 'b', 'c', ...more))).toEqual(three);
  }
  const six = aboutPeople(after('c', 'a', 'b', 'f', 'd', 'e'));
  expect(six).toMatchObject({
    groups: 2,
    words: ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => `by ${one}`),
  });
});

test('who answers twice is one of the people, and their second answer waits', () => {
  const answers = after('a', 'a', 'b', 'c');
  expect(wholeGroups(answers)[0]?.map(({ person }) => person)).toEqual(['a', 'b', 'c']);
  expect(answers.map(({ batch }) => batch !== null)).toEqual([true, false, true, true]);
  // The second is shown with two others, who came later.
  expect(aboutPeople([...answers, answer('x')]).groups).toBe(1);
  expect(aboutPeople(arrive(arrive(answers, answer('d')), answer('e'))).groups).toBe(2);
});

test('an answer taken back before its group is made is as if it had never been', () => {
  const [, ...rest] = after('a', 'b');
  expect(aboutPeople(arrive(rest, answer('c')))).toEqual(nothing);
});

test('of a group from which an answer is taken back nothing is shown any more, whatever comes', () => {
  for (const gone of [0, 1, 2]) {
    let left = after('a', 'b', 'c').filter((_, at) => at !== gone);
    expect(aboutPeople(left)).toEqual(nothing);
    for (const person of ['d', 'e', 'f']) left = arrive(left, answer(person));
    // The two that are left are never mixed with those who come later: that would tell them apart.
    expect(aboutPeople(left).words).toEqual(['by d', 'by e', 'by f']);
  }
});

const verdicts: Verdict[] = ['yes', 'partly', 'no'];
const triples = verdicts.flatMap((one) =>
  verdicts.flatMap((two) => verdicts.map((three) => [one, two, three] as const)),
);

test.each(triples)('%s, %s and %s: whether all say yes, and nothing else', (...said) => {
  const group = said.map((clear, at) => answer(`${at}`, { clear, batch: 'one', words: '' }));
  const isYes = said.every((one) => one === 'yes');
  expect(aboutPeople(group)).toEqual({
    ...nothing,
    groups: 1,
    clearToAll: isYes ? 1 : 0,
    timeForAll: 1,
  });
});

test('three times “no” reads like a single one: nobody can be told what they said', () => {
  const group = (clear: Verdict[]) =>
    aboutPeople(clear.map((one, at) => answer(`${at}`, { clear: one, batch: 'one', words: '' })));
  expect(group(['no', 'no', 'no'])).toEqual(group(['yes', 'partly', 'yes']));
});

/** Somebody answers, or takes back one of the answers that there are. */
const step = fc.oneof(
  fc.record({
    person: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    clear: fc.constantFrom(...verdicts),
    words: fc.constantFrom('', 'kind', 'hurried', 'too loud'),
  }),
  fc.record({ back: fc.nat(11) }),
);

test('no two states of the page, one step apart, tell one answer from others', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let answers: Answer[] = [];
      for (const one of steps) {
        const before = aboutPeople(answers);
        const shown = wholeGroups(answers);
        answers =
          'back' in one
            ? answers.filter((_, at) => at !== one.back)
            : arrive(answers, answer(one.person, one));
        const after = aboutPeople(answers);
        const now = wholeGroups(answers);
        // Nothing, or one whole group of three people more, or one less.
        expect(Math.abs(after.groups - before.groups)).toBeLessThanOrEqual(1);
        if (after.groups === before.groups) expect(after).toEqual(before);
        for (const group of now) {
          expect(new Set(group.map(({ person }) => person)).size).toBe(GROUP_SIZE);
          expect(group).toHaveLength(GROUP_SIZE);
        }
        // What stays, stays as it is.
        const kept = now.filter(([first]) => shown.some(([was]) => was?.batch === first?.batch));
        for (const group of kept) {
          expect(shown.find(([was]) => was?.batch === group[0]?.batch)).toEqual(group);
        }
        expect(after.words).toEqual(after.words.toSorted());
      }
    }),
    { numRuns: 300 },
  );
});
