import { execFile } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { listed } from '../../src/build/listing.ts';
import { tempFolder } from '../temp-folder.ts';

const run = promisify(execFile);

/** What a site is built from, besides content. */
const parts = ['api', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A project of its own: whatever a project builds, Astro keeps what it has read of the content in one
 * folder of it, so that two builds at once would get each other's pages, and the look at types with
 * them. The site goes inside of it, as people's do: Astro builds to other places in another way.
 */
export function workshop() {
  const folder = tempFolder();
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return { folder, dist: join(folder, 'dist'), cache: join(folder, 'cache') };
}

/** Runs the real build in a process of its own. */
export async function build(content: string, { folder, dist, cache }: ReturnType<typeof workshop>) {
  const places = ['--content', resolve(content), '--dist', dist, '--cache', cache];
  // Without what the test runner puts into the environment: Astro takes DEV from there.
  const options = { cwd: folder, env: { PATH: process.env.PATH } };
  const done = await run(process.execPath, ['src/build/main.ts', ...places], options).catch(
    (failed) => failed,
  );
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
