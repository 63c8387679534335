import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { type DatabaseAddress, openDatabase } from '../api/db.ts';
import { migrate } from '../api/migrate.ts';
import { freePort } from './free-port.ts';
import { sqldPath } from './sqld.ts';

/** On which database this run of the suite stands; see vitest.config.ts. */
export const onServer = process.env.POTLUCK_TEST_DATABASE === 'sqld';

/** A new, empty database, which goes when the test ends: a file, or a real libSQL server. */
export async function newDatabase(): Promise<DatabaseAddress> {
  return databaseIn(await mkdtemp(join(tmpdir(), 'potluck-test-')));
}

/** The same with every migration. They are run once, and then the folder of that is copied. */
export async function migratedDatabase(): Promise<DatabaseAddress> {
  const folder = await mkdtemp(join(tmpdir(), 'potluck-test-'));
  await cp(await template(), folder, { recursive: true });
  return databaseIn(folder);
}

async function databaseIn(folder: string): Promise<DatabaseAddress> {
  const { address, stop } = await served(folder);
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });
  return address;
}

const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const migrations = fileURLToPath(new URL('../api/migrations/', import.meta.url));
let made: Promise<string> | undefined;

/** A folder in which the migrations have been run; another one as soon as a migration changes. */
function template(): Promise<string> {
  made ??= makeTemplate();
  return made;
}

async function makeTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrations)).sort()) {
    hash.update(name).update(await readFile(join(migrations, name)));
  }
  const kind = onServer ? 'sqld' : 'file';
  const folder = join(cache, `database-${kind}-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(`${folder}-`);
  const { address, stop } = await served(making);
  const db = await openDatabase(address);
  await migrate(db, () => new Date());
  db.close();
  await stop();
  // Another process may have been quicker; then its folder is as good.
  await rename(making, folder).catch(() => rm(making, { recursive: true }));
  return folder;
}

type Served = { address: DatabaseAddress; stop: () => Promise<void> };

async function served(folder: string): Promise<Served> {
  if (onServer) return startServer(folder);
  return {
    address: { url: pathToFileURL(join(folder, 'potluck.db')).href },
    stop: () => Promise.resolve(),
  };
}

async function startServer(folder: string): Promise<Served> {
  const address = `127.0.0.1:${await freePort()}`;
  // Without the last flag this version hangs for good under many writers.
  const flags = ['--no-welcome', '--disable-intelligent-throttling'];
  const server = spawn(
    sqldPath ?? '',
    ['--db-path', folder, '--http-listen-addr', address, ...flags],
    { stdio: 'ignore', env: { RUST_LOG: 'off' } },
  );
  const stop = async () => {
    server.kill('SIGKILL');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  };
  while (!(await isWell(`http://${address}/health`))) {
    if (server.exitCode !== null) throw new Error('The libSQL server did not start.');
  }
  return { address: { url: `http://${address}` }, stop };
}

async function isWell(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  if (!answer) await new Promise((resolve) => setTimeout(resolve, 5));
  return answer?.ok ?? false;
}
