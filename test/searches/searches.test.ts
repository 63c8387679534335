import { expect, test } from 'vitest';
import { countedWords } from '../../api/searches/rules.ts';
import { ada, after, arrive, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

test.each([
  ['  Kafka   Lag ', 'kafka lag'],
  ['“Überwachung”, Grafana', 'überwachung grafana'],
  ['c++ build', 'c++ build'],
  ['s3 bucket', 's3 bucket'],
  ['k8s', 'k8s'],
  ['error 502', 'error 502'],
  ['order 88120934', 'order'],
  ['ada@example.com password', 'password'],
  ['https://example.com/x kafka', 'kafka'],
  ['i-0f3ab79cd21', ''],
  ['customer DE89370400440532013000', 'customer'],
  ['x', ''],
  ['𨧈', ''],
  ['', ''],
  ['word '.repeat(17), ''],
])('%j is counted as %j', (typed, counted) => {
  expect(countedWords(typed)).toBe(counted);
});

async function opened() {
  let now = monday;
  const { app, db } = await openPortal({ now: () => now });
  await arrive(db);
  const visitor = await browserOf(app);
  const adas = await browserOf(app, ada);
  const vain = (words: string) => visitor.post('/searches', { words });
  // Half a year later she has to sign in again.
  const listed = async () => (await (await browserOf(app, ada)).get('/searches')).body;
  return { db, adas, vain, listed, pass: (days: number) => (now = after(now, { days })) };
}

test('words are counted by day, most often first, and hold nothing of who', async () => {
  const { db, adas, vain, listed, pass } = await opened();
  for (const words of ['Kafka', 'kafka ', 'pager duty']) {
    expect(await vain(words)).toMatchObject({ status: 204 });
  }
  pass(1);
  await adas.post('/searches', { words: 'kafka' });
  expect(await listed()).toEqual({
    keptDays: 180,
    searches: [
      { words: 'kafka', times: 3, last: '2026-11-24' },
      { words: 'pager duty', times: 1, last: '2026-11-23' },
    ],
  });
  const row = await db.readOne('SELECT * FROM searches LIMIT 1');
  expect(Object.keys(row ?? {})).toEqual(['words', 'day', 'times']);
});

test('after 180 days they are forgotten', async () => {
  const { db, vain, listed, pass } = await opened();
  await vain('kafka');
  pass(180);
  expect(await listed()).toMatchObject({ searches: [{ words: 'kafka' }] });
  pass(1);
  expect(await listed()).toMatchObject({ searches: [] });
  await vain('pager');
  expect(await db.read('SELECT words FROM searches')).toEqual([{ words: 'pager' }]);
});

test('a day has room for so many words, and known ones go on being counted', async () => {
  const { db, vain, listed } = await opened();
  await db.write(
    `INSERT INTO searches (words, day, times)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
     SELECT 'word ' || i, '2026-11-23', 1 FROM n`,
  );
  await vain('one too many');
  await vain('word 7');
  const { searches } = (await listed()) as { searches: { words: string; times: number }[] };
  expect(searches[0]).toMatchObject({ words: 'word 7', times: 2 });
  expect(await db.read('SELECT count(*) AS words FROM searches')).toEqual([{ words: 2000 }]);
});

test('what could name somebody is not kept, and the answer is the same', async () => {
  const { db, vain } = await opened();
  expect(await vain('ada@example.com')).toMatchObject({ status: 204, body: null });
  expect(await db.read('SELECT * FROM searches')).toEqual([]);
});
