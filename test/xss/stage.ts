import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alertFinder } from '../../api/alerts/rules.ts';
import { createApp } from '../../api/app.ts';
import { readCatalogue } from '../../api/catalogue.ts';
import { openDatabase } from '../../api/db.ts';
import { loadDemo } from '../../api/demo/store.ts';
import { securityHeaders } from '../../api/headers.ts';
import { listen, stop } from '../../api/listen.ts';
import { setMode } from '../../api/mail/modes/store.ts';
import { openFiles } from '../../api/materials/files.ts';
import { migrate } from '../../api/migrate.ts';
import { createService, hostsOf } from '../../api/service.ts';
import { readSiteFiles } from '../../api/site/files.ts';
import { createSite } from '../../api/site/site.ts';
import { monday } from '../cast.ts';
import { freePort } from '../free-port.ts';
import { aToken } from '../scim/stage.ts';

const dist = new URL('../../dist/', import.meta.url);
const limits = { readsPerMinute: Infinity, writesPerMinute: Infinity };

/** The built site and the whole service on a demo of its own, on a Monday that does not pass. */
export async function aPortal() {
  const folder = await mkdtemp(join(tmpdir(), 'potluck-xss-'));
  const db = await openDatabase({ url: pathToFileURL(join(folder, 'potluck.db')).href });
  const now = () => monday;
  await migrate(db, now);
  await loadDemo({ db, now });
  await aToken(db);
  await setMode(db, 'caught');
  const catalogue = await readCatalogue(new URL('catalogue.json', dist));
  const files = openFiles(join(folder, 'files'), { fileBytes: 1e6, eventBytes: 2e6 });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const app = createApp({ db, catalogue, files, now, origin, demo: true }, { limits });
  const headers = securityHeaders(origin);
  const leads = alertFinder(catalogue.alerts);
  const site = createSite({ dist, files: await readSiteFiles(dist), headers, leads });
  const service = createService({ app: app.fetch, site, headers, hosts: hostsOf(origin, port) });
  const servers = await listen(service, port);
  const closed = async () => {
    await stop(servers, 100);
    db.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, db, catalogue, origin, closed };
}

export type APortal = Awaited<ReturnType<typeof aPortal>>;
