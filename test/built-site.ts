import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type { SiteFiles } from '../api/site/files.ts';

const types: Record<string, string> = {
  mp4: 'video/mp4',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
};

/** Path → content, as a small site would have them. */
export const smallSite: Record<string, string> = {
  'index.html': `<p>${'home '.repeat(500)}</p>`,
  '404.html': '<p>Nothing here.</p>',
  'talks/index.html': '<p>Talks</p>',
  'talks/talk/index.html': '<p>One talk, whichever</p>',
  'talks/new/index.html': '<p>Offer a talk</p>',
  'playbooks/größe & maß/index.html': '<p>Odd characters</p>',
  '_astro/page.B4gQ1x.css': `body { margin: 0 } ${'/* much */'.repeat(100)}`,
  'search/index.json': '{}',
  'attachments/film.mp4': '0123456789',
};

/** Writes a folder as the build of the site would: files, encoded copies and their list. */
export async function buildSite(pages: Record<string, string> = smallSite): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'potluck-dist-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files: SiteFiles = {};
  for (const [path, text] of Object.entries(pages)) files[path] = await put(folder, path, text);
  await writeFile(join(folder, 'files.json'), JSON.stringify(files));
  return pathToFileURL(`${folder}/`);
}

async function put(folder: string, path: string, text: string): Promise<SiteFiles[string]> {
  const body = Buffer.from(text);
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
  const encodings: SiteFiles[string]['encodings'] = {};
  if (body.length > 500) {
    const encoded = { br: brotliCompressSync(body), gz: gzipSync(body) };
    for (const name of ['br', 'gz'] as const) {
      await writeFile(`${file}.${name}`, encoded[name]);
      encodings[name] = encoded[name].length;
    }
  }
  return {
    size: body.length,
    type: types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    hash: createHash('sha256').update(body).digest('base64url').slice(0, 16),
    encodings,
    immutable: path.startsWith('_astro/'),
  };
}
