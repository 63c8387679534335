import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import CountReporter from './test/reporter.ts';
import { sqldPath } from './test/sqld.ts';

const tests = globSync('test/**/*.test.ts', { exclude: ['test/browser/**'] });

/** What asks nothing of the database that one of them could answer otherwise. */
const ofAnyDatabase =
  /\/(permissions|contract|door|otherwise|service|pace|listen|fuzz|protection)\.test\.ts$|\/(site|markdown|xss)\//;

/** Those that stand on a database, and so run a second time on a libSQL server. */
const onDatabase = tests.filter(
  (path) =>
    /\/(open-portal|open-service|database|stage|visited)\.ts'/.test(readFileSync(path, 'utf8')) &&
    !ofAnyDatabase.test(path),
);

if (!sqldPath) {
  console.log('The project sqld is left out: there is no libSQL server for this machine.');
}

/**
 * On a crowded machine a browser or a server is sometimes late. A test that passed only when tried
 * again is named at the end of the run, so that it gets mended; a counterexample of a property is
 * never chance.
 */
const retry = { count: 2, condition: /^(?!Property failed)/ };

const patience = { retry, testTimeout: 30_000, hookTimeout: 30_000 };

/**
 * Each test has a database of its own, so that files need no modules of their own: to load the whole
 * service anew for each took a minute of the run.
 */
const onA = (name: 'file' | 'sqld') => ({
  test: {
    name,
    include: onDatabase,
    env: { POTLUCK_TEST_DATABASE: name },
    isolate: false,
    ...patience,
  },
});

/** All the others: some of them stand on a page of their own, or on one database for many. */
const others = {
  test: {
    name: 'others',
    include: tests.filter((path) => !onDatabase.includes(path)),
    env: { POTLUCK_TEST_DATABASE: 'file' },
    ...patience,
  },
};

/** The built site and the real service in a real Chromium (`test/browser/house.ts`). */
const browser = {
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    globalSetup: 'test/browser/house.ts',
    isolate: false,
    ...patience,
    // Five stories of a file at once, of two files: on a crowded machine a long one takes its time.
    testTimeout: 90_000,
    expect: { poll: { timeout: 15_000 } },
  },
};

export default defineConfig({
  test: {
    // Much of what is tested waits for a browser or a server: with as many workers as cores, a third
    // of the processors' time was left over.
    maxWorkers: availableParallelism() + 1,
    reporters: ['default', new CountReporter()],
    projects: [others, onA('file'), ...(sqldPath ? [onA('sqld')] : []), browser],
  },
});
