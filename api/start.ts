import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { alertFinder } from './alerts/rules.ts';
import { createApp } from './app.ts';
import { CannotStart } from './cannot-start.ts';
import { readCatalogue } from './catalogue.ts';
import { askHourly } from './cohorts/check-ins/ask.ts';
import { type Config, readConfig } from './config.ts';
import { decideEachMinute } from './courses/decisions/clock.ts';
import { openDatabase } from './db.ts';
import { bringSlides } from './demo/after/store.ts';
import { loadDemo } from './demo/store.ts';
import { securityHeaders } from './headers.ts';
import { listen, stop } from './listen.ts';
import { openLog } from './log.ts';
import { openMail } from './mail/open.ts';
import { openFiles } from './materials/files.ts';
import { knownOf } from './materials/store.ts';
import { migrate } from './migrate.ts';
import type { Portal } from './portal.ts';
import { createService, hostsOf } from './service.ts';
import { readSiteFiles } from './site/files.ts';
import { createSite } from './site/site.ts';

const dist = new URL('../dist/', import.meta.url);

export type Running = { origin: string; stop: () => Promise<void> };

/** Starts the whole portal. Throws CannotStart with the mend for whoever runs it. */
export async function start(environment: Record<string, string | undefined>): Promise<Running> {
  const config = readConfig(environment);
  if (!isOnThisMachine(config.origin)) throw new CannotStart(demoElsewhere);
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
  const stopAsking = askHourly(portal);
  const restCourses = decideEachMinute(portal);
  const mail = await openMail(portal, config.mail, log);
  return {
    origin: config.origin,
    stop: async () => {
      stopAsking();
      restCourses();
      await mail.stop();
      await stop(servers);
      portal.db.close();
    },
  };
}

/** What the routes stand on, with the database as this version wants it. */
async function openPortal({ data, database, origin, uploads }: Config): Promise<Portal> {
  const now = () => new Date();
  const catalogue = await readCatalogue(new URL('catalogue.json', dist));
  const isFile = database.url.startsWith('file:');
  try {
    if (isFile) await mkdir(data, { recursive: true });
    const db = await openDatabase(database);
    await migrate(db, now);
    // As long as nobody can sign in but as one of the demo's people, the portal is a demo.
    const files = openFiles(join(data, 'files'), uploads);
    if (await loadDemo({ db, now })) await bringSlides({ db, files, now });
    await files.tidy((names) => knownOf(db, names), now());
    return { db, catalogue, files, now, origin, demo: true };
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
  'POTLUCK_ORIGIN is not on this machine, but the only way to sign in is the demo\u2019s, by which anyone is anyone. Unset it, or set it to an address on localhost.';

const isOnThisMachine = (origin: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/.test(new URL(origin).hostname);
