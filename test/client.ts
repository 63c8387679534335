import type { createApp } from '../api/app.ts';
import type { Asker } from '../api/people/schema.ts';

type App = Pick<ReturnType<typeof createApp>, 'request'>;
export type Answer = { status: number; body: unknown; cookie: string | null };
type Call = (path: string, body?: unknown) => Promise<Answer>;
/** Only programs send patches, and a browser is refused them. */
export type Client = Record<'get' | 'put' | 'post' | 'delete', Call> & { patch?: Call };

/** Someone's browser: signed in the demo's way, or a visitor's. Paths are below `/api`. */
export async function browserOf(app: App, person?: Asker): Promise<Client> {
  const visitor = browserWith(app, '');
  if (!person) return visitor;
  const signedIn = await visitor.post('/sign-in', { person: person.slug });
  return browserWith(app, signedIn.cookie?.split(';')[0] ?? '');
}

/** The same of somebody who may not be needed: signed in with the first call. */
export function laterBrowserOf(app: App, person: Asker): Client {
  let browser: Promise<Client> | undefined;
  const call =
    (method: 'get' | 'put' | 'post' | 'delete'): Call =>
    async (path, body) => {
      browser ??= browserOf(app, person);
      return (await browser)[method](path, body);
    };
  return { get: call('get'), put: call('put'), post: call('post'), delete: call('delete') };
}

/** A browser that shows this cookie. */
export function browserWith(app: App, cookie: string): Client {
  const call = (method: string) => async (path: string, body?: unknown) => {
    const response = await app.request(`http://localhost:4321/api${path}`, {
      method,
      headers: {
        cookie,
        origin: 'http://localhost:4321',
        'sec-fetch-site': 'same-origin',
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      body: await bodyOf(response),
      cookie: response.headers.get('set-cookie'),
    };
  };
  return {
    ...{ get: call('GET'), put: call('PUT'), post: call('POST') },
    ...{ patch: call('PATCH'), delete: call('DELETE') },
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  const isJson = response.headers.get('content-type')?.includes('json');
  return isJson ? response.json() : response.text();
}
