import { expect, test } from 'vitest';
import { ada, amina, arrive, monday } from '../cast.ts';
import { browserWith } from '../client.ts';
import { type Operation, operationsOf } from '../fuzz/fuzz.ts';
import type { Schema } from '../fuzz/inputs.ts';
import { openPortal } from '../open-portal.ts';

const site = 'http://localhost:4321';

async function opened() {
  const portal = await openPortal({ now: () => monday });
  await arrive(portal.db);
  const signedIn = await browserWith(portal.app, '').post('/sign-in', { person: amina.slug });
  const cookie = signedIn.cookie?.split(';')[0] ?? '';
  return { ...portal, cookie, operations: await operationsOf(portal.app) };
}

const writes = ({ method }: Operation) => method !== 'get';
const jsonOf = ({ requestBody }: Operation): Schema | undefined =>
  requestBody?.content['application/json']?.schema;

test('no operation that writes is asked by a page of another site', async () => {
  const { app, cookie, operations } = await opened();
  const froms: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
  ];
  const letIn: string[] = [];
  for (const { method, path } of operations.filter(writes)) {
    for (const from of froms) {
      const answer = await app.request(`${site}${path.replaceAll(/\{\w+\}/g, 'x')}`, {
        method: method.toUpperCase(),
        headers: { cookie, 'content-type': 'text/plain', ...from },
        body: '{}',
      });
      const text = await answer.text();
      if (answer.status !== 403 || !text.includes('another site')) letIn.push(`${method} ${path}`);
    }
  }
  // These come from programs, which have no cookie and bring a token of their own.
  expect([...new Set(letIn)].filter((one) => !/ (\/scim\/|.*\/back-channel$)/.test(one))).toEqual(
    [],
  );
});

/** Bodies of which something else than JSON reads, and of which what it does not know is left. */
const isClosed = (schema: Schema, at: string): string[] => {
  const {
    properties = {},
    items,
    additionalProperties,
    anyOf = [],
    oneOf = [],
    allOf = [],
  } = schema;
  const isOpen =
    [schema.type].flat().includes('object') && additionalProperties !== (false as never);
  const isNumbers = (additionalProperties as Schema | undefined)?.type === 'integer';
  return [
    ...(isOpen && !isNumbers ? [at] : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => isClosed(one, at)),
    ...(items ? isClosed(items, `${at}[]`) : []),
    ...Object.entries(properties).flatMap(([name, one]) => isClosed(one, `${at} ${name}`)),
  ];
};

test('no body takes a field that it does not name', async () => {
  const { app, db, cookie, operations } = await opened();
  const bodies = operations.filter(jsonOf);
  expect(bodies.length).toBeGreaterThan(100);
  expect(bodies.flatMap((one) => isClosed(jsonOf(one) ?? {}, `${one.method} ${one.path}`))).toEqual(
    [],
  );
  // As one of them is refused in words, with nothing of it kept.
  const answer = await browserWith(app, cookie).put(`/people/${ada.slug}/role`, {
    ...{ role: 'member', kind: 'staff', mail: 'a@evil.example' },
  });
  expect(answer).toMatchObject({ status: 422 });
  expect(await db.read('SELECT mail FROM people WHERE mail IS NOT NULL')).toEqual([]);
});

test('a sign-in that somebody put into the browser is not taken over', async () => {
  const { app } = await opened();
  const planted = `potluck=${'A'.repeat(43)}`;
  const answer = await browserWith(app, planted).post('/sign-in', { person: ada.slug });
  expect(answer.status).toBe(200);
  expect(answer.cookie).not.toContain('A'.repeat(43));
  const me = await browserWith(app, planted).get('/me');
  expect(me.body).toMatchObject({ person: null });
});
