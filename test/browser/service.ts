import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.ts';

const main = fileURLToPath(new URL('../../api/main.ts', import.meta.url));
const startLimitMs = 20_000;

export type Service = { origin: string; stop: () => Promise<void> };

/**
 * The service as `npm start` runs it: a process of its own, on a port and a folder of its own. What
 * is set for it beside that can be the port, too, for whoever has to know it before.
 */
export async function startService(set: Record<string, string> = {}): Promise<Service> {
  const data = await mkdtemp(join(tmpdir(), 'potluck-browser-'));
  const port = set.PORT ?? `${await freePort()}`;
  const origin = `http://localhost:${port}`;
  const process = spawn(globalThis.process.execPath, [main], {
    env: {
      ...globalThis.process.env,
      ...{ PORT: port, POTLUCK_DATA: data, POTLUCK_LOG: 'error' },
      ...set,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', (code, signal) => {
    console.error(`The service ended in the middle of the tests: ${signal ?? code}.`);
  });
  const stop = async () => {
    await end(process);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await ready(origin, process);
    return { origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ready(origin: string, process: ChildProcess): Promise<void> {
  const limit = Date.now() + startLimitMs;
  while (Date.now() < limit) {
    if (hasEnded(process)) throw new Error('The service ended at its start. See above.');
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await after(50);
  }
  throw new Error(`The service was not ready after ${startLimitMs / 1_000} seconds.`);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function end(process: ChildProcess): Promise<void> {
  process.removeAllListeners('exit');
  if (hasEnded(process)) return;
  const ended = once(process, 'exit');
  process.kill('SIGTERM');
  await ended;
}
