import { expect, test } from 'vitest';
import { ada } from '../cast.ts';
import { browserOf } from '../client.ts';
import { connected, patch } from './stage.ts';

/** What the provisioning service of Entra ID sends for somebody who is assigned. */
const nova = {
  schemas: [
    'urn:ietf:params:scim:schemas:core:2.0:User',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  ],
  externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
  userName: 'Nova.Newcomer@acme.example',
  active: true,
  displayName: 'Nova Newcomer',
  emails: [{ primary: true, type: 'work', value: 'Nova.Newcomer@acme.example' }],
  meta: { resourceType: 'User' },
  name: { formatted: 'Nova Newcomer', familyName: 'Newcomer', givenName: 'Nova' },
  title: 'Engineer',
  roles: [],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Payments' },
};

test('Entra ID looks, brings, changes, switches off and on, and deletes somebody', async () => {
  const { db, scim } = await connected();
  // Its test of the connection looks for somebody who cannot be there.
  const none = await scim('GET', `/Users?filter=userName+eq+"${crypto.randomUUID()}"`);
  expect([none.status, none.body.totalResults, none.body.Resources]).toEqual([200, 0, []]);

  const made = await scim('POST', '/Users', nova);
  expect(made.status).toBe(201);
  expect(made.headers.get('content-type')).toBe('application/scim+json');
  expect(made.headers.get('location')).toBe(made.body.meta.location);
  expect(made.body).toMatchObject({
    ...{ userName: nova.userName, externalId: nova.externalId, displayName: 'Nova Newcomer' },
    ...{ active: true, title: 'Engineer', name: nova.name, groups: [] },
    emails: [{ primary: true, type: 'work', value: 'nova.newcomer@acme.example' }],
    meta: { resourceType: 'User' },
  });
  const { id } = made.body;
  const found = await scim('GET', `/Users?filter=userName eq "nova.newcomer@ACME.example"`);
  expect(found.body.Resources.map((one: { id: string }) => one.id)).toEqual([id]);

  const said = patch(
    { op: 'Replace', path: 'displayName', value: 'Nova Nova' },
    { op: 'Add', path: 'name.familyName', value: 'Nova' },
    { op: 'Replace', path: 'emails[type eq "work"].value', value: 'nova@acme.example' },
    {
      op: 'Add',
      path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
      value: 'Search',
    },
    { op: 'Remove', path: 'title' },
  );
  for (const _ of [1, 2]) {
    const changed = await scim('PATCH', `/Users/${id}`, said);
    expect(changed.body).toMatchObject({
      ...{ displayName: 'Nova Nova', name: { givenName: 'Nova', familyName: 'Nova' }, title: '' },
      emails: [{ primary: true, type: 'work', value: 'nova@acme.example' }],
    });
  }
  const off = patch({ op: 'Replace', path: 'active', value: 'False' });
  expect((await scim('PATCH', `/Users/${id}`, off)).body.active).toBe(false);
  const on = patch({ op: 'Replace', value: { active: 'True' } });
  expect((await scim('PATCH', `/Users/${id}`, on)).body.active).toBe(true);

  expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204);
  for (const method of ['GET', 'DELETE']) {
    expect((await scim(method, `/Users/${id}`)).status).toBe(404);
  }
  // Whoever is made anew by the same id of the directory is the same person.
  const again = await scim('POST', '/Users', nova);
  expect([again.status, again.body.id, again.body.active]).toEqual([201, id, true]);
  const log = await db.read('SELECT what, via, actor, detail FROM audit ORDER BY id');
  expect(log.map(({ what }) => what)).toEqual([
    ...['person-added', 'person-changed', 'person-left', 'person-returned', 'person-left'],
    ...['person-changed', 'person-returned'],
  ]);
  expect(new Set(log.map(({ via, actor }) => `${via} ${actor}`))).toEqual(new Set(['scim null']));
  expect(log[1]?.detail).toBe('{"fields":["name","title","mail"]}');
});

