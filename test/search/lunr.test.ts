import lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import { type AnyOf, asker } from '../../src/search/ask.ts';
import { count, gather } from '../../src/search/gather.ts';
import { pack, unpack } from '../../src/search/pack.ts';
import type { SearchPage } from '../../src/search/page.ts';
import type { Shelf } from '../../src/search/shelf.ts';
import { fold, stem } from '../../src/search/words.ts';
import { corpus } from '../bench/corpus.ts';
import fc from '../property.ts';
import { page } from './page.ts';

type Clause = { words: string[]; boost: number; required: boolean };
type Scored = Map<number, number>;

/** The question as lunr itself takes it: a clause whose pipeline opens into any of its terms. */
function lunrAnswers(index: lunr.Index, clauses: Clause[]): Scored {
  const inside = index as unknown as {
    pipeline: { runString: (number: string) => string[] };
    tokenSet: { intersect: (term: lunr.TokenSet) => lunr.TokenSet };
  };
  inside.pipeline.runString = (number) => clauses[Number(number)]?.words ?? [];
  // Its set of words takes two nodes for one where a digit of a word runs into a node's number, and
  // finds words that nobody asked for. We have no such set, and ask for words that are there.
  inside.tokenSet.intersect = (term) => term;
  const { REQUIRED, OPTIONAL } = lunr.Query.presence;
  const results = index.query((query) => {
    for (const [number, { boost, required }] of clauses.entries()) {
      query.term(String(number), { boost, presence: required ? REQUIRED : OPTIONAL });
    }
  });
  return new Map(results.map(({ ref, score }) => [Number(ref), score]));
}

function ourAnswers(shelf: Shelf, clauses: Clause[]): Scored {
  const terms = ({ words, boost }: Clause): AnyOf =>
    new Map(words.map((word) => [shelf.terms.get(word) ?? -1, boost]));
  const needs = clauses.map((clause) => ({ ways: [[terms(clause)]], required: clause.required }));
  return new Map(asker(shelf)(needs).map(({ page, score }) => [page, score]));
}

const both = (pages: SearchPage[]) => ({
  index: count(pages).builder.build(),
  shelf: unpack(pack(gather(pages))),
});

function compare({ index, shelf }: ReturnType<typeof both>, clauses: Clause[]): void {
  const theirs = lunrAnswers(index, clauses);
  const ours = ourAnswers(shelf, clauses);
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [found, score] of theirs) expect(ours.get(found)).toBeCloseTo(score, 9);
}

describe('a packed shelf against lunr as it comes', () => {
  test('it is made for this lunr, whose builder it reads', () => {
    expect(lunr.version).toBe('2.3.9');
  });

  test('packing keeps every number', () => {
    const shelf = gather(corpus(60).pages);
    expect(unpack(pack(shelf))).toEqual(shelf);
  });

  test('packing keeps every number of any shelf, in any script', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom('𐐨', '𐐩', '𐑀', 'é', 'a', 'ﬁ', '東', '-'), maxLength: 70 }),
      fc.string({ unit: 'binary', maxLength: 9 }),
    );
    const text = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const shelf = gather(texts.map((text, at) => page({ url: `/${at}/`, text })));
        expect(unpack(pack(shelf))).toEqual(shelf);
      }),
    );
  });

  test('the same pages with the same scores on real prose', () => {
    const pair = both(corpus(120).pages);
    const terms = [...pair.shelf.terms.keys()];
    for (let at = 0; at + 40 < terms.length; at += 97) {
      const many = terms.slice(at, at + 12);
      compare(pair, [{ words: many, boost: 1, required: true }]);
      compare(pair, [
        { words: many, boost: 1, required: true },
        { words: terms.slice(at + 3, at + 40), boost: 4, required: at % 2 === 0 },
      ]);
    }
  });

  test('the same on any small shelf, for any question', () => {
    const word = fc.constantFrom('alert', 'lock', 'café', 'node', '𝒜lpha', 'ab', 'abc', '東京');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const anyPage = fc.record({ title: text, text, tags: fc.array(text, { maxLength: 2 }) });
    const anyClause = fc.record({
      words: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
      boost: fc.integer({ min: 1, max: 9 }),
      required: fc.boolean(),
    });
    const shelves = fc.array(anyPage, { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(shelves, fc.array(anyClause, { minLength: 1, maxLength: 3 }), (some, clauses) => {
        const pages = some.map((each, at) => page({ url: `/${at}/`, ...each }));
        const pair = both(pages);
        const known = clauses
          .map((clause) => ({
            ...clause,
            words: clause.words
              .map(fold)
              .map(stem)
              .filter((stem) => pair.shelf.terms.has(stem)),
          }))
          .filter((clause) => clause.words.length);
        if (known.length) compare(pair, known);
      }),
    );
  });

  test('a file cut short is refused, not half read', () => {
    const bytes = pack(gather(corpus(5).pages));
    expect(() => unpack(bytes.subarray(0, bytes.length - 40))).toThrow(RangeError);
  });
});
