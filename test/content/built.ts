import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listed } from '../../src/build/listing.ts';
import { tempFolder } from '../temp-folder.ts';

const run = promisify(execFile);

/**
 * A folder in which sites can be built without touching the one that is there. It is inside of the
 * project, as people's are: Astro builds to other places in another way.
 */
export function workshop() {
  const parent = join(process.cwd(), '.astro');
  mkdirSync(parent, { recursive: true });
  const folder = tempFolder(parent);
  return { dist: join(folder, 'dist'), cache: join(folder, 'cache'), folder };
}

/** Runs the real build in a process of its own. */
export async function build(content: string, { dist, cache }: ReturnType<typeof workshop>) {
  const args = ['src/build/main.ts', '--content', content, '--dist', dist, '--cache', cache];
  // Without what the test runner puts into the environment: Astro takes DEV from there.
  const env = { PATH: process.env.PATH };
  const done = await run(process.execPath, args, { env }).catch((failed) => failed);
  return { failed: done instanceof Error, stdout: done.stdout, stderr: done.stderr };
}

/** Every page of a built site by its address. */
export function pagesIn(dist: string): Map<string, string> {
  const pages = listed(dist).filter(({ path }) => path.endsWith('.html'));
  return new Map(
    pages.map(({ path, file }) => [
      `/${path.replace(/index\.html$/, '')}`,
      readFileSync(file, 'utf8'),
    ]),
  );
}

export function hrefsIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
}
