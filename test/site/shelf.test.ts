import { expect, test } from 'vitest';
import { createShelf } from '../../api/site/shelf.ts';

function shelfOf(bytesMost: number) {
  const fetched: string[] = [];
  const take = createShelf(bytesMost, async (name) => {
    fetched.push(name);
    return Buffer.alloc(name.length, name);
  });
  return { fetched, take };
}

test('what was used last stays, and the rest is fetched again', async () => {
  const { fetched, take } = shelfOf(24);
  for (const name of ['abc', 'bcd', 'cde', 'def', 'efg', 'fgh', 'ghi', 'hij']) await take(name);
  await take('abc');
  await take('ijk');
  fetched.length = 0;
  expect((await take('abc')).toString()).toBe('abc');
  expect(fetched).toEqual([]);
  await take('bcd');
  expect(fetched).toEqual(['bcd']);
});

test('what is large for the shelf is never kept', async () => {
  const { fetched, take } = shelfOf(24);
  await take('four');
  await take('four');
  expect(fetched).toEqual(['four', 'four']);
});
