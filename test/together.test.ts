import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Env } from '../api/route.ts';
import { together } from '../api/together.ts';

const range = (most: number) => Array.from({ length: most }, (_, number) => number);

/** An app that notes what it took up side by side: before anything else had its turn. */
function noting() {
  const turns: string[][] = [];
  let turn: string[] | undefined;
  const app = new Hono<Env>().use(together).all('/:number', (c) => {
    if (!turn) {
      turn = [];
      turns.push(turn);
      process.nextTick(() => {
        turn = undefined;
      });
    }
    turn.push(`${c.req.method} ${c.req.param('number')}`);
    return c.text('');
  });
  return { app, turns };
}

test('reads are taken up sixteen at a time, those that came first before the others', async () => {
  const { app, turns } = noting();
  await Promise.all(range(40).map((number) => app.request(`/${number}`)));
  expect(turns.map(({ length }) => length)).toEqual([16, 16, 8]);
  expect(turns.flat()).toEqual(range(40).map((number) => `GET ${number}`));
});

test('writes are taken up all at once, and wait for no reads', async () => {
  const { app, turns } = noting();
  const asked = range(40).flatMap((number) => [
    app.request(`/${number}`),
    app.request(`/${number}`, { method: 'PUT' }),
  ]);
  await Promise.all(asked);
  expect(turns[0]).toHaveLength(40 + 16);
  expect(turns[0]?.slice(0, 40)).toEqual(range(40).map((number) => `PUT ${number}`));
});
