import { expect, test } from 'vitest';
import { giveRole } from '../../api/roles/store.ts';
import { ada, amina, arrive, bela, greta, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

async function opened() {
  const portal = await openPortal({ now: () => monday });
  await arrive(portal.db);
  return portal;
}

test('an admin makes another, who is one at once, and is told to be so by whom', async () => {
  const { app } = await opened();
  const [adas, aminas] = await Promise.all([browserOf(app, ada), browserOf(app, amina)]);
  expect((await adas.get('/roles')).status).toBe(403);
  const made = await aminas.put('/people/ada-lindqvist/role', { role: 'admin' });
  const by = { slug: amina.slug, name: amina.name };
  const changed = { at: monday.toISOString(), by };
  expect(made).toMatchObject({ status: 200, body: { role: 'admin', changed } });
  const { body } = await adas.get('/roles');
  const { people, byGroups } = body as {
    people: { slug: string; role: string }[];
    byGroups: boolean;
  };
  expect(byGroups).toBe(false);
  expect(people.slice(0, 2).map(({ slug }) => slug)).toEqual([ada.slug, amina.slug]);
  expect(people.map(({ slug }) => slug)).not.toContain(greta.slug);
});

test('said twice, it is done and noted once', async () => {
  const { app, db } = await opened();
  const aminas = await browserOf(app, amina);
  for (const role of ['admin', 'admin', 'member', 'member']) {
    expect((await aminas.put('/people/bela-kovacs/role', { role })).status).toBe(200);
  }
  expect(await db.read('SELECT role FROM role_changes ORDER BY role')).toEqual([
    { role: 'admin' },
    { role: 'member' },
  ]);
});

test('the last admin stays one, also when two take it from each other at once', async () => {
  const { app, db } = await opened();
  const aminas = await browserOf(app, amina);
  expect(await aminas.put('/people/amina-diallo/role', { role: 'member' })).toMatchObject({
    status: 403,
    body: { detail: 'There is no other admin. Make somebody else one first.' },
  });
  await aminas.put('/people/bela-kovacs/role', { role: 'admin' });
  const now = monday.toISOString();
  const take = (slug: string, by: string) =>
    giveRole(db, { id: slug.padEnd(16, '0').slice(0, 16), slug, role: 'member', by, now });
  const left = await Promise.all([take(bela.slug, amina.id), take(amina.slug, bela.id)]);
  expect(left.map((one) => one?.role).sort()).toEqual(['admin', 'member']);
});

test('somebody who left counts as no admin and cannot be made one, nor can a guest', async () => {
  const { app, db } = await opened();
  const aminas = await browserOf(app, amina);
  await aminas.put('/people/bela-kovacs/role', { role: 'admin' });
  await db.write(`UPDATE people SET left_at = '2026-11-20T09:00:00.000Z' WHERE id = :id`, {
    id: bela.id,
  });
  expect((await aminas.put('/people/amina-diallo/role', { role: 'member' })).status).toBe(403);
  expect((await aminas.put('/people/bela-kovacs/role', { role: 'member' })).status).toBe(404);
  expect((await aminas.put('/people/greta-gast/role', { role: 'admin' })).status).toBe(404);
  expect((await aminas.put('/people/nobody/role', { role: 'admin' })).status).toBe(404);
});
