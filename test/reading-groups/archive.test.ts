import { expect, test } from 'vitest';
import type { Finds } from '../../api/archive/schema.ts';
import type { ReadTexts } from '../../api/reading-groups/archive/schema.ts';
import { opened } from './stage.ts';
import { clocks, idOf } from './walk.ts';

const dynamo = {
  ...{ ...clocks, id: idOf('r2'), title: 'Dynamo', authors: ['Giuseppe DeCandia'], year: 2007 },
  ...{ doi: '', link: 'https://example.org/dynamo' },
};

/** Two texts of which the first was read, with what Béla noted. */
async function read() {
  const stage = await opened();
  await stage.join('bela');
  const readings = [{ ...clocks, id: idOf('r1') }, dynamo];
  await stage.ada.post(`${stage.at}/readings`, { state: 'listed', readings });
  stage.waitUntil('2026-11-26T12:40:00Z');
  const pen = idOf('p1');
  const meeting = `${stage.at}/meetings/1`;
  await stage.bela.put(`${meeting}/pen`, { pen, word: '' });
  await stage.bela.put(`${meeting}/notes`, { pen, version: 0, text: 'Of *kettles*:\n\n- yes' });
  const look = async (query = '') => (await stage.ada.get(`/readings${query}`)).body as ReadTexts;
  const find = async (browser: typeof stage.ada, words: string) =>
    ((await browser.get(`/find?words=${words}`)).body as Finds).finds;
  return { ...stage, look, find };
}

test('the archive has what was read, when and who presented, and no text before its meeting', async () => {
  const { look, slug, waitUntil } = await read();
  expect(await look()).toMatchObject({
    readings: [
      {
        ...{ title: clocks.title, group: { slug } },
        held: [{ number: 1, day: '2026-11-26', presenter: { slug: 'ada-lindqvist' }, noted: true }],
      },
    ],
    ...{ before: null, groups: [{ slug }] },
  });
  waitUntil('2026-12-03T12:40:00Z');
  const { readings } = await look();
  expect(readings.map(({ title }) => title)).toEqual(['Dynamo', clocks.title]);
  expect(readings[0]?.held).toMatchObject([{ number: 2, noted: false }]);
  expect((await look('?group=no-such')).readings).toEqual([]);
});

test('it is found by title, author and notes, and in the one search box by the staff alone', async () => {
  const { app, look, find, ada, slug } = await read();
  const titles = async (words: string) => (await look(`?words=${words}`)).readings.length;
  expect(await Promise.all(['ordering', 'lamp', 'kettl', 'nowhere', '!!'].map(titles))).toEqual([
    ...[1, 1, 1, 0, 0],
  ]);
  expect(await find(ada, 'kettles')).toMatchObject([
    { kind: 'reading', slug: `${slug}/meetings/1`, who: 'Leslie Lamport' },
  ]);
  // On the list and not read yet.
  expect(await find(ada, 'dynamo')).toEqual([]);
  const visitor = await app.request('http://localhost:4321/api/find?words=kettles');
  expect(await visitor.json()).toEqual({ finds: [] });
});

test('it is saved as BibTeX and as Markdown with the notes', async () => {
  const { ada, slug } = await read();
  const { body: bibtex } = await ada.get('/readings/export?format=bibtex');
  expect(bibtex).toContain(`title = {{${clocks.title}}}`);
  expect(bibtex).toContain('presented by Ada Lindqvist');
  expect((await ada.get(`/readings/export?format=markdown&group=${slug}`)).body).toBe(
    `# Distributed systems, slowly

- [${clocks.title}](https://doi.org/${clocks.doi}), Leslie Lamport · ${clocks.source}, 1978, read on Thu 26 November 2026, presented by Ada Lindqvist

  Of *kettles*:

  - yes
`,
  );
});
