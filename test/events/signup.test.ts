import { expect, test } from 'vitest';
import { ada, adaOffers, after, arrive, bela, chidi, dora, greta, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

const seat = '/events/failing-over-by-hand/signup';
const ref = ({ slug, name }: { slug: string; name: string }) => ({ slug, name });

async function opened(more: Parameters<typeof adaOffers>[1] = {}) {
  let now = monday;
  const { app, db } = await openPortal({ now: () => now });
  await arrive(db);
  await adaOffers(db, more);
  const browsers = {
    visitor: await browserOf(app),
    ada: await browserOf(app, ada),
    bela: await browserOf(app, bela),
    chidi: await browserOf(app, chidi),
    dora: await browserOf(app, dora),
  };
  const waitUntil = (at: Date) => {
    now = at;
  };
  return { app, db, waitUntil, ...browsers };
}

test('Béla takes a seat, asks again by mistake, and still has one', async () => {
  const { bela } = await opened();
  const one = { seats: 2, confirmed: 1, waiting: 0, signup: { state: 'confirmed' } };
  expect((await bela.put(seat)).body).toEqual(one);
  expect((await bela.put(seat)).body).toEqual(one);
});

test('when it is full Dora waits, sees her place, and gets the first seat given up', async () => {
  const { app, ...they } = await opened();
  await they.bela.put(seat);
  await they.chidi.put(seat);
  expect((await they.dora.put(seat)).body).toEqual({
    ...{ seats: 2, confirmed: 2, waiting: 1 },
    signup: { state: 'waiting', place: 1 },
  });
  expect((await they.bela.delete(seat)).body).toEqual({
    ...{ seats: 2, confirmed: 2, waiting: 0 },
    signup: null,
  });
  expect((await they.bela.get('/events/failing-over-by-hand/signups')).body).toEqual({
    confirmed: [ref(chidi), ref(dora)],
    waiting: [],
  });
  expect((await they.dora.get('/notices')).body).toMatchObject({
    unread: 1,
    notices: [{ sentence: 'A seat became free: you now have a place at “Failing over by hand”.' }],
  });
  expect((await they.bela.get('/notices')).body).toMatchObject({
    unread: 1,
    notices: [{ sentence: 'Dora Maar has the seat that you gave up at “Failing over by hand”.' }],
  });
});

test('whoever leaves twice has left once, and whoever comes back stands at the end', async () => {
  const { bela, chidi, dora } = await opened({ seats: 1 });
  await bela.put(seat);
  await chidi.put(seat);
  await dora.put(seat);
  await chidi.delete(seat);
  expect((await chidi.delete(seat)).status).toBe(200);
  expect((await chidi.put(seat)).body).toMatchObject({ signup: { state: 'waiting', place: 2 } });
  expect((await dora.get('/notices')).body).toEqual({ unread: 0, notices: [] });
});

test('a talk without a number of seats takes everyone', async () => {
  const { bela, chidi } = await opened({ seats: null });
  await bela.put(seat);
  expect((await chidi.put(seat)).body).toEqual({
    ...{ seats: null, confirmed: 2, waiting: 0 },
    signup: { state: 'confirmed' },
  });
});

test('Ada needs no seat at her own talk', async () => {
  const { ada } = await opened();
  expect(await ada.put(seat)).toMatchObject({
    status: 409,
    body: { code: 'speaking', detail: 'You speak at this talk, so you need no seat.' },
  });
});

test('a visitor is asked to sign in, and a guest is told that seats are for staff', async () => {
  const { app, visitor } = await opened();
  expect(await visitor.put(seat)).toMatchObject({
    status: 401,
    body: { code: 'unsigned', detail: 'Sign in to take a seat.' },
  });
  expect(await (await browserOf(app, greta)).put(seat)).toMatchObject({
    status: 403,
    body: { code: 'forbidden', detail: 'Only members of staff can take a seat.' },
  });
});

test('nobody asks for a seat at an event that is not there', async () => {
  const { bela } = await opened();
  for (const answer of [
    await bela.put('/events/nothing/signup'),
    await bela.delete('/events/nothing/signup'),
    await bela.get('/events/nothing/signups'),
  ]) {
    expect(answer).toMatchObject({ status: 404, body: { code: 'missing' } });
  }
});

test('once it has begun nobody gets a seat, and a seat given up stays empty', async () => {
  const { bela, chidi, dora, waitUntil } = await opened({ seats: 1 });
  await bela.put(seat);
  await chidi.put(seat);
  waitUntil(new Date('2026-11-25T12:30:00.000Z'));
  expect(await dora.put(seat)).toMatchObject({ status: 409, body: { code: 'over' } });
  expect((await bela.delete(seat)).body).toEqual({
    ...{ seats: 1, confirmed: 0, waiting: 1 },
    signup: null,
  });
  waitUntil(after(new Date('2026-11-25T13:15:00.000Z'), { minutes: 1 }));
  expect(await chidi.delete(seat)).toMatchObject({ status: 409, body: { code: 'over' } });
});

test.each([
  [
    'confirms one too many',
    `INSERT INTO signups (event, person, state, asked_at)
     VALUES ('failing-over-by-hand', '${dora.id}', 'confirmed', '2026-11-23T10:00:00.000Z')`,
  ],
  ['promotes one too many', `UPDATE signups SET state = 'confirmed' WHERE person = '${chidi.id}'`],
])('the database itself refuses whoever %s', async (_, sql) => {
  const { bela, chidi, db } = await opened({ seats: 1 });
  await bela.put(seat);
  await chidi.put(seat);
  await expect(db.write(sql)).rejects.toThrow();
  expect((await bela.get('/events/failing-over-by-hand/signups')).body).toMatchObject({
    confirmed: [{ slug: 'bela-kovacs' }],
    waiting: [{ slug: 'chidi-okafor' }],
  });
});

test('the database itself refuses fewer seats than are taken', async () => {
  const { bela, chidi, db } = await opened({ seats: 2 });
  await bela.put(seat);
  await chidi.put(seat);
  await expect(db.write('UPDATE events SET seats = 1')).rejects.toThrow();
});

test('the stamp of an event is another one after each change, and never an old one again', async () => {
  const { visitor, bela, chidi, dora, ada } = await opened();
  const stamps: unknown[] = [];
  const look = async () =>
    stamps.push((await visitor.get('/events/failing-over-by-hand/stamp')).body);
  const changes = [
    () => bela.put(seat),
    () => chidi.put(seat),
    () => dora.put(seat),
    () => bela.delete(seat),
    () => bela.put(seat),
    () => dora.delete(seat),
    () => ada.put('/talks/failing-over-by-hand/cancellation', { reason: 'Ill' }),
  ];
  await look();
  for (const change of changes) {
    expect((await change()).status).toBe(200);
    await look();
    await look();
  }
  const seen = stamps.map((stamp) => JSON.stringify(stamp));
  expect(new Set(seen).size).toBe(changes.length + 1);
  expect((await visitor.get('/events/no-such/stamp')).status).toBe(404);
});
