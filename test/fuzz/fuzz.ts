/**
 * Asks every operation of the contract for things that fit, nearly fit and do not fit at all, and
 * looks at what it does to the service: whoever is refused must have changed nothing, and nothing
 * may fail or dawdle.
 */
import type { createApp } from '../../api/app.ts';
import type { Catalogue } from '../../api/catalogue.ts';
import type { Db } from '../../api/db.ts';
import { browserWith } from '../client.ts';
import fc from '../property.ts';
import { token } from '../scim/stage.ts';
import { bodies, fitting, oddText, type Pool, type Schema } from './inputs.ts';

type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Described = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
};
export type Operation = Described & { method: string; path: string };
type App = Pick<ReturnType<typeof createApp>, 'request'>;

/** One thing that went wrong, with all that one needs to ask again. */
export type Fault = { what: string; asked: string; person?: string };
export type Fuzzed = { fitting: number; slowestMs: number; faults: Fault[] };

/** Every operation of the contract that this app serves. */
export async function operationsOf(app: App): Promise<Operation[]> {
  const document = (await (await app.request('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ ...described, method, path })),
  );
}

/** What is called otherwise than the table that it is in. */
const otherNames: Record<string, string> = {
  ...{ talk: 'event', course: 'event', draft: 'event', slug: 'event', request: 'topic_request' },
  ...{ to: 'person', speaker: 'person', speakers: 'person', hosts: 'person', host: 'person' },
  ...{ instructors: 'person', people: 'person', owner: 'team', rotations: 'rotation' },
  ...{ followUp: 'follow_up', signIn: 'sign_in' },
};

/** Ids and slugs of what there is, by the name of a parameter or a field. */
export async function poolOf(db: Db, catalogue: Catalogue): Promise<Pool> {
  const columns = await db.read(
    `SELECT m.name AS of, c.name AS name FROM sqlite_schema m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND c.name IN ('id', 'slug')`,
  );
  const known = new Map([['zone', ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata']]]);
  const add = (name: string, values: string[]) =>
    known.set(name, [...(known.get(name) ?? []), ...values]);
  for (const [plural, things] of Object.entries(catalogue)) {
    add(
      singular(plural),
      things.map((thing) => ('slug' in thing ? thing.slug : 'id' in thing ? thing.id : thing.name)),
    );
  }
  for (const column of columns) {
    const { of: table, name } = column;
    const rows = await db.read(
      `SELECT DISTINCT ${name} AS value FROM ${table} ORDER BY 1 LIMIT 50`,
    );
    add(
      singular(String(table)),
      rows.map(({ value }) => String(value)),
    );
  }
  return (name) => known.get(otherNames[name] ?? name) ?? [];
}

const singular = (table: string): string =>
  table === 'people' ? 'person' : table.replace(/(?<!serie)s$/, '');

type Asking = {
  app: App;
  db: Db;
  /** A session's cookie; empty for a visitor. */
  cookie: string;
  pool: Pool;
  count: number;
  seed: number;
};

/** Asks an operation this often and tells what went wrong. */
export async function fuzz(operation: Operation, asking: Asking): Promise<Fuzzed> {
  const { app, db, cookie, count: numRuns, pool, seed } = asking;
  const found: Fuzzed = { fitting: 0, slowestMs: 0, faults: [] };
  for (const request of fc.sample(requests(operation, pool), { numRuns, seed })) {
    const before = await versionOf(db);
    const began = performance.now();
    const answer = await app.request(`http://localhost:4321${request.path}`, {
      method: operation.method.toUpperCase(),
      headers: { ...request.headers, ...(cookie && { cookie }) },
      ...(request.body !== undefined && { body: request.body }),
    });
    const text = await answer.text();
    found.slowestMs = Math.max(found.slowestMs, performance.now() - began);
    if (answer.ok) found.fitting += 1;
    const fault = (what: string) =>
      found.faults.push({ what, asked: `${operation.method} ${JSON.stringify(request)}` });
    if (answer.status >= 500) fault(`answered ${answer.status}: ${text}`);
    else if (answer.status >= 400) {
      const type = answer.headers.get('content-type') ?? '';
      if (!/^application\/(problem|scim)\+json/.test(type)) fault(`refused as ${type}: ${text}`);
      if ((await versionOf(db)) !== before) fault(`refused with ${answer.status}, but it wrote`);
    }
  }
  return found;
}

/** Rises with each transaction that another connection commits, and so with each of the writer's. */
async function versionOf(db: Db): Promise<unknown> {
  return (await db.read('PRAGMA data_version'))[0]?.data_version;
}

/** The door lets writes in from the portal's own pages alone. */
const fromTheSite = { origin: 'http://localhost:4321', 'sec-fetch-site': 'same-origin' };

type Sent = { path: string; headers: Record<string, string>; body?: string };

function requests({ method, path, parameters = [], requestBody }: Operation, pool: Pool) {
  const from = (place: string) => parameters.filter((one) => one.in === place);
  const values = (place: string) =>
    fc.record(
      Object.fromEntries(
        from(place).map(({ name, schema }) => [
          name,
          fc.oneof(
            { weight: 5, arbitrary: fitting(schema, name, pool) },
            { weight: 1, arbitrary: oddText },
          ),
        ]),
      ),
      { requiredKeys: from(place).flatMap((one) => (one.required ? [one.name] : [])) },
    );
  return fc
    .record({ path: values('path'), query: values('query'), body: bodyOf(requestBody, pool) })
    .map(
      ({ path: named, query, body }): Sent => ({
        path: address(path, named, query),
        headers: {
          ...fromTheSite,
          ...(body && { 'content-type': body.type }),
          // Whoever asks, the directory does here.
          ...(path.startsWith('/scim/') && { authorization: `Bearer ${token}` }),
        },
        ...(body && method !== 'get' && { body: body.text }),
      }),
    );
}

/** Where it is sent to. A path cannot hold dots alone, half a character or nothing. */
function address(path: string, named: object, query: object): string {
  const filled = Object.entries(named).reduce(
    (all, [name, value]) => all.replace(`{${name}}`, escaped(value).replace(/^\.*$/, 'x')),
    path,
  );
  const search = Object.entries(query).map(([name, value]) => `${name}=${escaped(value)}`);
  return search.length > 0 ? `${filled}?${search.join('&')}` : filled;
}

const escaped = (value: unknown): string => encodeURIComponent(String(value).toWellFormed());

/** As JSON most of the time; also cut off, of another type, or what is no JSON. */
function bodyOf(described: Operation['requestBody'], pool: Pool) {
  const [first] = Object.entries(described?.content ?? {});
  if (!first) return fc.constant(undefined);
  const [type, { schema = {} }] = first;
  const text = bodies(schema, pool).map((body) =>
    type.endsWith('json')
      ? (JSON.stringify(body) ?? '')
      : new URLSearchParams(
          Object.entries(Object(body)).map(([k, v]) => [k, String(v).toWellFormed()]),
        ).toString(),
  );
  return fc.oneof(
    { weight: 8, arbitrary: text.map((text) => ({ type, text })) },
    { weight: 1, arbitrary: text.map((text) => ({ type, text: text.slice(0, text.length / 2) })) },
    { weight: 1, arbitrary: oddText.map((text) => ({ type, text: text.toWellFormed() })) },
    { weight: 1, arbitrary: text.map((text) => ({ type: 'text/plain', text })) },
  );
}

/** The cookie of somebody of the demo, signed in as a person is. */
export async function cookieOf(app: App, person: string): Promise<string> {
  if (person === '') return '';
  const answer = await browserWith(app, '').post('/sign-in', { person });
  return answer.cookie?.split(';')[0] ?? '';
}
