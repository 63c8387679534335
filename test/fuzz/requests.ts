import fc from '../property.ts';
import type { Fit } from './fits.ts';
import type { Operation } from './fuzz.ts';
import { bodies, fitting, oddText, type Pool } from './inputs.ts';

/** The door lets writes in from the portal's own pages alone. */
const fromTheSite = { origin: 'http://localhost:4321', 'sec-fetch-site': 'same-origin' };

export type Sent = { path: string; headers: Record<string, string>; body?: string };

/** What is asked of an operation: of things that there are and fit one another, mostly or only. */
export function requests(
  operation: Operation,
  pool: Pool,
  fits: readonly Fit[],
  { only = false } = {},
) {
  const { method, path, parameters = [], requestBody } = operation;
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
  const together: fc.Arbitrary<Fit> =
    fits.length === 0
      ? fc.constant({})
      : fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...fits) },
          { weight: only ? 0 : 1, arbitrary: fc.constant({}) },
        );
  return fc
    .record({
      ...{ path: values('path'), query: values('query') },
      ...{ together, body: bodyOf(requestBody, pool) },
    })
    .map(
      ({ path: named, query, together, body }): Sent => ({
        path: address(path, { ...named, ...together }, query),
        headers: { ...fromTheSite, ...(body && { 'content-type': body.type }) },
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
