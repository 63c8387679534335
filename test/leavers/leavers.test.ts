import { expect, test } from 'vitest';
import { askForSeat } from '../../api/events/store.ts';
import type { Leavers } from '../../api/leavers/schema.ts';
import { ada, adaOffers, amina, arrive, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { opened as camped, visitOf } from '../cohorts/visited.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';

const now = monday.toISOString();

async function opened() {
  const catalogue = catalogueOf(
    playbook('on-call/own', { owner: 'payments', verifier: bela.slug }),
  );
  const portal = await openPortal({ now: () => monday, catalogue });
  await arrive(portal.db);
  const [admin, belas, adas] = await Promise.all(
    [amina, bela, ada].map((one) => browserOf(portal.app, one)),
  );
  if (!admin || !belas || !adas) throw new Error('Nobody came.');
  return { ...portal, admin, belas, adas };
}

test('whoever has left is out at once everywhere, and signs in no more until they are back', async () => {
  const { app, db, admin, belas, adas } = await opened();
  const { path } = (await belas.put('/calendar-feed')).body as { path: string };
  const feed = path.replace('/api', '');
  await admin.put('/people/bela-kovacs/role', { role: 'admin' });
  expect((await belas.get(feed)).status).toBe(200);
  expect((await adas.put('/leavers/bela-kovacs')).status).toBe(403);
  expect((await admin.put('/leavers/amina-diallo')).status).toBe(403);
  for (const _ of [1, 2]) {
    expect((await admin.put('/leavers/bela-kovacs')).body).toMatchObject({
      leavers: [{ slug: bela.slug, leftAt: now }],
    });
  }
  expect((await belas.get('/me')).body).toMatchObject({ person: null });
  expect((await belas.get(feed)).status).toBe(404);
  expect((await belas.post('/sign-in', { person: bela.slug })).status).toBe(422);
  expect((await adas.get('/people/bela-kovacs')).status).toBe(404);
  expect(JSON.stringify((await adas.get('/people')).body)).not.toContain(bela.slug);
  for (const _ of [1, 2]) expect((await admin.delete('/leavers/bela-kovacs')).status).toBe(200);
  const back = (await (await browserOf(app, bela)).get('/me')).body;
  expect(back).toMatchObject({ person: { slug: bela.slug, role: 'member' } });
  const said = (await db.read('SELECT what FROM audit ORDER BY id')).map(({ what }) => what);
  expect(said).toEqual(['role-given', 'person-left', 'person-returned']);
});

test('their seat goes to the first who waits, who is told', async () => {
  const { app, db, admin } = await opened();
  await adaOffers(db, { seats: 1 });
  const event = 'failing-over-by-hand';
  for (const person of [bela, chidi, dora]) await askForSeat(db, { event, person: person.id, now });
  await admin.put('/leavers/bela-kovacs');
  expect(
    await db.read(`SELECT person, state FROM signups WHERE state <> 'withdrawn' ORDER BY id`),
  ).toEqual([
    { person: chidi.id, state: 'confirmed' },
    { person: dora.id, state: 'waiting' },
  ]);
  const told = await (await browserOf(app, chidi)).get('/notices');
  expect(told.body).toMatchObject({ notices: [{ what: 'seated' }] });
});

test('what they looked after asks for somebody new, until somebody has it', async () => {
  const { db, admin, adas } = await opened();
  await adaOffers(db, { slug: 'by-bela', host: bela.id });
  await db.write(
    `INSERT INTO speakers (event, person) VALUES ('by-bela', :ada) ON CONFLICT DO NOTHING`,
    { ada: ada.id },
  );
  const { leavers } = (await admin.put('/leavers/bela-kovacs')).body as Leavers;
  expect(leavers[0]?.looseEnds.map(({ thing }) => thing)).toEqual([
    'event/by-bela',
    'playbook/on-call/own',
  ]);
  const sentences = async (who: typeof adas) =>
    ((await who.get('/notices')).body as { notices: { sentence: string }[] }).notices.map(
      ({ sentence }) => sentence,
    );
  const wants = 'Béla Kovács has left: “by-bela” wants somebody new to look after it.';
  expect(await sentences(admin)).toEqual([wants]);
  // She speaks at it, and is of the team that owns the playbook.
  expect(await sentences(adas)).toHaveLength(2);
  const heir = '/leavers/bela-kovacs/heir';
  expect((await admin.put(heir, { to: 'nobody' })).status).toBe(422);
  expect((await admin.put('/leavers/ada-lindqvist/heir', { to: 'dora-maar' })).status).toBe(404);
  for (const _ of [1, 2]) {
    const given = await admin.put(heir, { to: ada.slug, thing: 'event/by-bela' });
    expect((given.body as Leavers).leavers[0]?.looseEnds).toMatchObject([{ of: 'playbook' }]);
  }
  expect(await db.read('SELECT host FROM events')).toEqual([{ host: ada.id }]);
  expect((await sentences(adas))[0]).toContain('is yours to look after from now on.');
  const log = await db.read(`SELECT thing, person FROM audit WHERE what = 'handed-on'`);
  expect(log).toEqual([{ thing: 'event/by-bela', person: ada.id }]);
});

test('visits that they were to receive wait for another host, of which the organiser hears', async () => {
  const { db, amina: boss, bela: belas } = await camped();
  await db.write(`UPDATE visits SET day = '2026-12-20', told_day = '2026-12-20' WHERE id = :id`, {
    id: visitOf(dora),
  });
  await db.write(`UPDATE cohorts SET organiser = :id`, { id: chidi.id });
  expect((await boss.put(`/leavers/${bela.slug}`)).status).toBe(200);
  expect((await belas.get('/me')).body).toMatchObject({ person: null });
  expect(
    await db.read('SELECT host, told_host FROM visits WHERE id = :id', { id: visitOf(dora) }),
  ).toEqual([{ host: null, told_host: null }]);
  const told = await db.read(`SELECT detail ->> 'said' AS said FROM notices WHERE person = :id`, {
    id: chidi.id,
  });
  expect(told.map(({ said }) => said)).toContainEqual(
    expect.stringContaining('a host has left, and'),
  );
});
