import { expect, test } from 'vitest';
import { faultsIn } from '../../src/check/faults.ts';
import { SHAPES } from '../../src/content/facts.ts';
import { frontMatterOf } from '../../src/content/front-matter.ts';
import { coded, fields, wholeExample } from '../../src/content/manual.ts';
import { meant } from '../../src/content/meant.ts';
import { DAY, shelfOf } from './written.ts';

const kinds = ['playbook', 'rotation', 'programme'] as const;

test.each(kinds)('each field of a %s says what it means, and what holds without it', (kind) => {
  for (const { name, words, otherwise, example } of fields(kind)) {
    expect(words, name).toMatch(/\.(<\/code>)?$/);
    expect(otherwise, name).toMatch(/\w/);
    expect(example).toMatch(new RegExp(`^${name}:\\s+.`));
  }
});

test.each(kinds)('the examples of a %s together are front matter without a fault', (kind) => {
  const { data } = frontMatterOf(wholeExample(kind));
  expect(Object.keys(data)).toEqual(fields(kind).map(({ name }) => name));
  expect(SHAPES[kind].safeParse(kind === 'playbook' ? meant(data) : data).error).toBeUndefined();
});

test('words of a schema are text, not HTML', () => {
  expect(coded('`/alerts/<name>` & `x`')).toBe(
    '<code>/alerts/&lt;name&gt;</code> &amp; <code>x</code>',
  );
});

test('a wrong value is told with the example of its field', async () => {
  const shelf = await shelfOf({ 'playbooks/a/x.md': '---\nverifier: Ada L.\n---\n' });
  const told = faultsIn(shelf, DAY).find(({ what }) => what.includes('verifier'));
  expect(told).toMatchObject({ line: 2, mend: 'Write it as in `verifier: ada-lovelace`.' });
});
