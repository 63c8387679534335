import { expect, test } from 'vitest';
import { ada, amina } from '../cast.ts';
import { browserOf } from '../client.ts';
import { connected, directoryOf, patch, token } from './stage.ts';

/** What Okta sends for somebody who is assigned; with a password, which is kept by nobody. */
const user = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'test.user@acme.example',
  name: { givenName: 'Test', familyName: 'User' },
  emails: [{ primary: true, value: 'test.user@acme.example', type: 'work' }],
  displayName: 'Test User',
  locale: 'en-US',
  externalId: '00ujl29u0le5T6Aj10h7',
  groups: [],
  password: '1mz050nq',
  active: true,
};

test('Okta brings somebody, says all of them anew, switches them off and on', async () => {
  const { db, scim } = await connected();
  const first = await scim('GET', '/Users?startIndex=1&count=2');
  expect(first.body).toMatchObject({ totalResults: 3, startIndex: 1, itemsPerPage: 2 });
  const rest = await scim('GET', '/Users?startIndex=3&count=2');
  expect(rest.body).toMatchObject({ totalResults: 3, startIndex: 3, itemsPerPage: 1 });
  expect((await scim('GET', '/Users?startIndex=-5&count=-1')).body).toMatchObject({
    ...{ startIndex: 1, itemsPerPage: 0, Resources: [] },
  });
  const { body: made } = await scim('POST', '/Users', user);
  const kept = await db.read('SELECT * FROM scim_users');
  expect(JSON.stringify(kept)).not.toContain(user.password);
  const read = await scim('GET', `/Users/${made.id}`);
  expect(read.body).toEqual(made);
  const whole = {
    ...read.body,
    name: { givenName: 'Tess', familyName: 'User' },
    displayName: 'Tess User',
  };
  expect((await scim('PUT', `/Users/${made.id}`, whole)).body).toMatchObject({
    ...{ id: made.id, displayName: 'Tess User', externalId: user.externalId, active: true },
  });
  for (const active of [false, false, true]) {
    const off = patch({ op: 'replace', value: { active } });
    const changed = await scim('PATCH', `/Users/${made.id}`, off);
    expect([changed.status, changed.body.active]).toEqual([200, active]);
  }
  const said = await db.read('SELECT what FROM audit ORDER BY id');
  expect(said.map(({ what }) => what)).toEqual([
    ...['person-added', 'person-changed', 'person-left', 'person-returned'],
  ]);
});

test('Okta pushes a group with its members, by PUT and by PATCH', async () => {
  const { scim } = await connected();
  const members = [{ value: ada.id, display: 'ada' }];
  const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Cooks' };
  const { body: made } = await scim('POST', '/Groups', { ...group, members });
  expect(made.members).toEqual([
    {
      ...{ value: ada.id, display: ada.name, type: 'User' },
      $ref: `http://localhost:4321/scim/v2/Users/${ada.id}`,
    },
  ]);
  const ids = async () => {
    const { body } = await scim('GET', `/Groups/${made.id}`);
    return [body.displayName, ...body.members.map(({ value }: { value: string }) => value).sort()];
  };
  await scim('PUT', `/Groups/${made.id}`, { ...group, members: [{ value: amina.id }] });
  expect(await ids()).toEqual(['Cooks', amina.id]);
  await scim(
    ...(['PATCH', `/Groups/${made.id}`] as const),
    patch(
      { op: 'replace', value: { id: made.id, displayName: 'Bakers' } },
      { op: 'remove', path: `members[value eq "${amina.id}"]` },
      { op: 'add', path: 'members', value: [{ value: ada.id, display: 'ada' }] },
    ),
  );
  expect(await ids()).toEqual(['Bakers', ada.id]);
  await scim(
    'PATCH',
    `/Groups/${made.id}`,
    patch({ op: 'replace', path: 'members', value: members }),
  );
  expect(await ids()).toEqual(['Bakers', ada.id]);
  const stranger = patch({ op: 'add', path: 'members', value: [{ value: 'nobody' }] });
  expect((await scim('PATCH', `/Groups/${made.id}`, stranger)).body).toMatchObject({
    ...{ status: '400', scimType: 'invalidValue' },
  });
  expect(await ids()).toEqual(['Bakers', ada.id]);
});

