import { describe, expect, test } from 'vitest';
import { excerpt, marked } from '../../src/search/excerpt.ts';
import { formsOf, stem, wordsOf } from '../../src/search/words.ts';
import fc from '../property.ts';

const wanted = (...words: string[]) => words.map((word) => new Set([stem(word)]));
const said = ({ text, marks }: { text: string; marks: [number, number][] }) =>
  marks.map(([start, end]) => text.slice(start, end));
const half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

describe('what is marked and cut out', () => {
  test('words are marked as they were written', () => {
    const title = marked('Über Deployments & node.js', wanted('uber', 'deploy', 'nodejs'));
    expect(said(title)).toEqual(['Über', 'Deployments', 'node.js']);
  });

  test('the stretch with most of the words is taken, cut between words', () => {
    const filler = 'plain words that say nothing of it '.repeat(20);
    const text = `One lock here. ${filler}The lock and its holder. ${filler}`;
    const cut = excerpt(text, wanted('lock', 'holder'));
    expect(cut && said(cut)).toEqual(['lock', 'holder']);
    expect(cut?.text).toMatch(/^… \S.* …$/);
    expect(cut?.text.length).toBeLessThan(250);
  });

  test('a text without the words gives none', () => {
    expect(excerpt('nothing of it', wanted('lock'))).toBeUndefined();
  });

  test('any text: no half character, and every mark is a wanted word', () => {
    const bit = fc.oneof(
      fc.constantFrom('lock', ' ', '𝒜𝒷', '👩‍🚀', '-', 'é', 'x'.repeat(60), '😀'.repeat(120)),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        const cut = excerpt(bits.join(''), wanted('lock'));
        if (!cut) return;
        expect(cut.text).not.toMatch(half);
        expect(cut.marks.length).toBeGreaterThan(0);
        for (const mark of said(cut)) {
          expect(wordsOf(mark).flatMap(formsOf).map(stem)).toContain('lock');
        }
      }),
      { numRuns: 500 },
    );
  });
});
