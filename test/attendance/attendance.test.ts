import { expect, test } from 'vitest';
import { adaOffers, bela } from '../cast.ts';
import { sentences } from '../talks/stage.ts';
import { atTheDoor, event, session, standing } from './stage.ts';

test('who has a seat checks in with the code of the screen, and a second time changes nothing', async () => {
  const { from, open, come, door, list } = await atTheDoor(['bela']);
  from(-20);
  await open();
  const once = await come('bela');
  expect(once).toMatchObject({
    status: 200,
    body: { own: { state: 'attended', signup: 'confirmed', place: 0 }, attended: 1, atDoor: 0 },
  });
  expect((await come('bela')).body).toEqual(once.body);
  expect(standing(await list())).toEqual({ Béla: 'attended' });
  expect(await door('bela')).toMatchObject({ open: true, free: 1, mine: { state: 'attended' } });
});

test('whoever comes before the start without a sign-up takes a free seat with the same code', async () => {
  const { as, from, open, come } = await atTheDoor(['bela']);
  from(-5);
  await open();
  expect((await come('chidi')).body.own).toEqual({
    ...{ state: 'attended', signup: 'confirmed', place: 0 },
  });
  expect((await come('dora')).body.own).toEqual({ state: 'at-door', signup: 'waiting', place: 1 });
  expect((await as.bela.get(`/events/${event}/signups`)).body).toMatchObject({
    confirmed: [{ slug: 'bela-kovacs' }, { slug: 'chidi-okafor' }],
    waiting: [{ slug: 'dora-maar' }],
  });
});

test('ten minutes after the start unclaimed seats go to those at the door, in order', async () => {
  const { as, from, open, come, list, door } = await atTheDoor(['bela', 'chidi', 'dora', 'emil']);
  from(2);
  await open();
  await come('chidi');
  expect((await come('farah')).body.own).toEqual({ state: 'at-door', signup: null, place: 1 });
  expect((await come('emil')).body.own).toMatchObject({ state: 'at-door', place: 1 });
  from(9.99);
  expect((await come('emil')).body.own.state).toBe('at-door');
  from(10);
  expect((await door()).free).toBe(1);
  // Farah came first, but Emil stands in the waiting list, and it is her phone that asks.
  expect((await come('farah')).body.own).toEqual({ state: 'at-door', signup: null, place: 1 });
  expect(standing(await list())).toEqual({ Chidi: 'attended', Emil: 'attended', Farah: 'at-door' });
  expect(await sentences(as.emil)).toEqual([
    'A seat became free: you now have a place at “Failing over by hand”.',
  ]);
});

test('who had the seat comes late: the seat is gone, and they are the first for the next', async () => {
  const { from, open, come, untick, list } = await atTheDoor(['bela', 'chidi', 'dora', 'emil']);
  from(3);
  await open();
  await come('chidi');
  await come('dora');
  await come('emil');
  from(11);
  expect((await come('dora')).body.own.state).toBe('attended');
  expect((await come('bela')).body.own).toEqual({
    ...{ state: 'at-door', signup: 'confirmed', place: 1 },
  });
  await untick('dora');
  expect(standing(await list())).toEqual({ Béla: 'attended', Chidi: 'attended', Emil: 'at-door' });
});

test('where no door is open nothing is taken from anybody', async () => {
  const { from, tick, list } = await atTheDoor(['bela', 'chidi', 'dora']);
  from(20);
  await tick('dora');
  await tick('bela');
  expect(standing(await list())).toEqual({ Béla: 'attended', Dora: 'at-door' });
});

test('leaving while it runs frees the seat and leaves who was there as attended', async () => {
  const { as, from, open, come, list } = await atTheDoor(['bela', 'chidi', 'dora']);
  from(1);
  await open();
  await come('bela');
  await come('chidi');
  await come('dora');
  await as.bela.delete(`/events/${event}/signup`);
  await come('dora');
  expect(standing(await list())).toEqual({
    ...{ Béla: 'in, no seat', Chidi: 'attended', Dora: 'attended' },
  });
});

test('who leaves before the start was never there', async () => {
  const { as, from, open, come, list } = await atTheDoor(['bela', 'chidi', 'dora']);
  from(-9);
  await open();
  await come('bela');
  await as.bela.delete(`/events/${event}/signup`);
  expect(standing(await list())).toEqual({});
  expect((await come('dora')).body.own).toMatchObject({ state: 'attended', signup: 'confirmed' });
});

test('the host notes anybody from the list, also after the end, and takes it back', async () => {
  const { from, tick, untick, list } = await atTheDoor(['bela', 'chidi']);
  from(5);
  expect(await tick('ada')).toMatchObject({ status: 200, body: { own: { state: 'attended' } } });
  await tick('bela');
  await tick('bela');
  await untick('bela');
  expect(standing(await list())).toEqual({ Ada: 'in, no seat' });
  from(300);
  await tick('emil');
  await tick('farah');
  await tick('dora');
  expect(standing(await list())).toEqual({
    ...{ Ada: 'in, no seat', Emil: 'in, no seat', Farah: 'in, no seat', Dora: 'in, no seat' },
  });
});