test('of two who make the same user at once one does, and changes at once are all kept', async () => {
  const { scim } = await connected();
  const both = await Promise.all([1, 2, 3, 4].map(() => scim('POST', '/Users', user)));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    ...{ status: '409', scimType: 'uniqueness' },
  });
  const { id } = both.find(({ status }) => status === 201)?.body ?? {};
  await Promise.all([
    scim('PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'title', value: 'Cook' })),
    scim('PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'name.givenName', value: 'Tess' })),
    scim('PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'timezone', value: 'Europe/Rome' })),
  ]);
  expect((await scim('GET', `/Users/${id}`)).body).toMatchObject({
    ...{ title: 'Cook', timezone: 'Europe/Rome', name: { givenName: 'Tess' } },
  });
  // Another's name or address is not taken by a change either.
  for (const said of [
    { userName: 'ada-lindqvist@acme.example' },
    { emails: 'ada-lindqvist@acme.example' },
  ]) {
    const { body } = await scim('PATCH', `/Users/${id}`, patch({ op: 'replace', value: said }));
    expect(body).toMatchObject({ status: '409', scimType: 'uniqueness' });
  }
  const { body: group } = await scim('POST', '/Groups', { displayName: 'All' });
  const everybody = [ada.id, amina.id, 'id-bela-kovacs', id];
  await Promise.all(
    everybody.map((value) =>
      scim('PATCH', `/Groups/${group.id}`, patch({ op: 'add', path: 'members', value: { value } })),
    ),
  );
  expect((await scim('GET', `/Groups/${group.id}`)).body.members).toHaveLength(4);
});

const refusals: [string, string, number, string | undefined, unknown?][] = [
  ['GET', '/Users?filter=userName co "ada"', 400, 'invalidFilter'],
  ['GET', '/Users?filter=title eq "Engineer"', 400, 'invalidFilter'],
  ['GET', '/Users?filter=userName eq ada', 400, 'invalidFilter'],
  ['GET', '/Users?filter=userName eq "ada" or id pr', 400, 'invalidFilter'],
  ['GET', '/Groups?filter=', 400, 'invalidFilter'],
  ['POST', '/Users', 400, 'invalidValue', { displayName: 'Nobody' }],
  ['POST', '/Users', 400, 'invalidValue', { userName: 'x', active: 'perhaps' }],
  ['POST', '/Users', 400, 'invalidValue', { userName: 'x', emails: [{ value: 'no mail' }] }],
  ['POST', '/Users', 400, 'invalidValue', { userName: 'x\0y' }],
  ['POST', '/Users', 400, 'invalidSyntax', '{"userName":'],
  ['POST', '/Groups', 400, 'invalidValue', { displayName: ' ' }],
  [
    'PATCH',
    `/Users/${ada.id}`,
    400,
    'invalidPath',
    patch({ op: 'replace', path: 'a b', value: 1 }),
  ],
  ['PATCH', `/Users/${ada.id}`, 400, 'noTarget', patch({ op: 'remove' })],
  ['PATCH', `/Users/${ada.id}`, 400, 'invalidValue', patch({ op: 'move', path: 'title' })],
  ['PATCH', `/Users/${ada.id}`, 400, 'invalidValue', patch({ op: 'remove', path: 'userName' })],
  ['PATCH', '/Users/nobody', 404, undefined, patch({ op: 'replace', value: { active: false } })],
  ['GET', '/Groups/none', 404, undefined],
  ['GET', '/Nothing', 404, undefined],
  ['PUT', '/Users', 405, undefined, {}],
];

test('what does not fit is refused in the words of SCIM, and changes nothing', async () => {
  const { db, scim } = await connected();
  for (const [method, path, status, scimType, body] of refusals) {
    const answer = await scim(method, path, body);
    expect([path, answer.body]).toEqual([
      path,
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: String(status),
        ...(scimType && { scimType }),
        detail: expect.stringMatching(/\w{4}/),
      },
    ]);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/scim+json');
  }
  expect(await db.read('SELECT 1 FROM audit')).toEqual([]);
});

test('only the token opens it, and it opens nothing else', async () => {
  const { app, db, scim } = await connected();
  const admin = await browserOf(app, amina);
  const none = directoryOf(app, { authorization: '' });
  const withCookie = directoryOf(app, { authorization: `Bearer ${'y'.repeat(43)}` });
  for (const { status, body, headers } of [
    await none('GET', '/Users'),
    await withCookie('POST', '/Users', { userName: 'x' }),
    { ...(await admin.get('/../scim/v2/Users')), headers: undefined },
  ]) {
    expect(status).toBe(401);
    expect(body).toMatchObject({ status: '401', detail: expect.stringContaining('token') });
    if (headers) expect(headers.get('www-authenticate')).toContain('Bearer');
  }
  const own = await app.request('/api/roles', { headers: { authorization: `Bearer ${token}` } });
  expect(own.status).toBe(401);
  expect((await scim('GET', '/ServiceProviderConfig')).body.patch).toEqual({ supported: true });
  expect((await scim('GET', '/ResourceTypes')).body.totalResults).toBe(2);
  for (const { id } of (await scim('GET', '/Schemas')).body.Resources) {
    expect((await scim('GET', `/Schemas/${id}`)).body).toMatchObject({ id });
  }
  expect((await scim('GET', '/ResourceTypes/User')).body.endpoint).toBe('/Users');
  expect(await db.read('SELECT used_at AS at FROM scim_tokens')).toEqual([
    { at: '2026-11-23T10:00:00.000Z' },
  ]);
});

test('a token is told once, renewed, ended and counted, and stands in the log', async () => {
  const { app, db } = await connected();
  const admin = await browserOf(app, amina);
  await db.write('DELETE FROM scim_tokens');
  // biome-ignore lint/suspicious/noExplicitAny: what the page gets
  const make = async (id: string) => (await admin.put(`/scim-tokens/${id}`)) as any;
  const opens = async (shown: string) =>
    (await directoryOf(app, { authorization: `Bearer ${shown}` })('GET', '/Users')).status;
  const { body: first } = await make('token00000000001');
  expect(first).toMatchObject({ address: 'http://localhost:4321/scim/v2', users: 0, groups: [] });
  expect(await opens(first.token)).toBe(200);
  const { body: renewed } = await make('token00000000001');
  expect([await opens(first.token), await opens(renewed.token)]).toEqual([401, 200]);
  await make('token00000000002');
  await make('token00000000003');
  expect((await make('token00000000004')).status).toBe(409);
  const { body: told } = await admin.get('/scim-tokens');
  expect(JSON.stringify(told)).not.toContain(renewed.token);
  expect((await admin.delete('/scim-tokens/token00000000001')).status).toBe(200);
  expect(await opens(renewed.token)).toBe(401);
  const log = await db.read('SELECT what, actor FROM audit ORDER BY id');
  expect(log.map(({ what }) => what)).toEqual([
    ...['token-made', 'token-made', 'token-made', 'token-made', 'token-ended'],
  ]);
  expect(log.every(({ actor }) => actor === amina.id)).toBe(true);
  const rows = JSON.stringify(await db.read('SELECT * FROM scim_tokens'));
  expect(rows).not.toContain(renewed.token);
});
