import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSearch } from './build.ts';
import { searchFolder } from './files.ts';
import type { SearchPage } from './page.ts';
import { readPage } from './read-page.ts';
import type { Synonyms } from './synonyms.ts';

/** What was published, for the builder's log. */
export type Published = { pages: number; files: number; bytes: number };

/** Reads the built site and writes its search beside it. `dist` is a folder, with a closing slash. */
export async function publishSearch(dist: URL, synonyms: Synonyms = []): Promise<Published> {
  const pages = await publishedPages(dist);
  const files = buildSearch(pages, synonyms);
  const folder = new URL(`.${searchFolder}`, dist);
  await rm(folder, { recursive: true, force: true });
  let bytes = 0;
  for (const [name, content] of files) {
    const file = new URL(name, folder);
    await mkdir(dirname(fileURLToPath(file)), { recursive: true });
    await writeFile(file, content);
    bytes += content.length;
  }
  return { pages: pages.length, files: files.size, bytes };
}

async function publishedPages(dist: URL): Promise<SearchPage[]> {
  const root = fileURLToPath(dist);
  const pages: SearchPage[] = [];
  for await (const path of glob('**/*.html', { cwd: root })) {
    const html = await readFile(`${root}/${path}`, 'utf8');
    const page = readPage(html, addressOf(path));
    if (page) pages.push(page);
  }
  return pages;
}

/** `playbooks/a b/index.html` is served as `/playbooks/a%20b/`. */
function addressOf(path: string): string {
  const address = path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
  return `/${address.split('/').map(encodeURIComponent).join('/')}`;
}
