import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, start } from '../../api/start.ts';
import { freePort } from '../free-port.ts';

/** The built portal with the demo organisation, on a port and a database of its own. */
export async function running(): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), 'potluck-bench-'));
  const service = await start({
    PORT: String(await freePort()),
    POTLUCK_DATA: data,
    POTLUCK_LOG: 'silent',
  });
  const stop = async () => {
    await service.stop();
    await rm(data, { recursive: true });
  };
  return { ...service, stop };
}

/** Where a talk stands that people can still sign up for. */
export async function aTalk(origin: string): Promise<string> {
  const reply = await fetch(`${origin}/api/talks?from=${new Date().toISOString()}&limit=1`);
  const { talks } = (await reply.json()) as { talks: { slug: string }[] };
  return `/talks/${talks[0]?.slug}/`;
}
