import { expect, test } from 'vitest';
import { asciiSlug, newId, newSlug } from '../api/id.ts';

const at = (ms: number) => newId(new Date(ms));

test('ids sort by the millisecond in which they were made', () => {
  const ids = [
    at(0),
    at(1),
    at(31),
    at(32),
    at(1_795_000_000_000),
    at(1_795_000_000_001),
    at(4e13),
  ];
  expect([...ids].sort()).toEqual(ids);
});

test('ten thousand ids of one millisecond are all different, and short', () => {
  const ids = Array.from({ length: 10_000 }, () => at(1_795_000_000_000));
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{16}$/.test(id))).toBe(true);
});

test.each([
  ['Failing over by hand', 'failing-over-by-hand'],
  ['Überwachung für Groß & Klein', 'uberwachung-fur-gross-klein'],
  ['  --- ', ''],
  ['日本語', ''],
  ['x'.repeat(80), 'x'.repeat(60)],
  [`${'word '.repeat(20)}`, 'word-word-word-word-word-word-word-word-word-word-word-word'],
])('%s becomes the address %s', (title, slug) => {
  expect(asciiSlug(title)).toBe(slug);
});

test('two talks of one title have two addresses, and a title without letters has one, too', () => {
  expect(newSlug('Bread')).not.toBe(newSlug('Bread'));
  expect(newSlug('日本語')).toMatch(/^[0-9a-z]{4}$/);
});
