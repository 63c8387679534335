import { describe, expect, test } from 'vitest';
import { fold, formsOf, wordsOf } from '../../src/search/words.ts';
import fc from '../property.ts';

const forms = (text: string) => wordsOf(text).flatMap(formsOf);

describe('what counts as a word', () => {
  test.each([
    ['Überwachung', ['uberwachung']],
    ['Cafe\u0301 CAFÉ', ['cafe', 'cafe']],
    ['Straße Łódź smørrebrød', ['strasse', 'lodz', 'smorrebrod']],
    ['ﬁre ① half½', ['fire', '1', 'half12']],
    ['kube-state_metrics', ['kubestatemetrics', 'kube', 'state', 'metrics']],
    ['SAFFRON-5xx', ['saffron5xx', 'saffron', '5xx']],
    ['node.js', ['nodejs', 'node', 'js']],
    ['the team’s don\u2019t', ['the', 'teams', 'dont']],
    ['soft\u00ADhyphen', ['softhyphen']],
    ['/var/log, end.', ['var', 'log', 'end']],
    ['Привет 東京', ['привет', '東京']],
    ['— … !?', []],
  ])('%s is %j', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  test('a blob of any length is one short word, the same in page and question', () => {
    expect(fold('x'.repeat(500))).toBe('x'.repeat(48));
  });

  test('a word is never cut inside a letter', () => {
    expect(fold(`x${'𐐨'.repeat(40)}`)).toBe(`x${'𐐨'.repeat(23)}`);
  });

  test('any text: every word points at its place and is folded for good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) {
          expect(formsOf(wordsOf(text.slice(word.start, word.end))[0] ?? word)).toEqual(
            formsOf(word),
          );
          for (const form of formsOf(word)) expect(fold(form)).toBe(form);
        }
      }),
    );
  });
});