test('whoever was here before is found by their mail, and switched off is out at once', async () => {
  const { app, db, scim } = await connected();
  const browser = await browserOf(app, ada);
  const { body } = await scim('GET', '/Users?filter=userName eq "ada-lindqvist@acme.example"');
  const [{ id, active }] = body.Resources;
  expect([id, active]).toEqual([ada.id, true]);
  expect((await browser.get('/notices')).status).toBe(200);
  const external = patch({ op: 'Add', path: 'externalId', value: 'object-of-ada' });
  expect((await scim('PATCH', `/Users/${id}`, external)).status).toBe(200);
  const off = patch({ op: 'Replace', path: 'active', value: [{ value: 'False' }] });
  expect((await scim('PATCH', `/Users/${id}`, off)).body.active).toBe(false);
  expect((await browser.get('/notices')).status).toBe(401);
  const found = await scim('GET', '/Users?filter=externalId eq "object-of-ada"');
  expect(found.body.Resources[0]).toMatchObject({ id, active: false, displayName: ada.name });
  expect(await db.read('SELECT what FROM audit')).toEqual([{ what: 'person-left' }]);
});

test('groups give and take what they are set to give; what an admin gave stays', async () => {
  const { db, scim } = await connected([
    { group: 'Platform', role: 'admin' },
    { group: 'group-of-writers', role: 'editor' },
    { group: 'Payments', team: 'payments' },
  ]);
  const standing = async () => {
    const rows = await db.read(
      `SELECT p.slug, p.role, p.team, (SELECT group_concat(role || ' ' || source) FROM role_grants
         WHERE person = p.id AND role <> 'admin') AS grants
       FROM people p ORDER BY p.slug`,
    );
    return rows.map(({ slug, ...rest }) => [String(slug).split('-')[0], ...Object.values(rest)]);
  };
  await db.write(`INSERT INTO role_grants (person, role, source, at)
                  VALUES ('id-bela-kovacs', 'editor', 'admin', '2026-01-05T09:00:00.000Z')`);
  await db.write(`UPDATE people SET team = NULL`);
  const ids = { ada: 'id-ada-lindqvist', bela: 'id-bela-kovacs', amina: 'id-amina-diallo' };
  const group = async (displayName: string, externalId: string) =>
    (await scim('POST', '/Groups', { displayName, externalId })).body.id;
  const platform = await group('Platform', 'a');
  const writers = await group('Docs people', 'group-of-writers');
  const payments = await group('Payments', 'c');
  expect((await scim('POST', '/Groups', { displayName: 'PAYMENTS' })).body).toMatchObject({
    ...{ status: '409', scimType: 'uniqueness' },
  });
  const add = (...who: string[]) =>
    patch({ op: 'Add', path: 'members', value: who.map((value) => ({ $ref: null, value })) });
  await scim('PATCH', `/Groups/${platform}`, add(ids.ada, ids.amina));
  await scim('PATCH', `/Groups/${writers}`, add(ids.ada, ids.bela));
  await scim('PATCH', `/Groups/${payments}`, add(ids.bela));
  expect(await standing()).toEqual([
    ['ada', 'admin', null, 'editor scim'],
    ['amina', 'admin', null, null],
    ['bela', 'member', 'payments', 'editor admin,editor scim'],
  ]);
  const about = await scim(
    'GET',
    `/Groups?excludedAttributes=members&filter=displayName eq "platform"`,
  );
  expect(about.body.Resources[0]).toMatchObject({ id: platform, displayName: 'Platform' });
  expect(about.body.Resources[0].members).toBeUndefined();
  expect((await scim('GET', `/Users/${ids.ada}`)).body.groups).toHaveLength(2);

  const one = patch({ op: 'Remove', path: `members[value eq "${ids.ada}"]` });
  for (const _ of [1, 2]) await scim('PATCH', `/Groups/${platform}`, one);
  const listed = patch({ op: 'Remove', path: 'members', value: [{ value: ids.bela }] });
  await scim('PATCH', `/Groups/${writers}`, listed);
  await scim('PATCH', `/Groups/${payments}`, patch({ op: 'Remove', path: 'members' }));
  await scim('PATCH', `/Groups/${platform}`, patch({ op: 'Remove', path: 'members' }));
  expect(await standing()).toEqual([
    ['ada', 'member', null, 'editor scim'],
    ['amina', 'admin', null, null],
    ['bela', 'member', null, 'editor admin'],
  ]);
  // Who is switched off has nothing, and has it again with the group when they are back.
  const off = (active: boolean) => patch({ op: 'Replace', path: 'active', value: active });
  await scim('PATCH', `/Users/${ids.ada}`, off(false));
  expect((await standing())[0]).toEqual(['ada', 'member', null, null]);
  await scim('PATCH', `/Users/${ids.ada}`, off(true));
  expect((await standing())[0]).toEqual(['ada', 'member', null, 'editor scim']);
  expect((await scim('DELETE', `/Groups/${writers}`)).status).toBe(204);
  expect((await standing())[0]).toEqual(['ada', 'member', null, null]);
});
