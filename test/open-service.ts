import { once } from 'node:events';
import { type Agent, request } from 'node:http';
import { onTestFinished } from 'vitest';
import { alertFinder } from '../api/alerts/rules.ts';
import { createApp } from '../api/app.ts';
import { securityHeaders } from '../api/headers.ts';
import { listen, stop } from '../api/listen.ts';
import { createService, hostsOf } from '../api/service.ts';
import { readSiteFiles } from '../api/site/files.ts';
import { createSite } from '../api/site/site.ts';
import { buildSite } from './built-site.ts';
import { freePort } from './free-port.ts';
import { openPortal } from './open-portal.ts';

type Options = Parameters<typeof createApp>[1] & Parameters<typeof openPortal>[0];

/** Site and API on a port of their own, as `npm start` has them. */
export async function openService({ log, limits, ...portalOptions }: Options = {}) {
  const { portal, db } = await openPortal(portalOptions);
  const dist = await buildSite();
  const port = await freePort();
  const headers = securityHeaders(portal.origin);
  const service = createService({
    app: createApp(portal, { ...(log && { log }), ...(limits && { limits }) }).fetch,
    site: createSite({
      dist,
      files: await readSiteFiles(dist),
      headers,
      leads: alertFinder(portal.catalogue.alerts),
    }),
    headers,
    hosts: hostsOf(portal.origin, port),
  });
  const servers = await listen(service, port);
  onTestFinished(() => stop(servers, 100));
  return { port, servers, portal, db, ask: (call: Call) => ask(port, call) };
}

export type Call = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Sends the body in pieces, without saying its length. */
  chunked?: boolean;
  /** Left out, each call has a connection of its own. */
  agent?: Agent;
};
export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/** Asks over the wire exactly this: `fetch` would set headers of its own and mend the path. */
export async function ask(port: number, call: Call): Promise<Answer> {
  const { method = 'GET', path, headers = {}, body, chunked = false, agent = false } = call;
  const length = body && !chunked ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  const sent = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    agent,
    headers: { ...length, ...headers },
  });
  if (body) sent.write(body);
  sent.end();
  const [response] = await once(sent, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}
