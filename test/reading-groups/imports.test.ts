import { expect, test } from 'vitest';
import { readTexts } from '../../api/reading-groups/imports/read.ts';
import type { ImportPreview } from '../../api/reading-groups/readings/schema.ts';
import { opened } from './stage.ts';

const good = (key: number) => `@article{key${key},
  author = {Erd{\\H o}s, P{\\'a}l and {\\L}ukasiewicz, Jan and {The {LIGO} Collaboration}},
  title = {{On the {\\'E}volution of {R}andom Graphs, Part ${key}} \\& more},
  journal = acm,
  year = ${1900 + (key % 120)},
  doi = {10.1000/xyz.${key}},
  keywords = {graphs, random},
}
`;
const broken: Record<number, string> = {
  20: '@article{broken20,\n  title = {No end,\n  year = 1999\n}\n',
  77: '@article{broken77,\n  title = {A}\n  year = 1999\n}\n',
  131: '@book{broken131,\n  author = {Somebody},\n  year = 2000\n}\n',
};

test('of two hundred entries of BibTeX what is good comes in, and what is not is named by its line', async () => {
  const parts = Array.from({ length: 200 }, (_, key) => broken[key] ?? good(key));
  const head = '% exported from somewhere\n@string{acm = "Communications of the ACM"}\n\n';
  const text = head + parts.join('\n');
  const { format, entries, problems } = await readTexts(text);
  expect(format).toBe('bibtex');
  expect(entries).toHaveLength(197);
  expect(entries[0]).toEqual({
    ...{ title: 'On the Évolution of Random Graphs, Part 0 & more', year: 1900, line: 4 },
    ...{ authors: ['Pál Erdős', 'Jan Łukasiewicz', 'The LIGO Collaboration'], link: '' },
    ...{ source: 'Communications of the ACM', doi: '10.1000/xyz.0', isbn: '' },
    ...{ tags: ['graphs', 'random'], weeks: 1, material: null },
  });
  const lines = text.split('\n');
  const lineOf = (words: string) => lines.findIndex((line) => line.includes(words)) + 1;
  expect(problems.map(({ line }) => line)).toEqual([
    expect.toSatisfy(
      (line: number) => line >= lineOf('broken20') && line <= lineOf('broken20') + 5,
    ),
    lineOf('broken77') + 2,
    lineOf('broken131'),
  ]);
  expect(problems[2]?.message).toBe('It has no title.');
});

test('an entry without an end is named by its own line, and the next one comes in', async () => {
  const text = '@book{one,\n  title = {No end\n\n\n@misc{two, title = {Fine}}\n';
  expect(await readTexts(text)).toMatchObject({
    ...{ entries: [{ title: 'Fine', line: 5 }], problems: [{ line: 2 }] },
  });
});

test('CSL-JSON comes in, and an item that is none is named by its line', async () => {
  const { format, entries, problems } = await readTexts(`[
  { "title": "Dynamo", "author": [{ "family": "DeCandia", "given": "Giuseppe" }],
    "issued": { "date-parts": [[2007, 10]] }, "container-title": "SOSP", "note": "{[" },
  { "title": 7 },
  { "title": "The Tail at Scale", "issued": { "raw": "February 2013" }, "ISBN": "nonsense" }
]`);
  expect(format).toBe('csl-json');
  expect(entries).toMatchObject([
    { title: 'Dynamo', authors: ['Giuseppe DeCandia'], year: 2007, source: 'SOSP', line: 2 },
    { title: 'The Tail at Scale', year: 2013, isbn: '', line: 5 },
  ]);
  expect(problems).toEqual([{ line: 4, message: 'Its field “title” is not as CSL-JSON has it.' }]);
  const unclosed = await readTexts('[\n  { "title": "A" },\n  { "title": "B" \n');
  expect(unclosed.problems).toHaveLength(1);
});

test('RIS comes in, and what has no end is named by its line', async () => {
  const { format, entries, problems } = await readTexts(
    [
      'TY  - JOUR',
      'AU  - Lamport, Leslie',
      'TI  - Time, Clocks, and the Ordering',
      'of Events',
      'PY  - 1978/07',
      'DO  - https://doi.org/10.1145/359545.359563',
      'KW  - clocks',
      'ER  - ',
      'what is this?',
      'TY  - BOOK',
      'TI  - Without an end',
    ].join('\r\n'),
  );
  expect(format).toBe('ris');
  expect(entries).toMatchObject([
    {
      ...{ title: 'Time, Clocks, and the Ordering of Events', authors: ['Leslie Lamport'] },
      ...{ year: 1978, doi: '10.1145/359545.359563', tags: ['clocks'], line: 1 },
    },
  ]);
  expect(problems).toEqual([
    { line: 9, message: 'This line belongs to no entry.' },
    { line: 10, message: 'This entry has no end (ER).' },
  ]);
});

test('a Markdown list of links comes in, and a line without a link is named', async () => {
  const { format, entries, problems } = await readTexts(
    [
      '# To read',
      '- [The Tail at Scale](https://example.org/tail), by Jeffrey Dean and Luiz Barroso, 2013',
      '* [ ] [Paxos *made* simple](https://example.org/paxos_(simple).pdf)',
      '1. https://example.org/how-complex-systems-fail.pdf',
      '- something by somebody',
    ].join('\n'),
  );
  expect(format).toBe('links');
  expect(entries).toMatchObject([
    { title: 'The Tail at Scale', authors: ['Jeffrey Dean', 'Luiz Barroso'], year: 2013, line: 2 },
    { title: 'Paxos made simple', link: 'https://example.org/paxos_(simple).pdf', line: 3 },
    { title: 'how complex systems fail', line: 4 },
  ]);
  expect(problems).toEqual([{ line: 5, message: 'There is no link in this line.' }]);
});

test('a file larger than other bodies is previewed, by members alone', async () => {
  const { ada, bela, at } = await opened();
  const text = Array.from(
    { length: 300 },
    (_, key) => `- [Text ${key}](https://example.org/${'x'.repeat(300)}${key})`,
  );
  const answer = await ada.post(`${at}/import-preview`, { text: text.join('\n') });
  expect(answer.status).toBe(200);
  expect((answer.body as ImportPreview).entries).toHaveLength(300);
  expect((await bela.post(`${at}/import-preview`, { text: 'x' })).status).toBe(403);
});
