import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listed } from './listing.ts';

/** What the site is made from; `api/` for the schemas and the rules that pages are built with. */
const FOLDERS = ['src', 'public'];
const FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const FROM_API = /(?:schema|rules|catalogue|time|shells|is-api|config)\.ts$/;

/**
 * A digest of names, sizes and times of all that the site is made from, and of the last commit of
 * the content, whose day the pages tell; reads no file.
 */
export function inputsDigest(root: string, content = join(root, 'content')): string {
  const { POTLUCK_OFFLINE_MB = '', POTLUCK_ORIGIN = '' } = process.env;
  const setting = `${POTLUCK_OFFLINE_MB}\n${POTLUCK_ORIGIN}\n`;
  const hash = createHash('sha256').update(setting).update(lastCommit(content));
  const files = [
    ...listed(content),
    ...FOLDERS.flatMap((folder) => listed(join(root, folder))),
    ...listed(join(root, 'api')).filter(({ path }) => FROM_API.test(path)),
    ...FILES.map((path) => ({ path, file: join(root, path) })),
  ];
  for (const { path, file } of files) {
    const found = statSync(file, { throwIfNoEntry: false });
    hash.update(`${path}\0${found?.size}\0${found?.mtimeMs}\n`);
  }
  return hash.digest('base64url');
}

/** The commit that last touched a folder; the empty text where git does not tell. */
function lastCommit(cwd: string): string {
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%H', '--', '.'], { cwd });
  return String(stdout ?? '');
}

/** Whether the built site was made from other files than lie here now, or is not there at all. */
export function isStale(root: string, dist: string): boolean {
  return madeFrom(dist) !== inputsDigest(root);
}

function madeFrom(dist: string): string | undefined {
  try {
    return JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8')).inputs;
  } catch {
    return undefined;
  }
}
