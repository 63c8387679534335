import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { DatabaseAddress } from '../api/db.ts';
import { freePort } from './free-port.ts';
import { sqldPath } from './sqld.ts';

/** On which database this run of the suite stands; see vitest.config.ts. */
export const onServer = process.env.POTLUCK_TEST_DATABASE === 'sqld';

/** A new, empty database, which goes when the test ends: a file, or a real libSQL server. */
export async function newDatabase(): Promise<DatabaseAddress> {
  const folder = await mkdtemp(join(tmpdir(), 'potluck-test-'));
  const remove = () => rm(folder, { recursive: true });
  if (onServer) return startServer(folder, remove);
  onTestFinished(remove);
  return { url: pathToFileURL(join(folder, 'potluck.db')).href };
}

async function startServer(folder: string, remove: () => Promise<void>): Promise<DatabaseAddress> {
  const address = `127.0.0.1:${await freePort()}`;
  // Without the last flag this version hangs for good under many writers.
  const flags = ['--no-welcome', '--disable-intelligent-throttling'];
  const server = spawn(
    sqldPath ?? '',
    ['--db-path', folder, '--http-listen-addr', address, ...flags],
    { stdio: 'ignore', env: { RUST_LOG: 'off' } },
  );
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
    await remove();
  });
  while (!(await isWell(`http://${address}/health`))) {
    if (server.exitCode !== null) throw new Error('The libSQL server did not start.');
  }
  return { url: `http://${address}` };
}

async function isWell(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  if (!answer) await new Promise((resolve) => setTimeout(resolve, 5));
  return answer?.ok ?? false;
}
