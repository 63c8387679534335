import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './house.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = read('docs/asvs.md');

const states = ['met', 'not applicable', 'left to who runs it', 'not met'] as const;

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has, from the first on. */
const inChapter = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

type Row = { numbers: string[]; level: string; is: string; where: string };

const rows: Row[] = [...page.matchAll(/^\| (\d+\.\d+\.\d+.*) \|$/gm)].map(([, row = '']) => {
  const [numbers = '', level = '', , is = '', where = ''] = row.split(' | ');
  return {
    numbers: numbers.split(', ').flatMap(each),
    ...{ level, is: is.replaceAll('*', ''), where },
  };
});

/** `6.2.1–6.2.8` stands for eight. */
function each(span: string): string[] {
  const [first = '', last = first] = span.split('–');
  const at = first.lastIndexOf('.') + 1;
  const [from, to] = [Number(first.slice(at)), Number(last.slice(at))];
  return Array.from({ length: to - from + 1 }, (_, more) => `${first.slice(0, at)}${from + more}`);
}

const all = rows.flatMap(({ numbers }) => numbers);

test('every requirement of both levels is there once, in its chapter', () => {
  expect(all.length).toBe(new Set(all).size);
  const found = inChapter.map(
    (_, chapter) => all.filter((one) => one.startsWith(`${chapter + 1}.`)).length,
  );
  expect(found).toEqual(inChapter);
  const order = (one: string) => one.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
  expect(all).toEqual(all.toSorted((one, other) => order(one) - order(other)));
});

test('each is in one of four states, of one level, with a reason', () => {
  for (const { numbers, level, is, where } of rows) {
    expect([numbers, states.includes(is as 'met')]).toEqual([numbers, true]);
    expect([numbers, level]).toEqual([numbers, expect.stringMatching(/^[12]$/)]);
    expect([numbers, where.length > 10]).toEqual([numbers, true]);
  }
});

test('the counts and the list at the top are those of the tables', () => {
  const countOf = (state: string) =>
    rows.filter(({ is }) => is === state).flatMap(({ numbers }) => numbers).length;
  for (const state of states) expect(page).toContain(`\n| ${state} | ${countOf(state)} |\n`);
  expect(page).toContain(`\n| together | ${all.length} |\n`);
  const listed = [...page.matchAll(/^- \*\*(\d[\d.]+)\*\*: /gm)].map(([, number]) => number);
  const unmet = rows.filter(({ is }) => is === 'not met').flatMap(({ numbers }) => numbers);
  expect(listed).toEqual(unmet);
});

test('every test that the page names exists, under that name', () => {
  // One file may show several things: `file` “one”; `file` “another”.
  const named = [...page.matchAll(/`(test\/[^`]+\.test\.ts)` “([^”]+)”/g)];
  expect(named.length).toBeGreaterThan(100);
  expect(page.match(/“[^”]*”/g)?.filter((one) => /^“quotation/.test(one))).toHaveLength(1);
  expect(page.match(/“/g)).toHaveLength(named.length + 1);
  const lost = named.filter(([, file = '', name = '']) => {
    if (!existsSync(join(root, file))) return true;
    const text = read(file).replaceAll("\\'", "'");
    return !["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`));
  });
  expect(lost.map(([, file, name]) => `${file}: ${name}`)).toEqual([]);
});

test('every file and heading that the documents name exists', () => {
  for (const document of ['docs/asvs.md', 'docs/protection.md']) {
    const text = read(document);
    const files = [...text.matchAll(/`((?:api|src|test|docs|\.ci)\/[\w./-]*)`/g)];
    const lost = files.filter(([, file = '']) => !existsSync(join(root, file)));
    expect(lost.map(([, file]) => file)).toEqual([]);
    for (const [, file = '', anchor] of text.matchAll(/\]\(([\w-]+\.md)(?:#([\w-]+))?\)/g)) {
      const headings = [...read(`docs/${file}`).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
        words
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      if (anchor) expect([file, headings]).toEqual([file, expect.arrayContaining([anchor])]);
    }
  }
});
