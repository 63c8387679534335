import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { inputsDigest, isStale } from '../../src/build/stale.ts';
import { tempFolder } from '../temp-folder.ts';

let root: string;
const dist = () => join(root, 'dist');

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeEach(async () => {
  root = tempFolder();
  for (const path of ['content/a.md', 'src/b.astro', 'api/talks/schema.ts', 'api/main.ts']) {
    await put(path, path);
  }
  await put('dist/build.json', JSON.stringify({ inputs: inputsDigest(root) }));
});

test('a site whose sources are as they were is not built again', () => {
  expect(isStale(root, dist())).toBe(false);
});

test('a fresh clone has no site', async () => {
  await rm(dist(), { recursive: true });
  expect(isStale(root, dist())).toBe(true);
});

test.each([
  ['a changed page', 'content/a.md'],
  ['a new page', 'content/new.md'],
  ['a changed template', 'src/b.astro'],
  ['a changed schema', 'api/talks/schema.ts'],
  ['a changed setting', 'astro.config.mjs'],
])('%s makes it stale', async (_, path) => {
  await put(path, 'of another length');
  expect(isStale(root, dist())).toBe(true);
});

test('a change that keeps the length is seen by its time', async () => {
  await utimes(join(root, 'content/a.md'), new Date(), new Date(0));
  expect(isStale(root, dist())).toBe(true);
});

test('the service alone does not make it stale', async () => {
  await put('api/main.ts', 'of another length');
  expect(isStale(root, dist())).toBe(false);
});

test('a removed page makes it stale', async () => {
  await rm(join(root, 'content/a.md'));
  expect(isStale(root, dist())).toBe(true);
});
