import { Hono } from 'hono';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openPortal } from '../open-portal.ts';
import fc from '../property.ts';
import { changesIn } from './changes.ts';
import { demo } from './demo.ts';
import { type Fit, fitsOf } from './fits.ts';
import { fuzz, type Operation, operationsOf, poolOf } from './fuzz.ts';
import { requests } from './requests.ts';
import { fuzzAll } from './run.ts';

const made = demo();
afterAll(async () => (await made).gone());

// `npm run fuzz` asks for each of them 500 times; here each of five people does so twice. To write
// the contract out takes longer than all other answers.
const isAsked = ({ path }: Operation) => !/\/(docs|openapi\.json)$/.test(path);

test('whatever anybody asks of any operation, nothing fails and no refusal writes', async () => {
  const { faults, operations, fitting } = await fuzzAll({
    count: 2,
    seed: 7,
    anew: false,
    made: await made,
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

/** What belongs to one thing alone; people, days and numbers may fit several. */
const children =
  /^(material|question|followUp|entry|hire|visit|swap|proposal|session|comment|role|help|idea|reading)$/;
/** How often each is asked. */
const TRIES = 4;

test('what belongs to one thing is not found, and not changed, below another', async () => {
  const { copied, credentials } = await made;
  const { app, db, catalogue, changes, closed } = await copied();
  onTestFinished(closed);
  const [pool, fits] = [await poolOf(db, catalogue), await fitsOf(db)];
  const found: string[] = [];
  let crossed = 0;
  for (const operation of await operationsOf(app)) {
    const strange = crossing(operation, fits(operation.path));
    if (strange.length === 0) continue;
    crossed += 1;
    const asked = fc.sample(requests(operation, pool, strange, { only: true }), TRIES);
    for (const { path, headers, body } of asked) {
      const answer = await app.request(`http://localhost:4321${path}`, {
        method: operation.method.toUpperCase(),
        headers: { ...headers, ...credentials.admin },
        ...(body !== undefined && { body }),
      });
      const changed = changes.since(false);
      const isTold = answer.status < 400 && operation.method === 'get';
      if (isTold || changed.length > 0) found.push(`${operation.method} ${path}: ${changed}`);
    }
  }
  expect(found).toEqual([]);
  expect(crossed).toBeGreaterThan(20);
});

/** A thing of one and the id of what belongs to another. */
function crossing({ parameters = [] }: Operation, rows: readonly Fit[]): Fit[] {
  const names = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const [parent = '', child = ''] = names;
  if (names.length < 2 || !children.test(child) || rows.length === 0) return [];
  const all = rows.filter((row) => row[parent] && row[child]);
  const belongs = new Set(all.map((row) => `${row[parent]} ${row[child]}`));
  return all
    .flatMap((row) => all.map((other) => ({ ...other, [parent]: row[parent] ?? '' })))
    .filter((row) => !belongs.has(`${row[parent]} ${row[child]}`))
    .slice(0, 50);
}
