import { expect, test } from 'vitest';
import { ada, adaOffers, after, amina, arrive, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

test('a colleague checks people in at one event, sees who is expected, and may do nothing else', async () => {
  const { app, db } = await openPortal({
    now: () => after(monday, { days: 2, hours: 2, minutes: 25 }),
  });
  await arrive(db);
  await adaOffers(db);
  await adaOffers(db, { slug: 'another' });
  const [adas, belas, doras] = await Promise.all(
    [ada, bela, dora].map((one) => browserOf(app, one)),
  );
  if (!adas || !belas || !doras) throw new Error('Nobody came.');
  const event = '/events/failing-over-by-hand';
  const session = '/sessions/failing-over-by-hand-1';
  await doras.put(`${event}/signup`);
  const helper = `${event}/check-in-helpers/${bela.slug}`;
  expect((await belas.put(helper)).status).toBe(403);
  expect((await belas.get(`${session}/attendance`)).status).toBe(403);
  for (const _ of [1, 2]) {
    expect((await adas.put(helper)).body).toMatchObject({
      helpers: [{ slug: bela.slug, by: { slug: ada.slug } }],
    });
  }
  expect((await belas.get(`${event}/door`)).body).toMatchObject({ runs: true });
  expect((await belas.get(`${session}/attendance`)).body).toMatchObject({
    people: [{ slug: dora.slug }],
  });
  const mark = `${session}/attendance/${dora.slug}`;
  expect((await belas.put(mark, { state: 'attended' })).status).toBe(200);
  expect((await belas.delete(mark)).status).toBe(200);
  // Nothing else here, and nothing elsewhere.
  expect((await belas.get(`${event}/hosting`)).status).toBe(403);
  expect((await belas.get(`${event}/attendees.csv`)).status).toBe(403);
  expect((await belas.put(`${event}/check-in-helpers/${chidi.slug}`)).status).toBe(403);
  expect((await belas.get('/sessions/another-1/attendance')).status).toBe(403);
  for (const _ of [1, 2]) expect((await adas.delete(helper)).body).toEqual({ helpers: [] });
  expect((await belas.get(`${session}/attendance`)).status).toBe(403);
  const { body } = await (await browserOf(app, amina)).get('/audit');
  const { entries } = body as { entries: { what: string; thing: string }[] };
  expect(entries.map(({ what, thing }) => [what, thing])).toEqual([
    ['check-in-taken', 'talk/failing-over-by-hand'],
    ['check-in-given', 'talk/failing-over-by-hand'],
  ]);
});
