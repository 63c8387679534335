/**
 * Asks every operation of the contract for things that fit, nearly fit and do not fit at all, and
 * looks at what it does to the service: whoever is refused must have changed nothing, and nothing
 * may fail or dawdle.
 */
import type { createApp } from '../../api/app.ts';
import type { Catalogue } from '../../api/catalogue.ts';
import type { Db } from '../../api/db.ts';
import { browserWith } from '../client.ts';
import type { Changes } from './changes.ts';
import type { Pool, Schema } from './inputs.ts';
import type { Sent } from './requests.ts';

/** Nothing that people ask takes as long as this, unless the machine was busy with other things. */
const SLOW_MS = 2_000;
const BUSY_MOST_MS = 30_000;

type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Described = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
};
export type Operation = Described & { method: string; path: string };
export type App = Pick<ReturnType<typeof createApp>, 'request'>;

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
  ...{ followUp: 'follow_up', hackathon: 'event', group: 'event', idea: 'hack_idea' },
  ...{
    ideas: 'hack_idea',
    presenters: 'person',
    jurors: 'person',
    heir: 'person',
    mine: 'session',
  },
  ...{ theirs: 'session', reading: 'reading', readings: 'reading', user: 'person' },
};

/** Ids and slugs of what there is, by the name of a parameter or a field. */
export async function poolOf(db: Db, catalogue: Catalogue): Promise<Pool> {
  const columns = await db.read(
    `SELECT m.name AS of, c.name AS name FROM sqlite_schema m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND (c.name = 'slug' OR (c.name = 'id'
       AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'slug')))`,
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
  changes: Changes;
  /** Who asks: the cookie of a session or the token of a directory; nothing for a visitor. */
  credentials: Record<string, string>;
};

/** Asks an operation all of this and tells what went wrong. */
export async function fuzz(
  operation: Operation,
  sent: readonly Sent[],
  { app, changes, credentials }: Asking,
): Promise<Fuzzed> {
  const found: Fuzzed = { fitting: 0, slowestMs: 0, faults: [] };
  for (const request of sent) {
    const [began, used] = [performance.now(), process.cpuUsage()];
    const answer = await app.request(`http://localhost:4321${request.path}`, {
      method: operation.method.toUpperCase(),
      headers: { ...request.headers, ...credentials },
      ...(request.body !== undefined && { body: request.body }),
    });
    const text = await answer.text();
    const ms = performance.now() - began;
    found.slowestMs = Math.max(found.slowestMs, ms);
    if (answer.ok) found.fitting += 1;
    const fault = (what: string) =>
      found.faults.push({ what, asked: `${operation.method} ${JSON.stringify(request)}` });
    const { user, system } = process.cpuUsage(used);
    if (ms > BUSY_MOST_MS || (user + system) / 1_000 > SLOW_MS) {
      fault(`answered after ${Math.round(ms)} ms`);
    }
    if (answer.status >= 500) fault(`answered ${answer.status}: ${text}`);
    const changed = changes.since(answer.status < 400);
    if (answer.status >= 400 && answer.status < 500) {
      const type = answer.headers.get('content-type') ?? '';
      const isPage = request.path.startsWith('/open/') && type.startsWith('text/html');
      if (!isPage && !/^application\/(problem|scim)\+json/.test(type)) {
        fault(`refused as ${type}: ${text}`);
      }
      if (changed.length > 0) {
        fault(`refused with ${answer.status}, but it wrote: ${changed.join(', ')}`);
      }
    }
  }
  return found;
}

/** The cookie of somebody of the demo, signed in as a person is. */
export async function cookieOf(app: App, person: string): Promise<string> {
  if (person === '') return '';
  const answer = await browserWith(app, '').post('/sign-in', { person });
  return answer.cookie?.split(';')[0] ?? '';
}
