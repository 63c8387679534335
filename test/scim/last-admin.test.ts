import { expect, test } from 'vitest';
import type { Db } from '../../api/db.ts';
import { settleGifts } from '../../api/scim/gifts/store.ts';
import { ada, amina, bela, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { connected, patch } from './stage.ts';

const off = patch({ op: 'replace', path: 'active', value: false });
const refused = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: '409',
  detail: 'This would leave nobody who administers Potluck. Make somebody else an admin first.',
};

async function admins(db: Db) {
  const rows = await db.read(
    `SELECT slug FROM people WHERE role = 'admin' AND left_at IS NULL ORDER BY slug`,
  );
  return rows.map(({ slug }) => slug);
}

test('the directory cannot switch off or delete the last admin, and nothing of it is done', async () => {
  const { db, scim } = await connected();
  const before = await scim('GET', `/Users/${amina.id}`);
  const gone = { ...before.body, displayName: 'A. Diallo', active: false };
  expect((await scim('PUT', `/Users/${amina.id}`, gone)).body).toEqual(refused);
  expect((await scim('PATCH', `/Users/${amina.id}`, off)).body).toEqual(refused);
  expect((await scim('DELETE', `/Users/${amina.id}`)).body).toEqual(refused);
  expect((await scim('GET', `/Users/${amina.id}`)).body).toEqual(before.body);
  expect(await db.read('SELECT what FROM audit')).toEqual([]);
  // With another admin they go as all others do.
  await db.write(`UPDATE people SET role = 'admin' WHERE id = :id`, { id: bela.id });
  expect((await scim('PATCH', `/Users/${amina.id}`, off)).status).toBe(200);
  expect(await admins(db)).toEqual([bela.slug]);
});

test('of two who are switched off at once, and of two who send each other away, one stays', async () => {
  const { app, db, scim } = await connected();
  const both = `UPDATE people SET role = 'admin', left_at = NULL WHERE id IN (:one, :other)`;
  await db.write(both, { one: bela.id, other: amina.id });
  const offs = [bela, amina].map(({ id }) => scim('PATCH', `/Users/${id}`, off));
  expect((await Promise.all(offs)).map(({ status }) => status).sort()).toEqual([200, 409]);
  await db.write(both, { one: bela.id, other: amina.id });
  const [belas, aminas] = await Promise.all([browserOf(app, bela), browserOf(app, amina)]);
  // Whoever asks second may already be nobody, or no admin.
  const left = await Promise.all([
    belas.put(`/leavers/${amina.slug}`),
    aminas.put(`/leavers/${bela.slug}`),
  ]);
  expect(left.filter(({ status }) => status === 200)).toHaveLength(1);
  await db.write(both, { one: bela.id, other: amina.id });
  const [belas2, aminas2] = await Promise.all([browserOf(app, bela), browserOf(app, amina)]);
  const removed = await Promise.all([
    belas2.delete(`/people/${amina.slug}`),
    aminas2.delete(`/people/${bela.slug}`),
  ]);
  expect(removed.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await admins(db)).toHaveLength(1);
});

test('groups take the role from all but the last; set otherwise at a start, one keeps it', async () => {
  const gifts = [
    { group: 'Platform', role: 'admin' as const },
    { group: 'Ops', role: 'admin' as const },
  ];
  const { db, scim } = await connected(gifts);
  const group = async (displayName: string, ...who: string[]) => {
    const members = who.map((value) => ({ value }));
    return (await scim('POST', '/Groups', { displayName, members })).body.id as string;
  };
  const platform = await group('Platform', ada.id, bela.id);
  await db.write(`UPDATE people SET role = 'member' WHERE id = :id`, { id: amina.id });
  const nobody = patch({ op: 'remove', path: 'members' });
  for (const answer of [
    await scim('PATCH', `/Groups/${platform}`, nobody),
    await scim('PUT', `/Groups/${platform}`, { displayName: 'Platform', members: [] }),
    await scim(
      'PATCH',
      `/Groups/${platform}`,
      patch({ op: 'replace', value: { displayName: 'X' } }),
    ),
    await scim('DELETE', `/Groups/${platform}`),
  ]) {
    expect(answer.body).toEqual(refused);
  }
  const without = (id: string) => patch({ op: 'remove', path: `members[value eq "${id}"]` });
  const both = [ada, bela].map(({ id }) => scim('PATCH', `/Groups/${platform}`, without(id)));
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409]);
  // In one batch one group gives what another takes.
  await group('Ops', amina.id);
  expect((await scim('DELETE', `/Groups/${platform}`)).status).toBe(204);
  expect(await admins(db)).toEqual([amina.slug]);
  for (const _ of [1, 2]) await settleGifts(db, [], monday.toISOString());
  expect(await admins(db)).toEqual([amina.slug]);
  expect(await db.read('SELECT * FROM role_grants')).toEqual([]);
});

test('a table of people that names the last admin changes nothing of what they may', async () => {
  const { app, db } = await connected();
  const aminas = await browserOf(app, amina);
  const text = `Name,E-mail,Role\nAmina D.,${amina.slug}@acme.example,member`;
  await aminas.put('/people-table', { text });
  expect(await admins(db)).toEqual([amina.slug]);
});
