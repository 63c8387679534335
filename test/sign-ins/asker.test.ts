import { expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import type { Db } from '../../api/db.ts';
import { absoluteLimitMs, idleLimitMs, touchEveryMs } from '../../api/sign-ins/rules.ts';
import { askerBy } from '../../api/sign-ins/store.ts';
import { ada, after, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { nobody, opened } from './stage.ts';

test('a sign-in ends after a fortnight without use', async () => {
  const { app, clock } = await opened();
  const adas = await browserOf(app, ada);
  clock.now = new Date(monday.getTime() + idleLimitMs - 1);
  expect((await adas.get('/me')).body).toMatchObject({ person: { slug: ada.slug } });
  clock.now = new Date(clock.now.getTime() + idleLimitMs);
  expect((await adas.get('/me')).body).toEqual(nobody);
});

test('however much it is used, a sign-in ends after sixty days', async () => {
  const { app, clock } = await opened();
  const adas = await browserOf(app, ada);
  for (let day = 1; day < 60; day += 1) {
    clock.now = after(monday, { days: day });
    expect((await adas.get('/me')).body, `day ${day}`).toMatchObject({ person: {} });
  }
  clock.now = new Date(monday.getTime() + absoluteLimitMs);
  expect((await adas.get('/me')).body).toEqual(nobody);
});

test('reading writes nothing more often than every ten minutes', async () => {
  const { portal, clock } = await opened();
  let writes = 0;
  const db: Db = {
    ...portal.db,
    write: (...args) => {
      writes += 1;
      return portal.db.write(...args);
    },
  };
  const app = createApp({ ...portal, db });
  const adas = await browserOf(app, ada);
  const writesAfter = async (ms: number) => {
    clock.now = new Date(monday.getTime() + ms);
    await adas.get('/me');
    return writes;
  };
  expect(await writesAfter(0)).toBe(0);
  expect(await writesAfter(touchEveryMs - 1)).toBe(0);
  expect(await writesAfter(touchEveryMs)).toBe(1);
  expect(await writesAfter(touchEveryMs + 1)).toBe(1);
});

test('whoever loses a role loses it on the next request', async () => {
  const { app, db } = await opened();
  const adas = await browserOf(app, ada);
  expect((await adas.get('/people')).status).toBe(200);
  await db.write(`UPDATE people SET role = 'guest', kind = 'guest' WHERE id = :id`, { id: ada.id });
  expect((await adas.get('/people')).status).toBe(403);
});

test('who asks is found by key, by one statement', async () => {
  const { portal } = await opened();
  const asked: string[] = [];
  const db: Db = {
    ...portal.db,
    read: (sql, args) => {
      asked.push(sql);
      return portal.db.read(sql, args);
    },
    readOne: (sql, args) => {
      asked.push(sql);
      return portal.db.readOne(sql, args);
    },
  };
  await askerBy(db, 'no such hash', monday.toISOString());
  expect(asked).toHaveLength(1);
  const args = { hash: '', now: '' };
  const plan = await portal.db.read(`EXPLAIN QUERY PLAN ${asked[0]}`, args);
  expect(plan.map(({ detail }) => String(detail))).toEqual([
    expect.stringMatching(/^SEARCH s USING PRIMARY KEY/),
    expect.stringMatching(/^SEARCH p USING INDEX/),
    expect.stringMatching(/^CORRELATED/),
    expect.stringMatching(/^SEARCH role_grants USING PRIMARY KEY/),
  ]);
});
