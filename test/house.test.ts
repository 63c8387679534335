import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, root, type Source, sources } from './house.ts';

const api = sources('api');
const src = sources('src');
const floor = (name: string) => api.filter(({ path }) => basename(path) === `${name}.ts`);

/** `api/talks/rules.ts → hono` for each import of these files that is not allowed. */
function trespasses(files: Source[], isAllowed: (from: string, file: Source) => boolean) {
  return files.flatMap((file) =>
    file.imports
      .filter(({ from }) => !isAllowed(from, file))
      .map(({ from }) => `${file.path} → ${from}`),
  );
}

const isOurs = (from: string) => from.startsWith('api/') || from.startsWith('src/');
const isFloor = (from: string, ...names: string[]) => names.includes(basename(from, '.ts'));
const nounOf = (path: string) => path.split('/')[1] ?? '';

/**
 * Whether rules import nothing but types and other such rules: these the browser may bring along,
 * so that both sides compute by the same ones.
 */
function standsAlone(path: string): boolean {
  const file = api.find((one) => one.path === path);
  if (!file || basename(path) !== 'rules.ts') return false;
  return file.imports.every(({ from, typeOnly }) => typeOnly || standsAlone(from));
}

describe('who may import whom', () => {
  test('four modules alone know the packages of the database', () => {
    const knows = [...api, ...src].filter(({ imports }) =>
      imports.some(({ from }) => /^(@libsql\/|libsql|better-sqlite3|node:sqlite)/.test(from)),
    );
    // Beside them stands a reader for tools, which must not make or change anything.
    const engines = ['api/db.ts', 'api/embedded.ts', 'api/remote.ts', 'api/web-socket.ts'];
    expect(knows.map(({ path }) => path).sort()).toEqual([...engines, 'api/reading.ts'].sort());
  });

  test('the service does not know the site', () => {
    expect(trespasses(api, (from) => !from.startsWith('src/') && from !== 'astro')).toEqual([]);
  });

  test('a schema knows words, times and other schemas', () => {
    const isAllowed = (from: string) =>
      from === 'zod' || from === 'api/time.ts' || isFloor(from, 'schema');
    expect(trespasses(floor('schema'), isAllowed)).toEqual([]);
  });

  test('rules are pure: neither web nor database nor machine', () => {
    const isAllowed = (from: string) =>
      isOurs(from)
        ? !isFloor(from, 'store', 'routes', 'db', 'app', 'route', 'valid', 'config', 'log')
        : ['zod', 'temporal-polyfill'].includes(from);
    expect(trespasses(floor('rules'), isAllowed)).toEqual([]);
  });

  test('a store knows the database and nothing of the web', () => {
    const isAllowed = (from: string) =>
      isOurs(from) && !isFloor(from, 'routes', 'app', 'route', 'valid', 'config');
    expect(trespasses(floor('store'), isAllowed)).toEqual([]);
  });

  test('routes are mounted by the app alone', () => {
    const isAllowed = (from: string, { path }: Source) =>
      !isFloor(from, 'routes') || path === 'api/app.ts';
    expect(trespasses(api, isAllowed)).toEqual([]);
  });

  test('no noun reads the store of a sibling', () => {
    // Everyone stands on people, events and notices; a demo fills every table. A run says in its
    // own batch what was wrong at a step, by the statements of reports, and that a clean one was a
    // review, by those of reviews. What changes rights or people writes the log in its own batch. A
    // directory says who leaves, too.
    const ground = ['people', 'events', 'notices', 'reports', 'reviews', 'audit', 'leavers'];
    const isAllowed = (from: string, { path }: Source) =>
      !isFloor(from, 'store') ||
      nounOf(from) === nounOf(path) ||
      ground.includes(nounOf(from)) ||
      path === 'api/furnish.ts' ||
      nounOf(path) === 'demo';
    expect(trespasses(api, isAllowed)).toEqual([]);
    const isBelow = (from: string, { path }: Source) =>
      nounOf(path) !== 'people' || !isOurs(from) || !['events', 'talks'].includes(nounOf(from));
    expect(trespasses(api, isBelow)).toEqual([]);
  });

  test('islands know the types of the service, and of its values only rules that stand alone', () => {
    const islands = src.filter(({ path }) => /^src\/(islands|search)\//.test(path));
    const values = islands.flatMap(({ path, imports }) =>
      imports
        .filter(({ from, typeOnly }) => from.startsWith('api/') && !typeOnly && !standsAlone(from))
        .map(({ from }) => `${path} → ${from}`),
    );
    expect(values).toEqual([]);
  });

  test('the build reads schemas, rules and the catalogue of the service, nothing else', () => {
    // One command carries what happened back into what is authored, and so knows both.
    const carrier = 'src/reviews/main.ts';
    const build = src.filter(
      ({ path }) => !/^src\/(islands|search|build)\//.test(path) && path !== carrier,
    );
    const values = build.map((file) => ({
      ...file,
      imports: file.imports.filter(({ typeOnly }) => !typeOnly),
    }));
    // The service worker stands where the service stood, and knows its addresses.
    const addresses = ['api/is-api.ts', 'api/site/shells.ts'];
    // People live in no file: the check, which is no part of the build, asks who they are.
    const isAllowed = (from: string, { path }: Source) =>
      !from.startsWith('api/') ||
      isFloor(from, 'schema', 'rules', 'catalogue', 'time') ||
      (path.startsWith('src/offline/') && addresses.includes(from)) ||
      (path === 'src/check/people.ts' && from === 'api/people/known.ts');
    expect(trespasses(values, isAllowed)).toEqual([]);
  });
});

test('rules do not look at the clock: the time is handed in', () => {
  const looking = floor('rules').filter(({ text }) =>
    /Date\.now\(|new Date\(\s*\)|Temporal\.Now/.test(text),
  );
  expect(looking.map(({ path }) => path)).toEqual([]);
});

test('properties are tried with the one seed of `test/property.ts`', () => {
  const own = sources('test').filter(({ imports }) =>
    imports.some(({ from }) => from === 'fast-check'),
  );
  expect(own.map(({ path }) => path)).toEqual(['test/property.ts']);
});

test('SQL stands in stores and migrations', () => {
  const statement =
    /[`'"]\s*(SELECT|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX)|WITH\s+\w+\s+AS)\b/;
  const speaking = api.filter(({ text }) => statement.test(text)).map(({ path }) => path);
  const elsewhere = speaking.filter(
    (path) => basename(path) !== 'store.ts' && !['api/db.ts', 'api/migrate.ts'].includes(path),
  );
  expect(elsewhere).toEqual([]);
});

test.each([
  ['the planner', 'api/bootcamp/planner/', ['api/bootcamp/']],
  ['the matching', 'api/hackathons/matching/', ['api/hackathons/matching/']],
])('%s is pure, but for the files that load the solver and run in its thread', (_, folder, own) => {
  const floors = ['schema.ts', 'store.ts', 'routes.ts', 'tell.ts', 'asked.ts'];
  const pure = api
    .filter(({ path }) => path.startsWith(folder) && !floors.includes(basename(path)))
    .map((file) => ({ ...file, imports: file.imports.filter(({ typeOnly }) => !typeOnly) }));
  const isAllowed = (from: string, { path }: Source) =>
    own.some((one) => from.startsWith(one)) ||
    from === 'api/solver/linear.ts' ||
    (from === 'highs' && basename(path) === 'solve.ts') ||
    (from === 'node:worker_threads' && basename(path) === 'worker.ts');
  expect(trespasses(pure, isAllowed)).toEqual([]);
});

const LINES_MOST = 200;
/** What is long because it is a list, not because it does much. */
const lists = [
  // One line for each noun, and one to mount it.
  /^api\/app\.ts$/,
  /^api\/demo\/(hackathons\/hackathons|people|runs|store|talks)\.ts$/,
  /^src\/pages\/styleguide\//,
];

test('no file is longer than a room', () => {
  const long = [...api, ...src]
    .filter(({ path }) => !lists.some((list) => list.test(path)))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINES_MOST);
  expect(long).toEqual([]);
});

test('half of all files have at most forty lines or so', () => {
  const lengths = [...api, ...src].map(({ text }) => text.split('\n').length - 1);
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)];
  expect(median).toBeLessThanOrEqual(60);
});

test.each(['api', 'src'])('no folder in %s is deeper than two', (folder) => {
  const folders = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1));
  // The folder of a page is its address, which goes as deep as it reads well.
  const ours = folders.filter((path) => !path.startsWith('pages/'));
  expect(ours.filter((path) => path.split('/').length > 2)).toEqual([]);
});

test.each([
  ["import { z } from 'zod';", [{ from: 'zod', typeOnly: false }]],
  ["import type { Db } from '../db.ts';", [{ from: 'api/db.ts', typeOnly: true }]],
  ["import { type A, type B } from './b.ts';", [{ from: 'api/talks/b.ts', typeOnly: true }]],
  ["import { type A, b } from './b.ts';", [{ from: 'api/talks/b.ts', typeOnly: false }]],
  ["import {\n  a,\n  b,\n} from './b.ts';", [{ from: 'api/talks/b.ts', typeOnly: false }]],
  ["export * from './b.ts';", [{ from: 'api/talks/b.ts', typeOnly: false }]],
  ["import './b.ts';", [{ from: 'api/talks/b.ts', typeOnly: false }]],
  ["const b = await import('./b.ts');", [{ from: 'api/talks/b.ts', typeOnly: false }]],
])('%j is seen', (text, imports) => {
  expect(importsOf('api/talks/rules.ts', text)).toEqual(imports);
});
