import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { createApp } from '../../api/app.ts';
import { securityHeaders } from '../../api/headers.ts';
import { listen, stop } from '../../api/listen.ts';
import { createService, hostsOf } from '../../api/service.ts';
import { readSiteFiles, type SiteFile } from '../../api/site/files.ts';
import { createSite } from '../../api/site/site.ts';
import { prepared } from '../../src/build/files.ts';
import { publishOffline } from '../../src/build/offline.ts';
import { freePort } from '../free-port.ts';
import { openPortal } from '../open-portal.ts';

const built = fileURLToPath(new URL('../../dist/', import.meta.url));
const MANY_BYTES = 25_000_000;

/** What another build makes of the site; all of it can be left out. */
export type Change = {
  /** Words of one page, by its path, in place of others. */
  words?: [path: string, from: string | RegExp, to: string];
  /** Files that are not there any more. */
  without?: RegExp;
  /** In bytes; 0: without a service worker. */
  offline?: number;
};

/** The real service over the built site, for which a test can publish a changed copy, stop and start. */
export async function deploy() {
  const { portal } = await openPortal();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const headers = securityHeaders(origin);
  const app = createApp({ ...portal, origin }).fetch;
  const dist = pathToFileURL(built);
  let site = createSite({ headers, dist, files: await readSiteFiles(dist) });
  const service = createService({
    app,
    site: (request) => site(request),
    headers,
    hosts: hostsOf(origin, port),
  });
  let servers = await listen(service, port);
  const halt = async () => {
    await stop(servers, 0);
    servers = [];
  };
  onTestFinished(halt);
  return {
    origin,
    stop: halt,
    start: async () => {
      servers = await listen(service, port);
    },
    publish: async (change: Change) => {
      site = createSite({ headers, ...(await copy(change)) });
    },
  };
}

async function copy({ words, without = /^$/, offline = MANY_BYTES }: Change) {
  const folder = await mkdtemp(join(tmpdir(), 'potluck-deployment-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(built, folder, { recursive: true });
  const list = join(folder, 'files.json');
  const files: Record<string, SiteFile> = JSON.parse(await readFile(list, 'utf8'));
  for (const path of Object.keys(files)) if (without.test(path)) delete files[path];
  delete files['sw.js'];
  if (words) {
    const [path, from, to] = words;
    const file = join(folder, path);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(from, to));
    files[path] = await prepared({ path, file });
  }
  await writeFile(list, JSON.stringify(files));
  await publishOffline(folder, offline);
  const dist = pathToFileURL(`${folder}/`);
  return { dist, files: await readSiteFiles(dist) };
}