test('what hosts noted stands in the trail once each', async () => {
  const { db, from, open, tick, untick, come } = await atTheDoor(['bela']);
  from(5);
  await open();
  await open();
  await tick('bela');
  await tick('bela');
  await untick('bela');
  await untick('bela');
  await come('bela');
  const rows = await db.read('SELECT what, person FROM host_acts ORDER BY id');
  expect(rows.map(({ what, person }) => [what, person]).sort()).toEqual([
    ['checked-in', bela.id],
    ['opened-door', null],
    ['unchecked', bela.id],
  ]);
  await expect(db.write(`UPDATE host_acts SET what = 'other'`)).rejects.toThrow();
  await expect(db.write('DELETE FROM host_acts')).rejects.toThrow();
  await db.write(`DELETE FROM events WHERE slug = '${event}'`);
  expect(await db.read('SELECT 1 FROM host_acts')).toEqual([]);
});

test('nobody is noted as missing at a talk', async () => {
  const { from, tick } = await atTheDoor(['bela']);
  from(50);
  expect(await tick('bela', 'ada', 'missed')).toMatchObject({
    status: 422,
    body: { detail: 'People may come and go as they like here: nobody is noted as missing.' },
  });
});

test('at a course the instructor notes who missed a session, and mends it', async () => {
  const { db, as, from, tick, untick, list } = await atTheDoor(['bela', 'chidi']);
  await db.write(`UPDATE events SET kind = 'course'`);
  from(50);
  await tick('bela', 'ada', 'missed');
  await tick('chidi');
  expect(standing(await list())).toEqual({ Béla: 'missed', Chidi: 'in, no seat' });
  await as.bela.delete(`/sessions/${session}/attendance/${bela.slug}`);
  expect(standing(await list())).toMatchObject({ Béla: 'missed' });
  await tick('bela');
  await untick('chidi');
  expect(standing(await list())).toEqual({ Béla: 'in, no seat' });
});

test('a photographed code is worth nothing five minutes later', async () => {
  const { from, open, come } = await atTheDoor(['bela']);
  from(0);
  await open();
  expect(await come('bela', 5)).toMatchObject({ status: 409, body: { code: 'stale-code' } });
  expect((await come('bela', 4)).status).toBe(200);
});

test('who is at the door asks again without another code', async () => {
  const { from, open, come } = await atTheDoor(['bela', 'chidi', 'dora']);
  from(1);
  await open();
  await come('bela');
  await come('dora');
  from(10);
  expect(await come('dora', 9)).toMatchObject({
    status: 200,
    body: { own: { state: 'attended' } },
  });
});

test('the screen gets its code by the key of the door, which only who runs it is told', async () => {
  const { as, from, open, list } = await atTheDoor(['bela']);
  from(0);
  expect((await list()).key).toBe(null);
  const { key } = await open();
  const at = `/sessions/${session}/code`;
  expect(await as.visitor.post(at, { key })).toMatchObject({
    status: 200,
    body: { code: expect.stringMatching(/^[0-9a-z]{6}$/), until: '2026-11-25T12:31:00.000Z' },
  });
  expect(await as.visitor.post(at, { key: `${key}x` })).toMatchObject({ status: 409 });
  from(60);
  expect(await as.visitor.post(at, { key })).toMatchObject({ status: 409 });
});

test('nobody notes others, or themselves without a code', async () => {
  const { from, open, tick, untick, come } = await atTheDoor(['bela']);
  from(0);
  expect(await come('bela')).toMatchObject({ status: 409, body: { code: 'closed' } });
  await open();
  expect(await tick('bela', 'bela')).toMatchObject({
    status: 403,
    body: { detail: 'Only its host, its speakers or an admin can note who is here.' },
  });
  expect(await tick('bela', 'chidi')).toMatchObject({ status: 403 });
  expect(await untick('bela', 'chidi')).toMatchObject({ status: 403 });
  expect(await come('greta')).toMatchObject({ status: 403 });
  expect((await tick('bela', 'amina')).status).toBe(200);
});

test('the door opens an hour before the start, and not where it was cancelled', async () => {
  const { db, from, open, tick } = await atTheDoor(['bela']);
  from(-61);
  expect((await open()).list).toMatchObject({ code: 'too-early' });
  expect((await tick('bela')).body).toMatchObject({ code: 'too-early' });
  from(46);
  expect((await open()).list).toMatchObject({ code: 'over' });
  from(-10);
  await db.write(
    `INSERT INTO cancellations VALUES ('${event}', '${bela.id}', 'Ill', '2026-11-25T12:00:00.000Z')`,
  );
  expect((await open()).list).toMatchObject({ code: 'cancelled' });
});

test('the screen says what is next in its place', async () => {
  const { db, door } = await atTheDoor([]);
  expect((await door()).next).toBe(null);
  await adaOffers(db, {
    ...{ slug: 'knives', startsAt: '2026-11-25T14:00:00.000Z' },
    endsAt: '2026-11-25T15:00:00.000Z',
  });
  expect((await door()).next).toMatchObject({ slug: 'knives', kind: 'talk' });
});

test.each([
  ['seats one too many', `UPDATE attendances SET seat = 1, state = 'attended', seated_at = at`],
])('the database itself refuses whoever %s', async (_, sql) => {
  const { db, from, open, come } = await atTheDoor(['bela', 'chidi']);
  from(1);
  await open();
  for (const name of ['bela', 'chidi', 'dora'] as const) await come(name);
  await expect(db.write(sql)).rejects.toThrow();
});
