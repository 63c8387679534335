import { describe, expect, test } from 'vitest';
import { type Found, finder } from '../../src/search/find.ts';
import { gather } from '../../src/search/gather.ts';
import fc from '../property.ts';
import { pages } from './page.ts';

const ask = finder(gather(pages));
const found = ({ hits }: Found) => hits.map((hit) => pages[hit.page]?.url.split('/').at(-2));

describe('what a question finds', () => {
  test.each([
    ['lock', ['deployment-lock', 'saffron']],
    ['deployments', ['deployment-lock', 'platform']],
    ['alert hygiene', ['alert-hygiene']],
  ])('%s: the page that says it in its title comes first', (question, expected) => {
    expect(found(ask(question))).toEqual(expected);
  });

  test.each([
    ['Überwachung', 'alert-hygiene'],
    ['uberwachung', 'alert-hygiene'],
    ['cafe', 'alert-hygiene'],
    ['CAFÉ', 'alert-hygiene'],
  ])('accents and case do not matter: %s', (question, expected) => {
    expect(found(ask(question))[0]).toBe(expected);
  });

  test.each([
    'kube-state_metrics',
    'kube-state',
    'kube state metrics',
    'state_metrics',
    'kubestatemetrics',
    'metrics',
    'SAFFRON-5xx',
    'saffron5xx',
    '5xx',
    'node.js',
    'nodejs',
    'node.j',
  ])('an identifier is found whole and by part: %s', (question) => {
    expect(found(ask(question))).toContain('alert-hygiene');
  });

  test('every beginning of a word finds the page, although only its stem is kept', () => {
    for (const word of ['hygiene', 'deployments', 'überwachung', 'payments', 'rotation']) {
      for (let letters = 1; letters <= word.length; letters++) {
        const beginning = word.slice(0, letters);
        expect(found(ask(beginning)), beginning).toEqual(
          expect.arrayContaining(found(ask(word)).slice(0, 1)),
        );
      }
    }
  });

  test('a word that stands nowhere as it is typed is taken as a beginning, anywhere', () => {
    expect(ask('hygi alerts')).toMatchObject({ hits: [{ page: 1 }], corrected: [] });
    expect(ask('hygi ')).toMatchObject({ hits: [{ page: 1 }], corrected: [] });
  });

  test('all words must stand on the page before some are enough', () => {
    expect(ask('alerts deployments')).toMatchObject({ hits: [{ page: 2 }], relaxed: false });
    const some = ask('hygiene deployments');
    expect(some.relaxed).toBe(true);
    expect(found(some)).toEqual(
      expect.arrayContaining(['alert-hygiene', 'deployment-lock', 'platform']),
    );
  });

  test('small words are not asked for beside others', () => {
    expect(found(ask('who has the deployment lock'))).toContain('deployment-lock');
    expect(found(ask('who may'))).toContain('deployment-lock');
  });

  test.each([
    ['hygeine', 'two changed about'],
    ['hygine', 'a letter missing'],
    ['hygienne', 'a letter too many'],
    ['hygxene', 'a wrong letter'],
    ['hygxe', 'a wrong letter while the word is being typed'],
    ['deploymnet lock', 'in the ending that the stem loses'],
    ['kube-stae_metrics', 'inside an identifier'],
  ])('one slip is forgiven: %s (%s)', (question) => {
    const answer = ask(question);
    expect(answer.hits.length).toBeGreaterThan(0);
    expect(answer.corrected).toHaveLength(1);
  });

  test('a slip is not forgiven where something was found, nor in a short word', () => {
    expect(ask('locks').corrected).toEqual([]);
    expect(ask('lokc').corrected).toEqual(['lokc']);
    expect(ask('5xz')).toMatchObject({ hits: [], corrected: [] });
    expect(ask('zzzzzz')).toMatchObject({ hits: [], relaxed: false });
  });

  test.each([
    '',
    ' ',
    'foo:bar',
    'a~b',
    '+',
    '-lock +"',
    '*',
    '^9',
    '\\',
    'constructor',
    '__proto__',
  ])('nothing typed is too odd: %j', (question) => {
    expect(() => ask(question)).not.toThrow();
  });

  test('any string is a question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (question) => {
        const { hits } = ask(question);
        expect(hits.every((hit) => Number.isFinite(hit.score))).toBe(true);
      }),
    );
  });
});

describe('words that mean the same', () => {
  const groups = [
    ['kiosk', 'café', 'kube-state_metrics'],
    ['freeze', 'lock', 'standstill'],
    ['rollback', 'payments'],
    ['ah', 'alert hygiene'],
    ['keys of the road', 'lock'],
  ];
  const askWidely = finder(gather(pages), groups);

  test.each([
    ['kiosk', ['alert-hygiene'], ['café', 'kube-state_metrics'], 'a word that stands nowhere'],
    ['kiosks', ['alert-hygiene'], ['café', 'kube-state_metrics'], 'its endings do not matter'],
    ['KIOSK ', ['alert-hygiene'], ['café', 'kube-state_metrics'], 'nor do capitals'],
    ['standstill', ['deployment-lock', 'saffron'], ['freeze', 'lock'], 'several of a group'],
    ['rollback', ['deployment-lock', 'saffron'], ['payments'], 'pages that say it come first'],
    ['payments', ['saffron', 'deployment-lock'], ['rollback'], 'and the other way about'],
    ['kiosk hygiene', ['alert-hygiene'], ['café', 'kube-state_metrics'], 'beside other words'],
    ['ah', ['alert-hygiene'], ['alert hygiene'], 'a phrase stands there with each of its words'],
    [
      'keys of the road',
      ['deployment-lock', 'saffron'],
      ['lock'],
      'and is typed as a whole, in its order',
    ],
    ['kios', [], [], 'the beginning of a word means nothing yet'],
  ])('%s finds %j', (question, expected, also) => {
    const answer = askWidely(question);
    expect([found(answer), answer.also]).toEqual([expected, also]);
    expect(answer.corrected).toEqual([]);
  });

  test('what stands on no page is not said to be searched for', () => {
    expect(askWidely('freeze')).toMatchObject({ also: ['lock'] });
  });

  test('both words are marked where they stand', () => {
    const { wanted } = askWidely('kiosk');
    expect(wanted[0]).toEqual(new Set(['cafe', 'kubestatemetr']));
  });

  test('without groups all is as it was', () => {
    for (const question of ['lock', 'rollback', 'kiosk', 'alert hygiene']) {
      expect(finder(gather(pages), [['nothing', 'here']])(question)).toEqual(ask(question));
    }
  });
});
