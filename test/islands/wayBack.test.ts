import { expect, test } from 'vitest';
import { wayBack } from '../../src/islands/wayBack.ts';

const origin = 'https://potluck.test';

test.each([
  ['/talks/?month=11#later', '/talks/?month=11#later'],
  ['/.//elsewhere.test', '//elsewhere.test'],
  ['//elsewhere.test/', '/'],
  ['/\\elsewhere.test/', '/'],
  ['/\t/elsewhere.test/', '/'],
  ['https://elsewhere.test/', '/'],
  ['javascript:alert(1)', '/'],
  ['talks/', '/'],
  ['//', '/'],
  ['/sign-in/?from=/talks/', '/'],
  ['/api/openapi.json', '/'],
])('one who came from %j is led to this site’s %j', (from, path) => {
  const search = `?from=${encodeURIComponent(from)}`;
  expect(wayBack({ search, origin })).toBe(`${origin}${path}`);
});

test('one who came from nowhere is led home', () => {
  expect(wayBack({ search: '', origin })).toBe(`${origin}/`);
});
