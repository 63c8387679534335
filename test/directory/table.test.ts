import { expect, test } from 'vitest';
import type { Preview } from '../../api/directory/table/schema.ts';
import { ada, amina, arrive, bela, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf } from '../playbooks-of.ts';

async function opened() {
  const teams = [{ slug: 'payments', name: 'Payments' }] as never;
  const portal = await openPortal({ now: () => monday, catalogue: { ...catalogueOf(), teams } });
  await arrive(portal.db, [ada, bela, amina]);
  await portal.db.write(`UPDATE people SET mail = slug || '@acme.example'`);
  const admin = await browserOf(portal.app, amina);
  const look = async (text: string) =>
    (await admin.post('/people-table', { text })).body as Preview;
  return { ...portal, admin, look };
}

const mails = ['ada-lindqvist', 'amina-diallo'].map((slug) => `${slug}@acme.example`);

test('a table is shown with what it would change and who is missing, then applied once', async () => {
  const { app, db, admin, look } = await opened();
  const text = [
    'Name;E-mail;Title;Team',
    `Ada Lindqvist;${mails[0]?.toUpperCase()};Principal;payments`,
    `Amina Diallo;${mails[1]};;`,
    'Nova Newcomer;nova@acme.example;"Engineer; mostly";Payments',
  ].join('\r\n');
  const preview = await look(text);
  expect(preview.rows.map(({ line, is }) => [line, is])).toEqual([
    [2, 'changed'],
    [3, 'same'],
    [4, 'new'],
  ]);
  expect(preview.rows[0]?.changes).toEqual([
    { field: 'title', was: 'Engineer', becomes: 'Principal' },
  ]);
  expect(preview.missing).toEqual([{ slug: bela.slug, name: bela.name }]);
  // Nothing has happened yet.
  expect(await db.read('SELECT count(*) AS n FROM people')).toEqual([{ n: 3 }]);
  for (const _ of [1, 2]) {
    const { rows } = (await admin.put('/people-table', { text })).body as Preview;
    expect(rows.map(({ is }) => is)).toEqual(['same', 'same', 'same']);
  }
  const nova = await db.readOne(
    `SELECT slug, title, team, role FROM people WHERE mail LIKE 'nova%'`,
  );
  expect(nova).toEqual({
    ...{ slug: 'nova-newcomer', title: 'Engineer; mostly', team: 'payments', role: 'member' },
  });
  const said = await db.read(`SELECT what, via, detail FROM audit ORDER BY what`);
  expect(said).toEqual([
    { what: 'person-added', via: 'csv', detail: '{}' },
    { what: 'person-changed', via: 'csv', detail: '{"fields":["title"]}' },
  ]);
  // Who is missing leaves only when it is said, and is back once they stand in a table again.
  await admin.put('/people-table', { text, leave: [bela.slug, ada.slug] });
  const left = await db.read('SELECT slug FROM people WHERE left_at IS NOT NULL');
  expect(left).toEqual([{ slug: bela.slug }]);
  const more = `mail,name\nbela-kovacs@acme.example,Béla Kovács`;
  expect((await look(more)).rows[0]?.is).toBe('back');
  await admin.put('/people-table', { text: more });
  expect((await (await browserOf(app, bela)).get('/me')).body).toMatchObject({
    person: { slug: bela.slug },
  });
});

test('what is wrong is named by line, and nothing is applied until it is mended', async () => {
  const { db, admin, look } = await opened();
  const text = [
    'mail,name,team,zone',
    'nobody,,Unknown,Mars/Base',
    'x@y.example,"Two',
    'lines",,',
    'X@Y.example,Again,,',
  ].join('\n');
  const { rows } = await look(text);
  expect(rows.map(({ line, problems }) => [line, problems.length])).toEqual([
    [2, 4],
    [4, 1],
    [5, 1],
  ]);
  expect((await admin.put('/people-table', { text })).body).toMatchObject({
    detail: 'Mend these lines first: 2, 4, 5.',
  });
  expect((await look('what,ever\n1,2')).problem).toContain('“mail” and “name”');
  expect((await look('mail,name\n"open')).problem).toContain('a quote is not closed');
  expect(await db.read('SELECT count(*) AS n FROM people')).toEqual([{ n: 3 }]);
  const self = `mail,name\n${mails[0]},Ada Lindqvist`;
  expect((await admin.put('/people-table', { text: self, leave: [amina.slug] })).status).toBe(403);
});
