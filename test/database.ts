import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
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
export async function newDatabase(scheme: Scheme = 'http'): Promise<DatabaseAddress> {
  return databaseIn(await mkdtemp(join(tmpdir(), 'potluck-test-')), scheme);
}

/**
 * The same with every migration. They are run once, and then the folder of that is copied. A server
 * is spoken to by `ws:`, as the README has it, which is also the cheaper way.
 */
export async function migratedDatabase(): Promise<DatabaseAddress> {
  const folder = await mkdtemp(join(tmpdir(), 'potluck-test-'));
  cpSync(await template(), folder, { recursive: true });
  return databaseIn(folder, 'ws');
}

async function databaseIn(folder: string, scheme: Scheme): Promise<DatabaseAddress> {
  const { address, stop } = await served(folder, scheme);
  onTestFinished(async () => {
    await stop('SIGKILL');
    rmSync(folder, { recursive: true });
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
  const { address, stop } = await served(making, 'ws');
  const db = await openDatabase(address);
  await migrate(db, () => new Date());
  // What each test copies and reads anew is half as much with the log worked off. A server does that
  // when it is stopped in peace.
  if (!onServer) await db.write('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  await stop('SIGTERM');
  // Another process may have been quicker; then its folder is as good.
  await rename(making, folder).catch(() => rm(making, { recursive: true }));
  return folder;
}

/** By what a server is spoken to. */
type Scheme = 'http' | 'ws' | 'file';
type Served = {
  address: DatabaseAddress;
  stop: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
};

async function served(folder: string, scheme: Scheme): Promise<Served> {
  if (onServer) return startServer(folder, scheme);
  return {
    address: { url: pathToFileURL(join(folder, 'potluck.db')).href },
    stop: () => Promise.resolve(),
  };
}

async function startServer(folder: string, scheme: Scheme): Promise<Served> {
  const address = `127.0.0.1:${await freePort()}`;
  // Without the last flag this version hangs for good under many writers.
  const flags = ['--no-welcome', '--disable-intelligent-throttling'];
  const server = spawn(
    sqldPath ?? '',
    ['--db-path', folder, '--http-listen-addr', address, ...flags],
    { stdio: ['ignore', 'pipe', 'ignore'], env: { RUST_LOG: 'sqld=info' } },
  );
  const ended = once(server, 'exit');
  const stop: Served['stop'] = async (signal) => {
    server.kill(signal);
    await ended;
  };
  // Its first words are that it listens. Then a question waits until it is well.
  await Promise.race([once(server.stdout, 'data'), ended]);
  server.stdout.resume();
  const answer = server.exitCode === null ? await fetch(`http://${address}/health`) : undefined;
  if (!answer?.ok) throw new Error('The libSQL server did not start.');
  return { address: { url: `${scheme}://${address}` }, stop };
}
