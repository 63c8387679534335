import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { buildSearch } from '../../src/search/build.ts';
import { fromListing, type Manifest, toListing } from '../../src/search/files.ts';
import { publishSearch } from '../../src/search/publish.ts';
import fc from '../property.ts';
import { page, pages } from './page.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('the built site gets its search, and only pages that ask for it are in', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'potluck-search-'));
  await mkdir(join(folder, 'playbooks/a b'), { recursive: true });
  await mkdir(join(folder, 'search'));
  await writeFile(join(folder, 'search/words.old.bin'), 'old');
  await writeFile(join(folder, 'index.html'), '<main>home</main>');
  await writeFile(
    join(folder, 'playbooks/a b/index.html'),
    '<main data-search-kind="playbook"><h1>A b</h1><p>Text.</p></main>',
  );
  const published = await publishSearch(pathToFileURL(`${folder}/`));
  expect(published).toMatchObject({ pages: 1, files: 4 });
  const manifest: Manifest = JSON.parse(
    await readFile(join(folder, 'search/manifest.json'), 'utf8'),
  );
  expect((await readdir(join(folder, 'search'))).sort()).toEqual(
    ['manifest.json', manifest.titles, manifest.words, 'texts'].sort(),
  );
  const listing = JSON.parse(await readFile(join(folder, 'search', manifest.titles), 'utf8'));
  expect(fromListing(listing)).toEqual([
    { url: '/playbooks/a%20b/', kind: 'playbook', title: 'A b', tags: [] },
  ]);
  await rm(folder, { recursive: true });
});

test('the same pages make the same files, in whatever order they come', () => {
  expect(buildSearch(pages.toReversed())).toEqual(buildSearch(pages));
});

test('one changed word changes the names of what it stands in, and of nothing else', () => {
  const [first, ...rest] = pages;
  const before = buildSearch(pages);
  const after = buildSearch([page({ ...first, url: first?.url ?? '', text: 'changed' }), ...rest]);
  const kept = [...after.keys()].filter((name) => before.has(name));
  expect(kept).toEqual([expect.stringMatching(/^titles\.[0-9a-f]{10}\.json$/), 'manifest.json']);
});

test('of the words that mean the same, only groups that a page speaks of are published', () => {
  const groups = [
    ['kiosk', 'café'],
    ['nothing', 'here'],
  ];
  const manifest: Manifest = JSON.parse(text(buildSearch(pages, groups).get('manifest.json')));
  expect(manifest.synonyms).toEqual([['kiosk', 'café']]);
});

test('a site without pages has a search that finds nothing', () => {
  const manifest: Manifest = JSON.parse(text(buildSearch([]).get('manifest.json')));
  expect(manifest.texts).toEqual([]);
});

test('any list of pages comes back as it was', () => {
  const address = fc.webPath().map((path) => `/${path.replace(/[{}]/g, '')}`);
  const listed = fc.record({
    url: address,
    kind: fc.constantFrom('playbook' as const, 'team' as const),
    title: fc.oneof(fc.string({ unit: 'binary' }), address),
    tags: fc.array(fc.string({ minLength: 1 })),
  });
  fc.assert(
    fc.property(fc.array(listed), (list) => {
      expect(fromListing(JSON.parse(JSON.stringify(toListing(list))))).toEqual(list);
    }),
  );
});
