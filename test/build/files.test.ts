import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { publishFiles, type ServedFile } from '../../src/build/files.ts';
import { swap } from '../../src/build/swap.ts';
import { tempFolder } from '../temp-folder.ts';

test('a text lies there as Brotli and gzip too, a picture and a short text do not', async () => {
  const dist = tempFolder();
  const page = 'Bring a pie. '.repeat(200);
  await mkdir(join(dist, '_astro'));
  await writeFile(join(dist, 'index.html'), page);
  await writeFile(join(dist, '_astro/tiny.AbCdEf12.js'), 'let it;');
  await writeFile(join(dist, 'pie.png'), page);
  await publishFiles(dist);

  const files: Record<string, ServedFile> = JSON.parse(
    readFileSync(join(dist, 'files.json'), 'utf8'),
  );
  const br = readFileSync(join(dist, 'index.html.br'));
  const gz = readFileSync(join(dist, 'index.html.gz'));
  expect([brotliDecompressSync(br).toString(), gunzipSync(gz).toString()]).toEqual([page, page]);
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
  expect(files).toEqual({
    '_astro/tiny.AbCdEf12.js': {
      size: 7,
      type: 'text/javascript; charset=utf-8',
      hash: hash('let it;'),
      encodings: {},
      immutable: true,
    },
    'index.html': {
      size: page.length,
      type: 'text/html; charset=utf-8',
      hash: hash(page),
      encodings: { br: br.length, gz: gz.length },
      immutable: false,
    },
    'pie.png': {
      size: page.length,
      type: 'image/png',
      hash: hash(page),
      encodings: {},
      immutable: false,
    },
  });
});

test('a fresh folder takes the place of the old one, or of none', async () => {
  const root = tempFolder();
  const [fresh, place] = [join(root, 'fresh'), join(root, 'place')];
  for (const name of ['first', 'second']) {
    await mkdir(fresh);
    await writeFile(join(fresh, name), '');
    await swap(fresh, place);
    expect([await readdir(place), await readdir(root)]).toEqual([[name], ['place']]);
  }
});

test('when the fresh folder is gone the old one stays', async () => {
  const root = tempFolder();
  const place = join(root, 'place');
  await mkdir(place);
  await expect(swap(join(root, 'gone'), place)).rejects.toThrow('ENOENT');
  expect(await readdir(root)).toEqual(['place']);
});
