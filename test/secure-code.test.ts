import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sources } from './house.ts';

/** Of the code that runs, what speaks of something: the path and the words. */
const speaking = (folders: string[], words: RegExp): string[] =>
  folders
    .flatMap((folder) => sources(folder))
    .flatMap(({ path, text }) => (text.match(words) ?? []).map((found) => `${path}: ${found}`));

test('no hash but SHA-256 is made', () => {
  const made = speaking(['api', 'src'], /create(Hash|Hmac)\([^,)]*/g);
  expect(made.length).toBeGreaterThan(5);
  expect(made.filter((one) => !one.endsWith("'sha256'"))).toEqual([]);
});

test('nothing switches off the check of certificates', () => {
  const off = /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity|ignoreTLS/g;
  expect(speaking(['api', 'src'], off)).toEqual([]);
});

test('the service asks nobody but whom it is set to ask, and starts no program', () => {
  const asking = /(?<![.\w])fetch\(|node:(https?2?|net|tls|child_process)'/g;
  const found = speaking(['api'], asking).filter(
    (one) => !/^api\/(dev|listen|route)\.ts/.test(one),
  );
  // The database; and a shelf whose `fetch` reads a file of the site.
  expect(found).toEqual(['api/remote.ts: fetch(', 'api/site/shelf.ts: fetch(']);
});

type Locked = { integrity?: string; resolved?: string; hasInstallScript?: true; version: string };

test('every package is of the registry, with its hash, and runs no script unless named', () => {
  const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const packages = json('package-lock.json').packages as Record<string, Locked>;
  const { allowScripts } = json('package.json') as { allowScripts: Record<string, boolean> };
  const all = Object.entries(packages).filter(([path]) => path !== '');
  expect(all.length).toBeGreaterThan(300);
  const doubtful = all.filter(
    ([, { integrity, resolved = 'https://registry.npmjs.org/' }]) =>
      !integrity?.startsWith('sha512-') || !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(doubtful.map(([path]) => path)).toEqual([]);
  const named = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  expect(named).toEqual(['node', 'esbuild']);
});
