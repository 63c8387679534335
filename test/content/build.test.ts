import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Catalogue } from '../../api/catalogue.ts';
import { shellOf } from '../../api/site/shells.ts';
import type { ServedFile } from '../../src/build/files.ts';
import { listed } from '../../src/build/listing.ts';
import { build, hrefsIn, pagesIn, workshop } from './built.ts';
import { written } from './written.ts';

const place = workshop();
/** Parts of the site that are not made from `content/`. */
const ELSEWHERE = /^\/($|talks\/|notices\/|me\/|api\/)/;
let pages: Map<string, string>;

beforeAll(async () => {
  const { failed, stderr } = await build('test/content/fixtures/foreign', place);
  if (failed) throw new Error(stderr);
  pages = pagesIn(place.dist);
}, 60_000);

test('a folder that knows nothing of Potluck becomes pages', () => {
  expect([...pages.keys()].filter((address) => address.startsWith('/playbooks/'))).toEqual([
    '/playbooks/',
    '/playbooks/runbooks/database/',
    '/playbooks/runbooks/empty-file/',
    '/playbooks/runbooks/',
    '/playbooks/runbooks/leaf/',
    '/playbooks/runbooks/ordner/',
    '/playbooks/runbooks/ordner/zwei/',
    '/playbooks/runbooks/paging/',
    '/playbooks/runbooks/r-and-d-ops/100-toml/',
    '/playbooks/runbooks/r-and-d-ops/c-build/',
    '/playbooks/runbooks/r-and-d-ops/',
    '/playbooks/runbooks/uberblick/',
  ]);
});

test('every link of every page leads to a file and to an anchor in it', () => {
  const lost = [...pages].flatMap(([from, html]) =>
    hrefsIn(html)
      .map((href) => new URL(href, `http://potluck.example${from}`))
      .filter(({ host, pathname }) => host === 'potluck.example' && !ELSEWHERE.test(pathname))
      .filter(({ pathname, hash }) => {
        const page = pages.get(decodeURI(pathname));
        if (page === undefined) {
          const path = decodeURI(pathname);
          return !existsSync(join(place.dist, path)) && !shellOf(path.slice(1));
        }
        const anchor = decodeURIComponent(hash.slice(1));
        return (
          anchor !== '' && !page.includes(`id="${anchor}"`) && !page.includes(`name="${anchor}"`)
        );
      })
      .map(({ href }) => `${from} → ${href}`),
  );
  expect(lost).toEqual([]);
});

test('no page carries a style or a script of its own', () => {
  for (const [, html] of pages) {
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+="|<script(?![^>]*\ssrc=)/);
  }
});

test('the title is not repeated and stands alone on its level', () => {
  for (const [, html] of pages) expect(html.match(/<h1/g)).toHaveLength(1);
  const database = pages.get('/playbooks/runbooks/database/') ?? '';
  expect(database.match(/Database is down<\/h\d>/g)).toEqual(['Database is down</h1>']);
});

test('what is missing shows as missing', () => {
  const page = pages.get('/playbooks/runbooks/paging/') ?? '';
  expect(page).toContain('No owner yet.');
  expect(page).toContain('Never reviewed');
});

test('the catalogue tells the facts and fits its schema', () => {
  const catalogue = Catalogue.parse(
    JSON.parse(readFileSync(join(place.dist, 'catalogue.json'), 'utf8')),
  );
  const told = catalogue.playbooks.find(({ id }) => id === 'runbooks/uberblick');
  // When the fixture was last committed is not its own affair.
  expect(told && { ...told, edited: null }).toEqual({
    id: 'runbooks/uberblick',
    title: '404',
    summary: 'Long ago written.',
    owner: null,
    secondOwner: null,
    service: null,
    alerts: [],
    audience: null,
    reviewed: '2026-03-01',
    reviewEvery: 'P6M',
    verifier: 'team',
    prerequisites: [],
    related: [],
    tags: ['1', 'two'],
    edited: null,
  });
});

test('files.json knows every file and what lies beside it', () => {
  const files: Record<string, ServedFile> = JSON.parse(
    readFileSync(join(place.dist, 'files.json'), 'utf8'),
  );
  const there = listed(place.dist).map(({ path }) => path);
  const told = Object.entries(files).flatMap(([path, { encodings }]) => [
    path,
    ...Object.keys(encodings).map((encoding) => `${path}.${encoding}`),
  ]);
  expect([...told, 'build.json', 'files.json'].sort()).toEqual(there.sort());
  expect(files['playbooks/index.html']).toMatchObject({
    type: 'text/html; charset=utf-8',
    immutable: false,
  });
});

test('a build that fails leaves the old site as it was', async () => {
  const before = listed(place.dist).map(({ path }) => path);
  const wrong = await written({ 'playbooks/a/x.md': '[gone](gone.md)\n' });
  const first = await build(wrong, place);
  expect(first.failed).toBe(true);
  expect(first.stderr).toContain('playbooks/a/x.md:1:1  links to `gone.md`, which does not exist');
  // Passes the check and fails in Astro.
  const broken = await written({
    'playbooks/a/x.mdx': 'Text.\n\n{[].length}\n',
    'playbooks/b/x.mdx': 'Text.\n\n{undefined.length}\n',
  });
  const second = await build(broken, place);
  expect(second.failed).toBe(true);
  expect(second.stderr).toMatch(
    /playbooks\/b\/x\.mdx:3:1 {2}cannot be made into a page: Cannot read/,
  );
  expect(second.stderr).not.toContain('    at ');
  expect(listed(place.dist).map(({ path }) => path)).toEqual(before);
  expect(listed(place.folder).filter(({ path }) => path.startsWith('.dist'))).toEqual([]);
}, 60_000);
