import { expect, test } from 'vitest';
import { loadDemo } from '../../api/demo/store.ts';
import { askForSeat } from '../../api/events/store.ts';
import { NOBODY, STAYS } from '../../api/removals/rules.ts';
import type { InHand, Removals } from '../../api/removals/schema.ts';
import { referencesOf } from '../../api/removals/store.ts';
import { ada, adaOffers, amina, arrive, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { opened, visitOf } from '../cohorts/visited.ts';
import { openPortal } from '../open-portal.ts';

test('the schema says of each reference to people what becomes of it, or a reason stands', async () => {
  const { db } = await openPortal();
  const references = await referencesOf(db);
  const open = references
    .filter(({ then }) => then === 'NO ACTION')
    .map(({ table, column }) => `${table}.${column}`);
  const elsewhere = [
    'handovers.asked_by',
    'handovers.person',
    'questions.person',
    'series_hosts.person',
  ];
  expect(open.filter((one) => !(one in STAYS) && !elsewhere.includes(one))).toEqual([]);
  const known = references.map(({ table, column }) => `${table}.${column}`);
  expect(Object.keys(STAYS).filter((one) => !known.includes(one))).toEqual([]);
});

/** Every text of the database, with the column in which it stands. */
async function texts(db: Awaited<ReturnType<typeof openPortal>>['db']) {
  const tables = await db.read(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_search%'`,
  );
  const all = await Promise.all(
    tables.map(async ({ name }) =>
      (await db.read(`SELECT * FROM "${name}"`)).flatMap((row) =>
        Object.entries(row).map(([column, value]) => [`${name}.${column}`, String(value)] as const),
      ),
    ),
  );
  return all.flat();
}

/** What somebody wrote by hand with a name in it is theirs. */
const byHand =
  /^(welcomes\.words|hire_notes\.text|reports\.what|questions\.|events\.abstract|event_texts\.about|notes\.text)/;

test('of somebody who did much nothing refers to them but what stands with a reason', async () => {
  const { app, db, portal } = await openPortal({ now: () => monday });
  await loadDemo(portal);
  const admin = await db.readOne(`SELECT * FROM people WHERE role = 'admin' LIMIT 1`);
  const boss = await browserOf(app, { slug: String(admin?.slug) } as typeof amina);
  for (const slug of ['noor-sabbagh', 'oluchi-nwankpa', 'samir-haddadin']) {
    const mail = `${slug}@example.org`;
    await db.write('UPDATE people SET mail = :mail WHERE slug = :slug', { mail, slug });
    const row = await db.readOne('SELECT id, name FROM people WHERE slug = :slug', { slug });
    expect((await boss.delete(`/people/${slug}`)).status).toBe(200);
    const left = (await texts(db)).filter(([column]) => !byHand.test(column));
    const referring = left.filter(([, text]) => text === String(row?.id)).map(([column]) => column);
    const reasons = [...Object.keys(STAYS), 'people.id'];
    expect(referring.filter((column) => !reasons.includes(column))).toEqual([]);
    const naming = left.filter(
      ([, text]) => text.includes(String(row?.name)) || text === slug || text.includes(mail),
    );
    expect(naming).toEqual([]);
  }
  const broken = await db.read('SELECT * FROM pragma_foreign_key_check');
  expect(broken).toEqual([]);
  const found = await boss.get('/directory');
  expect(JSON.stringify(found.body)).not.toContain(NOBODY);
});

test('places go to those who wait, what is to come to the admin, and sign-ins end at once', async () => {
  const { app, db } = await openPortal({ now: () => monday });
  await arrive(db);
  const bels = await adaOffers(db, { slug: 'by-bela', host: bela.id, seats: 1 });
  await adaOffers(db, { slug: 'by-ada' });
  const now = monday.toISOString();
  for (const person of [bela, chidi]) {
    await askForSeat(db, { event: 'by-ada', person: person.id, now });
  }
  await askForSeat(db, { event: 'by-bela', person: dora.id, now });
  const [boss, member, his] = await Promise.all(
    [amina, chidi, bela].map((one) => browserOf(app, one)),
  );
  if (!boss || !member || !his) throw new Error('Nobody came.');
  const address = `/people/${bela.slug}`;
  expect((await member.delete(address)).status).toBe(403);
  expect((await boss.delete(`/people/${amina.slug}`)).body).toMatchObject({ code: 'forbidden' });
  const seen = (await boss.get(`${address}/removal`)).body as InHand;
  expect(seen).toMatchObject({ events: [{ slug: bels.slug, kind: 'talk' }], places: 1 });
  expect((await boss.delete(address)).body).toEqual(seen);
  expect((await boss.delete(address)).status).toBe(404);
  expect((await his.get('/me')).body).toMatchObject({ person: null });
  expect((await his.put('/skills/x/mine', { kind: 'knows' })).status).toBe(401);
  const hosts = await db.read('SELECT slug, host FROM events ORDER BY slug');
  expect(hosts).toEqual([
    { slug: 'by-ada', host: ada.id },
    { slug: 'by-bela', host: amina.id },
  ]);
  const { removals } = (await boss.get('/removals')).body as Removals;
  expect(removals).toMatchObject([{ by: { name: 'Amina Diallo' }, at: now }]);
  expect((await member.get('/removals')).status).toBe(403);
});

test('a seat of theirs goes to the first who waits, who is told', async () => {
  const { app, db } = await openPortal({ now: () => monday });
  await arrive(db);
  await adaOffers(db, { seats: 1 });
  const now = monday.toISOString();
  const event = 'failing-over-by-hand';
  for (const person of [bela, chidi, dora]) await askForSeat(db, { event, person: person.id, now });
  await (await browserOf(app, amina)).delete(`/people/${bela.slug}`);
  const states = await db.read(
    `SELECT person, state FROM signups WHERE state <> 'withdrawn' ORDER BY id`,
  );
  expect(states).toEqual([
    { person: chidi.id, state: 'confirmed' },
    { person: dora.id, state: 'waiting' },
  ]);
  const told = await (await browserOf(app, chidi)).get('/notices');
  expect(told.body).toMatchObject({ notices: [{ what: 'seated' }] });
});

test('of a hire the visits stay without a name, and of a host who received them', async () => {
  const { db, amina: boss, chidi: chidis, dora: doras } = await opened();
  await chidis.put(`/visits/${visitOf(chidi)}/feedback`, {
    rating: { useful: 'yes', doable: 'yes' },
    people: { clear: 'no', timeFor: 'no', words: 'To be forgotten' },
  });
  await db.write(`UPDATE visits SET day = '2026-12-20', told_day = '2026-12-20' WHERE id = :id`, {
    id: visitOf(dora),
  });
  expect((await boss.delete(`/people/${chidi.slug}`)).status).toBe(200);
  expect((await boss.delete(`/people/${dora.slug}`)).status).toBe(200);
  expect((await doras.get('/me')).body).toMatchObject({ person: null });
  const names = (await db.read('SELECT name FROM hires ORDER BY id')).map(({ name }) => name);
  expect(names).toEqual([NOBODY, 'Emil Post', 'Farah Aziz']);
  expect(await db.read('SELECT count(*) AS visits FROM visits')).toEqual([{ visits: 3 }]);
  for (const table of ['visit_ratings', 'people_answers']) {
    expect(await db.read(`SELECT * FROM ${table}`)).toEqual([]);
  }
  const told = await db.read(
    `SELECT what, detail ->> 'said' AS said FROM notices WHERE person = :bela`,
    { bela: bela.id },
  );
  expect(told).toEqual([
    { what: 'planned', said: expect.stringContaining('a hire has left; their visit at') },
  ]);
  await boss.delete(`/people/${bela.slug}`);
  expect(await db.read('SELECT DISTINCT host, told_host FROM visits')).toEqual([
    { host: null, told_host: null },
  ]);
});
