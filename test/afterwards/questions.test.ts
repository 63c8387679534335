import { expect, test } from 'vitest';
import type { Questions } from '../../api/afterwards/questions/schema.ts';
import { greta } from '../cast.ts';
import { browserOf } from '../client.ts';
import { at, opened, over, sentences } from './stage.ts';

const one = `${at}/questions/question-number-1`;
const two = `${at}/questions/question-number-2`;
const texts = ({ body }: { body: unknown }) =>
  (body as Questions).questions.map(({ text, by, votes }) => [text, by?.name ?? null, votes]);

test('a question waits for the talk, gets company, and is answered', async () => {
  const { adas, belas, chidis, doras, waitUntil } = await opened();
  expect((await belas.put(one, { text: 'Who decides?' })).status).toBe(200);
  await doras.put(two, { text: 'And at night?', anonymous: true });
  await chidis.put(`${two}/vote`);
  await chidis.put(`${two}/vote`);
  expect(texts(await adas.get(`${at}/questions`))).toEqual([
    ['And at night?', null, 1],
    ['Who decides?', 'Béla Kovács', 0],
  ]);
  expect(await sentences(adas)).toEqual([
    'Somebody asks at “Failing over by hand”: And at night?',
    'Béla Kovács asks at “Failing over by hand”: Who decides?',
  ]);
  waitUntil(over);
  expect((await belas.put(`${two}/answer`, { answer: 'Me.' })).status).toBe(403);
  const answered = await adas.put(`${one}/answer`, { answer: 'Whoever is *on call*.' });
  expect((answered.body as Questions).questions.at(-1)).toMatchObject({
    answerHtml: '<p>Whoever is <em>on call</em>.</p>\n',
    answeredBy: { name: 'Ada Lindqvist' },
  });
  expect(await sentences(belas)).toEqual([
    'Ada Lindqvist answered what you asked at “Failing over by hand”: Whoever is *on call*.',
  ]);
  await chidis.delete(`${two}/vote`);
  expect(texts(await adas.get(`${at}/questions`))[0]).toEqual(['And at night?', null, 0]);
});

test('nothing in the database knows who asked without a name', async () => {
  const { db, doras } = await opened();
  await doras.put(one, { text: 'May I ask?', anonymous: true });
  const rows = await db.read('SELECT * FROM questions');
  expect(rows).toMatchObject([{ person: null, text: 'May I ask?' }]);
  const told = await db.read("SELECT * FROM notices WHERE what = 'question-asked'");
  expect(JSON.stringify([rows, told])).not.toMatch(/dora/i);
  expect(((await doras.get(`${at}/questions`)).body as Questions).questions[0]?.mine).toBe(false);
});

test('who asked under a name, or runs it, takes a question away; others cannot', async () => {
  const { adas, belas, chidis } = await opened();
  await belas.put(one, { text: 'Mine' });
  await belas.put(two, { text: 'Mine, too' });
  expect(await chidis.delete(one)).toMatchObject({
    status: 403,
    body: {
      detail:
        'Only who asked, the host, the speakers, an editor or an admin can take this question away.',
    },
  });
  expect(texts(await belas.delete(one))).toEqual([['Mine, too', 'Béla Kovács', 0]]);
  expect(texts(await adas.delete(two))).toEqual([]);
});

test('asked twice it is there once, and another id is another question', async () => {
  const { db, belas, chidis, waitUntil } = await opened();
  await belas.put(one, { text: 'Once' });
  await db.write('DELETE FROM notices');
  waitUntil(over);
  expect(texts(await belas.put(one, { text: 'Once' }))).toHaveLength(1);
  expect((await chidis.put(one, { text: 'Else' })).status).toBe(409);
  expect(await db.read('SELECT * FROM notices')).toEqual([]);
});

test('nobody votes for what they asked, and visitors and guests see nothing', async () => {
  const { app, belas } = await opened();
  await belas.put(one, { text: 'Who decides?' });
  expect(texts(await belas.put(`${one}/vote`))).toEqual([['Who decides?', 'Béla Kovács', 0]]);
  for (const someone of [await browserOf(app), await browserOf(app, greta)]) {
    expect((await someone.get(`${at}/questions`)).status).toBeGreaterThanOrEqual(401);
  }
});

test('at a talk that was cancelled nothing more is asked', async () => {
  const { adas, belas } = await opened();
  await adas.put('/talks/failing-over-by-hand/cancellation', { reason: 'Ill' });
  expect(await belas.put(one, { text: 'Why?' })).toMatchObject({
    status: 409,
    body: { detail: 'This talk was cancelled.' },
  });
});
