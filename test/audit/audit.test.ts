import { expect, test } from 'vitest';
import type { AuditPage } from '../../api/audit/schema.ts';
import { logged } from '../../api/audit/store.ts';
import { ada, adaOffers, amina, arrive, bela, chidi, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

async function opened() {
  const portal = await openPortal({ now: () => monday });
  await arrive(portal.db);
  const admin = await browserOf(portal.app, amina);
  const log = async (query = '') => (await admin.get(`/audit${query}`)).body as AuditPage;
  return { ...portal, admin, log };
}

test('what changes rights stands in the log by whom, to whom and when, once', async () => {
  const { admin, log } = await opened();
  for (const _ of [1, 2]) await admin.put('/people/ada-lindqvist/role', { role: 'admin' });
  for (const _ of [1, 2]) await admin.put('/people/bela-kovacs/duties/editor');
  for (const _ of [1, 2]) await admin.delete('/people/bela-kovacs/duties/editor');
  const { entries, next } = await log();
  expect(next).toBeNull();
  expect(entries.map(({ sentence }) => sentence)).toEqual([
    'made Béla Kovács no longer an editor',
    'made Béla Kovács an editor',
    'made Ada Lindqvist an admin',
  ]);
  const by = { slug: amina.slug, name: amina.name };
  expect(entries[0]).toMatchObject({ at: monday.toISOString(), actor: by, via: 'portal' });
});

test('what an admin does to an event of another does, and what its host does not', async () => {
  const { app, db, admin, log } = await opened();
  await adaOffers(db, { slug: 'one' });
  await adaOffers(db, { slug: 'two' });
  const adas = await browserOf(app, ada);
  await adas.put('/talks/one/cancellation', { reason: 'Ill' });
  expect((await log()).entries).toEqual([]);
  await admin.put('/talks/two/cancellation', { reason: 'No room' });
  expect((await log()).entries).toMatchObject([
    { what: 'event-cancelled', person: { slug: ada.slug }, thing: 'talk/two' },
  ]);
});

test('it is narrowed by what, person and days, paged, and taken away as a file', async () => {
  const { app, db, admin, log } = await opened();
  await db.write('UPDATE people SET name = :name WHERE id = :id', { name: '=1+1', id: chidi.id });
  await db.batch(
    Array.from({ length: 55 }, (_, index) =>
      logged({
        ...{ at: monday.toISOString(), actor: amina.id, person: chidi.id },
        ...{ what: index % 2 ? 'person-left' : 'person-returned', from: 'SELECT 1' },
      }),
    ),
  );
  const first = await log();
  expect(first.entries).toHaveLength(50);
  const rest = await log(`?before=${first.next}`);
  expect([rest.entries.length, rest.next]).toEqual([5, null]);
  expect((await log('?what=person-left')).entries).toHaveLength(27);
  expect((await log('?person=nobody')).entries).toEqual([]);
  expect((await log('?to=2026-11-22')).entries).toEqual([]);
  expect((await log('?from=2026-11-23&to=2026-11-23')).entries).toHaveLength(50);
  const table = String((await admin.get('/audit.csv?what=person-left')).body);
  expect(table.split('\r\n')[1]).toContain(`"'=1+1"`);
  expect(table.split('\r\n')).toHaveLength(29);
  expect((await admin.get('/audit.json')).body).toMatchObject({ next: null });
  const members = await browserOf(app, bela);
  for (const path of ['/audit', '/audit.csv', '/audit.json']) {
    expect((await members.get(path)).status).toBe(403);
  }
});

test('nobody changes or deletes a row, where people are not made up', async () => {
  const { db, admin } = await opened();
  await admin.put('/people/ada-lindqvist/role', { role: 'admin' });
  await db.write(`DELETE FROM identities WHERE issuer = 'demo'`);
  await expect(db.write(`UPDATE audit SET what = 'role-taken'`)).rejects.toThrow(
    'cannot be changed',
  );
  await expect(db.write('DELETE FROM audit')).rejects.toThrow('nothing goes from the log');
});
