import { expect, test } from 'vitest';
import { draftKey, dropDraft, keepDraft, keptDraft } from '../../../src/islands/talks/draft.ts';
import { blank } from '../../../src/islands/talks/values.ts';

function shelf(texts: Record<string, string> = {}) {
  return {
    getItem: (key: string) => texts[key] ?? null,
    setItem: (key: string, text: string) => {
      texts[key] = text;
    },
    removeItem: (key: string) => {
      delete texts[key];
    },
  };
}

const values = { ...blank('Europe/Lisbon', 45), title: 'Failing over by hand' };
const draft = (by: string | null) => ({ values, version: 3, by });

test('a draft comes back as it was typed, and not once it is dropped', () => {
  const tab = shelf();
  keepDraft(tab, 'draft', draft('ada'));
  expect(keptDraft(tab, 'draft', 'ada')).toEqual(draft('ada'));
  dropDraft(tab, 'draft');
  expect(keptDraft(tab, 'draft', 'ada')).toBeUndefined();
});

test.each([
  ['ada', 'ada', true],
  ['ada', undefined, true],
  ['ada', 'bela', false],
  [null, 'bela', true],
  [null, undefined, true],
])('what %s typed is shown to %s: %s', (by, person, shown) => {
  const tab = shelf();
  keepDraft(tab, 'draft', draft(by));
  expect(keptDraft(tab, 'draft', person)).toEqual(shown ? draft(by) : undefined);
});

test.each(['', '{', 'null', '[]', '{"values":{}}'])('%j is no draft', (text) => {
  expect(keptDraft(shelf({ draft: text }), 'draft')).toBeUndefined();
});

test('drafts of two talks, and of a new one, are kept apart', () => {
  expect(new Set([draftKey(undefined), draftKey('a'), draftKey('b')]).size).toBe(3);
});

test('a storage that is full stops nobody from typing', () => {
  const full = {
    ...shelf(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => keepDraft(full, 'draft', draft(null))).not.toThrow();
});
