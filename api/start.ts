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
import { forgetHourly } from './guests/forgetting/clock.ts';
import { askEveryTenMinutes } from './hackathons/outcomes/clock.ts';
import { settleEveryMinute } from './hackathons/votes/settle.ts';
import { securityHeaders } from './headers.ts';
import { listen, stop } from './listen.ts';
import { openLog } from './log.ts';
import { openMail } from './mail/open.ts';
import { openFiles } from './materials/files.ts';
import { knownOf } from './materials/store.ts';
import { migrate } from './migrate.ts';
import type { Portal } from './portal.ts';
import { settleGroups } from './reading-groups/settling/clock.ts';
import { settleGifts } from './scim/gifts/store.ts';
import { createService, hostsOf } from './service.ts';
import { issuersKnown } from './sign-ins/store.ts';
import { readSiteFiles } from './site/files.ts';
import { createSite } from './site/site.ts';
import { instant } from './time.ts';

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
  const stopAsking = askHourly(portal);
  const restCourses = decideEachMinute(portal);
  const restGroups = settleGroups(portal);
  const restHacks = askEveryTenMinutes(portal);
  const restVotes = settleEveryMinute(portal);
  const stopForgetting = forgetHourly(portal);
  const mail = await openMail(portal, config.mail, log);
  return {
    origin: config.origin,
    demo: portal.demo,
    stop: async () => {
      stopAsking();
      restCourses();
      stopForgetting();
      restGroups();
      restHacks();
      restVotes();
      await mail.stop();
      await stop(servers);
      portal.db.close();
    },
  };
}

/** What the routes stand on, with the database as this version wants it. */
async function openPortal(config: Config): Promise<Portal> {
  const { data, database, origin, uploads, oidc, groupGifts } = config;
  const now = () => new Date();
  const catalogue = await readCatalogue(new URL('catalogue.json', dist));
  const isFile = database.url.startsWith('file:');
  try {
    if (isFile) await mkdir(data, { recursive: true });
    const db = await openDatabase(database);
    await migrate(db, now);
    const files = openFiles(join(data, 'files'), uploads);
    const demo = oidc === undefined;
    refuseStrangers(await issuersKnown(db), demo);
    if (demo && (await loadDemo({ db, now }))) await bringSlides({ db, files, now });
    await files.tidy((names) => knownOf(db, names), now());
    // Loaded where there is one: what speaks to it takes 16 MB of memory.
    const provider =
      oidc && (await import('./sign-ins/oidc/provider.ts')).openProvider(oidc, { origin, now });
    // Perhaps groups give something else since the last start.
    await settleGifts(db, groupGifts, instant(now()));
    return { db, catalogue, files, now, origin, demo, provider, groupGifts };
  } catch (error) {
    if (error instanceof CannotStart || !(error instanceof Error)) throw error;
    throw new CannotStart(isFile ? noFile(data, error) : noServer(database.url, error));
  }
}

/** In a demo anyone is anyone: it and a place where people are who they are never share people. */
function refuseStrangers(known: { demo: boolean; others: boolean }, demo: boolean): void {
  if (!demo && known.demo) throw new CannotStart(demoInside);
  if (demo && known.others) throw new CannotStart(peopleInside);
}

const demoInside =
  'POTLUCK_OIDC_ISSUER is set, but the database holds the demo, in which anyone is anyone. Set POTLUCK_DATA to an empty folder or POTLUCK_DATABASE_URL to an empty database, or unset POTLUCK_OIDC_ISSUER.';

const peopleInside =
  'The database holds people who sign in by a provider, and without one Potluck is the demo, in which anyone is anyone. Set POTLUCK_OIDC_ISSUER and POTLUCK_OIDC_CLIENT_ID, or POTLUCK_DATA to an empty folder.';

const noFile = (data: string, { message }: Error): string =>
  `The database in ${data} cannot be opened: ${message}. Set POTLUCK_DATA to a folder that Potluck may write to.`;

const noServer = (url: string, { message }: Error): string =>
  `The database at ${url} cannot be used: ${message}. See that it runs, or set POTLUCK_DATABASE_URL and POTLUCK_DATABASE_TOKEN right.`;

const demoElsewhere =
  'POTLUCK_ORIGIN is not on this machine, but the only way to sign in is the demo\u2019s, by which anyone is anyone. Set POTLUCK_OIDC_ISSUER and POTLUCK_OIDC_CLIENT_ID, or POTLUCK_ORIGIN to an address on localhost.';

const isOnThisMachine = (origin: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/.test(new URL(origin).hostname);
