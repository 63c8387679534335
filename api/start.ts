import { mkdir } from 'node:fs/promises';
import { alertFinder } from './alerts/rules.ts';
import { createApp } from './app.ts';
import { startBackground } from './background.ts';
import { CannotStart } from './cannot-start.ts';
import { readCatalogue } from './catalogue.ts';
import { type Config, readConfig } from './config.ts';
import { openDatabase } from './db.ts';
import { furnish } from './furnish.ts';
import { securityHeaders } from './headers.ts';
import { listen, stop } from './listen.ts';
import { openLog } from './log.ts';
import type { Portal } from './portal.ts';
import { createService, hostsOf } from './service.ts';
import { readSiteFiles } from './site/files.ts';
import { createSite } from './site/site.ts';

const dist = new URL('../dist/', import.meta.url);

export type Running = { origin: string; demo: boolean; stop: () => Promise<void> };

/** Starts the whole portal. Throws CannotStart with the mend for whoever runs it. */
export async function start(environment: Record<string, string | undefined>): Promise<Running> {
  const config = readConfig(environment);
  if (!config.oidc && !isOnThisMachine(config.origin)) throw new CannotStart(demoElsewhere);
  const portal = await openPortal(config);
  const log = openLog(config.logLevel);
  const headers = securityHeaders(config.origin);
  const service = createService({
    app: createApp(portal, { log }).fetch,
    site: createSite({
      dist,
      files: await readSiteFiles(dist),
      headers,
      leads: alertFinder(portal.catalogue.alerts),
    }),
    headers,
    hosts: hostsOf(config.origin, config.port),
  });
  const servers = await listen(service, config.port);
  const background = await startBackground(portal, config, log);
  return {
    origin: config.origin,
    demo: portal.demo,
    stop: async () => {
      await background.stop();
      await stop(servers);
      portal.db.close();
    },
  };
}

async function openPortal(config: Config): Promise<Portal> {
  const { data, database, origin } = config;
  const catalogue = await readCatalogue(new URL('catalogue.json', dist));
  const isFile = database.url.startsWith('file:');
  try {
    if (isFile) await mkdir(data, { recursive: true });
    return await furnish(config, { db: await openDatabase(database), catalogue, origin });
  } catch (error) {
    if (error instanceof CannotStart || !(error instanceof Error)) throw error;
    throw new CannotStart(isFile ? noFile(data, error) : noServer(database.url, error));
  }
}

const noFile = (data: string, { message }: Error): string =>
  `The database in ${data} cannot be opened: ${message}. Set POTLUCK_DATA to a folder that Potluck may write to.`;

const noServer = (url: string, { message }: Error): string =>
  `The database at ${url} cannot be used: ${message}. See that it runs, or set POTLUCK_DATABASE_URL and POTLUCK_DATABASE_TOKEN right.`;

const demoElsewhere =
  'POTLUCK_ORIGIN is not on this machine, but the only way to sign in is the demo\u2019s, by which anyone is anyone. Set POTLUCK_OIDC_ISSUER and POTLUCK_OIDC_CLIENT_ID, or POTLUCK_ORIGIN to an address on localhost.';

const isOnThisMachine = (origin: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/.test(new URL(origin).hostname);
