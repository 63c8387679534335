import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { openPortal } from '../open-portal.ts';
import { changesIn } from './changes.ts';
import { fuzz, type Operation } from './fuzz.ts';
import { fuzzAll } from './run.ts';

// `npm run fuzz` asks for each of them 500 times; here each of five people does so twice. To write
// the contract out takes longer than all other answers.
const isAsked = ({ path }: Operation) => !/\/(docs|openapi\.json)$/.test(path);

test('whatever anybody asks of any operation, nothing fails and no refusal writes', async () => {
  const { faults, operations, fitting } = await fuzzAll({
    count: 2,
    seed: 7,
    anew: false,
    isAsked,
  });
  expect(faults).toEqual([]);
  expect(operations).toBeGreaterThan(200);
  expect(fitting).toBeGreaterThan(operations);
}, 120_000);

test('what fails, what refuses and writes, and what refuses in other words is told', async () => {
  const { db, address } = await openPortal();
  const changes = changesIn(address.url);
  onTestFinished(changes.close);
  const broken = new Hono()
    .put('/fails', () => {
      throw new Error('of its own accord');
    })
    .put('/writes', async (c) => {
      await db.write('UPDATE calendar_stamp SET stamp = stamp + 1');
      return c.json({}, 409, { 'content-type': 'application/problem+json' });
    })
    .put('/mumbles', (c) => c.text('no', 403))
    .put('/works', (c) => c.json({}));
  broken.onError((_, c) => c.text('broken', 500));
  const of = (path: string): Operation => ({ method: 'put', path });
  const asking = { app: broken, changes, credentials: {} };
  const told = async (path: string) =>
    (await fuzz(of(path), [{ path, headers: {} }], asking)).faults.map(({ what }) => what);
  expect(await told('/fails')).toEqual(['answered 500: broken']);
  expect(await told('/writes')).toEqual(['refused with 409, but it wrote: calendar_stamp']);
  expect(await told('/mumbles')).toEqual(['refused as text/plain; charset=UTF-8: no']);
  expect(await told('/works')).toEqual([]);
});
