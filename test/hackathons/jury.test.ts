import { expect, test } from 'vitest';
import { judged } from '../../api/hackathons/jury/rules.ts';
import type { Jury } from '../../api/hackathons/jury/schema.ts';
import type { Client } from '../client.ts';
import { threeTeams } from './shown.ts';
import { sentences } from './stage.ts';
import { idOf } from './walk.ts';

const [one, two] = [idOf('n1'), idOf('n2')];
const [proof, use] = [idOf('c1'), idOf('c2')];
const criteria = [
  { id: proof, title: 'Is it proven?', weight: 2 },
  { id: use, title: 'Who would use it?', weight: 1 },
];

test('equal means share a place, whoever scored them', () => {
  const said = (idea: string, ...scores: [number, number][]) =>
    scores.map(([first, second]) => ({ idea, scores: { [proof]: first, [use]: second } }));
  const all = [...said('a', [5, 2], [3, 5]), ...said('b', [4, 4]), ...said('c', [5, 5])];
  const rows = judged(criteria, all);
  // (12 + 11) / 6, 12 / 3 and 15 / 3.
  expect(rows.map(({ idea, place }) => [idea, place])).toEqual([
    ['c', 1],
    ['b', 2],
    ['a', 3],
  ]);
  const even = judged(criteria, [...said('a', [5, 2], [3, 6]), ...said('b', [4, 4])]);
  expect(even.map(({ place, shared, jurors }) => [place, shared, jurors])).toEqual([
    [1, true, 2],
    [1, true, 1],
  ]);
  expect(even[0]).toMatchObject({ average: 4, means: [4, 4] });
});

test('a jury scores what it did not make, and is heard once it has ended', async () => {
  const { ada, bela, chidi, emil, at, hold } = await threeTeams();
  const jury = { criteria, jurors: ['emil-post', 'bela-kovacs'] };
  expect((await bela.put(`${at}/jury`, jury)).status).toBe(403);
  expect((await ada.put(`${at}/jury`, jury)).status).toBe(200);
  expect((await ada.put(`${at}/jury`, jury)).status).toBe(200);
  expect((await sentences(emil))[0]).toContain('you are in the jury');
  const score = (browser: Client, idea: string, first: number, second: number, words = '') =>
    browser.put(`${at}/jury/scores/${idea}`, { scores: { [proof]: first, [use]: second }, words });
  expect((await score(emil, one, 4, 4)).body).toMatchObject({ code: 'too-early' });
  await hold('showing');
  expect((await score(chidi, one, 1, 1)).body).toMatchObject({ detail: 'Only the jury scores.' });
  expect((await score(bela, one, 5, 5)).body).toMatchObject({ code: 'closed' });
  expect((await score(emil, one, 6, 5)).status).toBe(422);
  expect((await emil.put(`${at}/jury/scores/${one}`, { scores: {}, words: '' })).status).toBe(422);
  expect((await score(emil, one, 1, 1)).status).toBe(200);
  expect((await score(emil, one, 4, 4, 'It was warm.')).status).toBe(200);
  expect((await score(emil, two, 3, 3)).status).toBe(200);
  expect((await score(bela, two, 5, 3)).status).toBe(200);
  const changed = { ...jury, criteria: criteria.slice(0, 1) };
  expect((await ada.put(`${at}/jury`, changed)).body).toMatchObject({ code: 'closed' });
  const seen = async (browser: Client) => (await browser.get(`${at}/jury`)).body as Jury;
  // Who has scored how much is seen, and what, by nobody.
  const before = await seen(ada);
  expect(before).toMatchObject({ state: 'open', results: null, jurors: [{ scored: 1 }, {}] });
  expect(JSON.stringify(before)).not.toContain('warm');
  expect((await ada.put(`${at}/jury/closing`)).status).toBe(200);
  expect((await ada.put(`${at}/jury/closing`)).status).toBe(200);
  expect((await seen(bela)).results).toMatchObject([
    { idea: one, place: 1, shared: false, average: 4, jurors: 1, words: ['It was warm.'] },
    { idea: two, place: 2, jurors: 2, average: 22 / 6 },
  ]);
  expect((await seen(chidi)).results?.[0]).toMatchObject({ idea: one, words: [] });
  expect((await score(emil, one, 1, 1)).body).toMatchObject({ code: 'closed' });
});
