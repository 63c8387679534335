import { once } from 'node:events';
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { CannotStart } from './cannot-start.ts';

type Fetch = NonNullable<Parameters<typeof createAdaptorServer>[0]['fetch']>;

const loopback = ['127.0.0.1', '::1'];
/** How long those who are being answered have when the service stops. */
const GRACE_MS = 10_000;
const SWEEP_MS = 100;

/**
 * How long a request may take to come in, in milliseconds, and how many bytes its headers may have:
 * whoever lets it trickle in, or never ends it, does not hold a connection for good. The whole has
 * as long as an upload of 50 MB takes at a little over a megabit. A connection that is kept stays
 * longer than proxies keep theirs (nginx 60 s), so that none sends into one that is being closed.
 */
const usualPatience: Patience = {
  ...{ headersTimeout: 15_000, requestTimeout: 5 * 60_000, connectionsCheckingInterval: 5_000 },
  ...{ keepAliveTimeout: 75_000, maxHeaderSize: 16 * 1024 },
};
type Patience = Pick<
  ServerOptions,
  | 'headersTimeout'
  | 'requestTimeout'
  | 'connectionsCheckingInterval'
  | 'keepAliveTimeout'
  | 'maxHeaderSize'
>;

/** Listens on loopback, by both of its addresses where the machine has both. */
export async function listen(
  fetch: Fetch,
  port: number,
  serverOptions = usualPatience,
): Promise<Server[]> {
  const servers: Server[] = [];
  for (const host of loopback) {
    const server = createAdaptorServer({ fetch, serverOptions }) as Server;
    try {
      await once(server.listen(port, host), 'listening');
      servers.push(server);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') continue;
      for (const other of servers) other.close();
      throw code === 'EADDRINUSE' ? new CannotStart(inUse(port)) : error;
    }
  }
  return servers;
}

const inUse = (port: number): string =>
  `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`;

/** Takes nothing new, finishes what is under way, and after a while cuts off what does not end. */
export async function stop(servers: Server[], graceMs = GRACE_MS): Promise<void> {
  // A connection that is kept alive would otherwise go on asking, or wait for its next question.
  for (const server of servers) server.prependListener('request', sayGoodbye);
  const each = (act: (server: Server) => void) => () => servers.forEach(act);
  const sweep = setInterval(
    each((server) => server.closeIdleConnections()),
    SWEEP_MS,
  );
  const cut = setTimeout(
    each((server) => server.closeAllConnections()),
    graceMs,
  );
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  clearInterval(sweep);
  clearTimeout(cut);
}

function sayGoodbye(_: IncomingMessage, response: ServerResponse): void {
  response.shouldKeepAlive = false;
}
