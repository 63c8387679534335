/** Writes the payloads into every text of every operation of the contract that takes one. */
import { cookieOf, type Operation, operationsOf, poolOf } from '../fuzz/fuzz.ts';
import type { Pool } from '../fuzz/inputs.ts';
import { token } from '../scim/stage.ts';
import { armed, aText, beginAnew, type Planted } from './armed.ts';
import { letIn } from './guest.ts';
import { type Hint, hints, type Sent, theirs } from './hints.ts';
import type { APortal } from './stage.ts';
import { nameOf, textsOf } from './texts.ts';

/** Of the demo, who may do most first. */
const askers = [
  ...['henrike-vollmer', 'raghav-ilangovan', 'kofi-boadi', 'pawel-gorczyca', 'siobhan-mcgettrick'],
  ...['goncalo-seabra', 'joaquim-robalo', 'tomas-vrbka', 'priyanka-wijeratne', 'leonor-vidigal'],
  ...['noor-sabbagh', 'chidi-ezeobi', 'anselm-rieger', 'farid-mehrabani', 'ilse-van-doornik'],
];
/** With how many things of the demo an operation is tried. */
const TRIES = 12;

type Outcome = {
  planted: Planted[];
  /** The operations that took no text from anybody. */
  refused: string[];
};

/** All that was written: each operation was tried until it took its texts. */
export async function plant(portal: APortal): Promise<Outcome> {
  const { app, db, catalogue, origin } = portal;
  beginAnew();
  const pool = await poolOf(db, catalogue);
  const cookies = new Map<string, string>();
  const outcome: Outcome = { planted: [], refused: [] };
  const operations = (await operationsOf(app)).filter((one) => textsOf(one).length > 0);
  for (const operation of operations.sort((a, b) => turnOf(a) - turnOf(b))) {
    const name = nameOf(operation);
    const hint = hints[name] ?? {};
    for (const params of [hint.params, ...(hint.also ?? [])]) {
      const found = await written(operation, { ...hint, ...(params && { params }) });
      if (found) outcome.planted.push(...found);
      else outcome.refused.push(name);
    }
  }
  await letIn(portal);
  return outcome;

  async function asked(
    person: string,
    method: string,
    at: string,
    { body, type = 'application/json', query }: Said,
  ) {
    const cookie = cookies.get(person) ?? (await cookieOf(app, person));
    cookies.set(person, cookie);
    const path = query ? `${at}?${new URLSearchParams(query)}` : at;
    return app.request(`${origin}${path}`, {
      method: method.toUpperCase(),
      headers: {
        ...{ origin, 'sec-fetch-site': 'same-origin', 'content-type': type },
        ...(path.startsWith('/scim/') ? { authorization: `Bearer ${token}` } : { cookie }),
      },
      body: asSent(body),
    });
  }

  async function written(operation: Operation, hint: Hint = {}): Promise<Planted[] | undefined> {
    const { method } = operation;
    const { sent, fields } = saidTo(operation, hint);
    for (const step of hint.before ?? []) {
      const answer = await asked(step.as, step.method, step.path, { body: step.body });
      if (!answer.ok) throw new Error(`${step.method} ${step.path}: ${await answer.text()}`);
    }
    const rows = hint.of ? await db.read(hint.of) : [{}];
    for (const path of rows.flatMap((row) => pathsOf(operation, hint, pool, row))) {
      for (const one of sent) {
        for (const person of hint.as ? [hint.as] : askers) {
          const answer = await asked(person, method, path, one);
          if (answer.status < 400) return fields;
          if (answer.status !== 403) break;
        }
      }
    }
    return undefined;
  }
}

/** What is sent, in each way it may be taken, and the texts that are in it. */
export function saidTo(operation: Operation, hint: Hint = {}): { sent: Said[]; fields: Planted[] } {
  const name = nameOf(operation);
  const [, { schema = {} }] = Object.entries(operation.requestBody?.content ?? {})[0] ?? ['', {}];
  if (!hint.open) {
    const { body, fields } = armed(schema, name);
    return { sent: sayings(body as Body, hint).map((body) => ({ body })), fields };
  }
  const fields: Planted[] = [];
  const sent = hint.open((what, longest = 120) => {
    const planted = aText(`${name} ${what}`, { maxLength: longest - 10 });
    fields.push(planted);
    return planted.text;
  });
  return { sent: [sent], fields };
}

type Said = Partial<Sent>;
type Body = Record<string, unknown>;
type Row = Record<string, unknown>;

const asSent = (body: unknown): string | Uint8Array<ArrayBuffer> => {
  if (body instanceof Uint8Array) return new Uint8Array(body);
  if (typeof body === 'string') return body;
  return JSON.stringify(body);
};

/** What has versions was written how often? */
function sayings(body: Body, { body: beside, table }: Hint): Body[] {
  const one = { ...body, ...beside, ...(table && { text: table(String(body.text)) }) };
  const versions = 'version' in one ? [0, 1, 2, 3, 4, 5] : [];
  return versions.length > 0 ? versions.map((version) => ({ ...one, version })) : [one];
}

/** A file is there before something is said of it; what ends a thing comes last. */
function turnOf({ path }: Operation): number {
  if (path.endsWith('/file')) return 0;
  return /^\/open\/|\/(cancellation|end|removal|merge|settlement)$/.test(path) ? 2 : 1;
}

/** What gets its id from whoever makes it. */
const made =
  /^(material|question|followUp|entry|help|comment|message|proposal|picture|role|swap|hire|request|report|run)$/;

/** The things of the demo that pages show come first. */
function pathsOf(operation: Operation, hint: Hint, pool: Pool, row: Row): string[] {
  const places = (operation.parameters ?? []).filter(({ in: at }) => at === 'path');
  let paths = [operation.path];
  for (const { name, schema } of places) {
    const given = hint.params?.[name] ?? (name in row ? String(row[name]) : undefined);
    const known = given ? [given] : [...new Set([...(theirs[name] ?? []), ...pool(name)])];
    const own = !given && made.test(name) ? ['xq00000000009999'] : [];
    const some = (schema.enum as string[] | undefined) ?? [...own, ...known].slice(0, TRIES);
    paths = paths.flatMap((path) =>
      some.map((one) => path.replace(`{${name}}`, encodeURIComponent(String(one)))),
    );
  }
  return paths.slice(0, TRIES * 3);
}
