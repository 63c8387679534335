import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { AstroIntegration } from 'astro';
import { isApi } from '../../api/is-api.ts';
import { shellOf } from '../../api/site/shells.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
type Hook = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;
type Server = Parameters<Hook>[0]['server'];
type Development = typeof import('../../api/dev.ts');

/** In development the service answers on the site's own port, and an edit of it counts at once. */
export function devApi(): AstroIntegration {
  return {
    name: 'potluck-dev-api',
    hooks: { 'astro:server:setup': ({ server }) => mount(server) },
  };
}

function mount(server: Server): void {
  const service = freshService(server);
  server.middlewares.use((request, response, next) => {
    const path = request.url ?? '/';
    if (!isApi(path)) {
      request.url = withShell(path);
      return next();
    }
    service()
      .then((app) => getRequestListener(app.fetch)(request, response))
      .catch(next);
  });
}

/** The service as its files are now: opened again after a change of `api/` or `content/`. */
function freshService(server: Server) {
  let opening: ReturnType<Development['openDevelopment']> | undefined;
  server.watcher.add(join(root, 'api')).on('all', (_, file) => {
    if (!['api', 'content'].some((folder) => file.startsWith(join(root, folder) + sep))) return;
    opening = undefined;
    server.environments.client.hot.send({ type: 'full-reload' });
  });
  return () => {
    opening ??= open(server).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

async function open(server: Server) {
  const { ssr } = server.environments;
  if (!('runner' in ssr)) throw new Error('This development server cannot run the service.');
  const runner = ssr.runner as { import: (path: string) => Promise<Development> };
  const { openDevelopment } = await runner.import('/api/dev.ts');
  return openDevelopment(new URL(server.resolvedUrls?.local[0] ?? 'http://localhost:4321').origin);
}

/** Pages of live things are one page each, here as in the built site. */
function withShell(path: string): string {
  const [address = '', ...query] = path.split('?');
  const shell = shellOf(address.slice(1));
  if (!shell || isPage(address)) return path;
  return [`/${shell.replace(/index\.html$/, '')}`, ...query].join('?');
}

const isPage = (address: string): boolean =>
  ['.astro', '/index.astro'].some((end) =>
    existsSync(join(root, 'src/pages', `${address.slice(1, -1)}${end}`)),
  );
