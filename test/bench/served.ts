/**
 * A server for the benches, in a process of its own: `served.ts app <url>` is the service without
 * limits on a database, `served.ts site <dist>` the built site through our handler and
 * `served.ts framework <dist>` the same through the framework's. Sends its port when it listens.
 */
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createApp } from '../../api/app.ts';
import { openDatabase } from '../../api/db.ts';
import { securityHeaders } from '../../api/headers.ts';
import { readSiteFiles } from '../../api/site/files.ts';
import { createSite } from '../../api/site/site.ts';
import { noFiles } from '../no-files.ts';

const unlimited = {
  readsPerMinute: Number.MAX_SAFE_INTEGER,
  writesPerMinute: Number.MAX_SAFE_INTEGER,
};
const catalogue = {
  playbooks: [],
  teams: [],
  programmes: [],
  rotations: [],
  skills: [],
  offices: [],
  alerts: [],
};
const origin = 'http://localhost:4321';

const servers: Record<string, (at: string) => Promise<(request: Request) => unknown>> = {
  app: async (url) => {
    const db = await openDatabase({ url });
    const portal = { db, catalogue, files: noFiles, now: () => new Date(), origin, demo: true };
    return createApp(portal, { limits: unlimited }).fetch;
  },
  site: async (dist) =>
    createSite({
      dist: new URL(dist),
      files: await readSiteFiles(new URL(dist)),
      headers: securityHeaders(origin),
    }),
  framework: async (dist) => {
    const options = { root: fileURLToPath(dist), precompressed: true };
    return new Hono().use(serveStatic(options)).fetch;
  },
};

const [kind = '', at = ''] = process.argv.slice(2);
const fetch = (await servers[kind]?.(at)) as (request: Request) => Response;
const server = createAdaptorServer({ fetch });
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
process.once('disconnect', () => process.exit());
