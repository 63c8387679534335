import { expect, test } from 'vitest';
import type { Answer } from '../../src/search/messages.ts';
import { note } from '../../src/search/note.ts';

const answer: Answer = {
  ...{ type: 'answer', id: 1, question: 'kettle wyvern', groups: [], total: 2, whole: true },
  ...{ relaxed: false, corrected: [], also: [] },
};
const said = (more: Partial<Answer>): string =>
  note({
    question: answer.question,
    answer: { ...answer, ...more },
    trouble: false,
    live: false,
  });

test('until the texts are there, nothing is said to be missing', () => {
  for (const more of [{ total: 0 }, { relaxed: true }, { corrected: ['wyvern'] }]) {
    expect(said({ ...more, whole: false })).toBe('Not in a title. Fetching the texts …');
    expect(said(more)).toMatch(/^(Nothing|No page)/);
  }
  expect(said({ whole: false })).toBe('2 pages by title. Fetching the texts …');
  expect(said({})).toBe('2 pages.');
});
