import { expect, test } from 'vitest';
import { bibtexOf } from '../../api/reading-groups/bibliography/rules.ts';
import { readTexts } from '../../api/reading-groups/imports/read.ts';
import type { Reading } from '../../api/reading-groups/readings/schema.ts';

const reading = (more: Partial<Reading>): Reading => ({
  ...{ id: 'r', title: 'Ünïcode & {braces} at 100%', authors: ['Pál Erdős', 'Plato'], year: 1960 },
  ...{
    source: 'R&D',
    link: 'https://example.org/a_b',
    doi: '10.1000/xyz',
    isbn: '',
    tags: ['a b'],
  },
  ...{ weeks: 1, material: null, state: 'listed', by: { slug: 'ada', name: 'Ada' }, backers: [] },
  ...{ backed: false, next: null, before: [], mine: false },
  held: [
    { id: 'm', number: 1, day: '2026-11-26', presenter: { slug: 'ada', name: 'Ada Lindqvist' } },
  ],
  ...more,
});

test('what is saved as BibTeX can be brought in again', async () => {
  const book = reading({ title: 'A book', isbn: '9781449373320', doi: '', held: [] });
  const text = bibtexOf([reading({}), book]);
  expect(text).toContain('read on Thu 26 November 2026, presented by Ada Lindqvist');
  const { entries, problems } = await readTexts(text);
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([
    {
      ...{ title: 'Ünïcode & braces at 100%', authors: ['Pál Erdős', 'Plato'], year: 1960 },
      ...{ source: 'R&D', link: 'https://example.org/a_b', doi: '10.1000/xyz', tags: ['a b'] },
    },
    { title: 'A book', isbn: '9781449373320', source: 'R&D' },
  ]);
});
