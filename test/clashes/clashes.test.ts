import { expect, test } from 'vitest';
import { ada, adaDrafts, adaOffers, arrive, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

const at = (more: Record<string, string>) =>
  `/clashes?${new URLSearchParams({
    ...{ date: '2026-11-25', time: '12:45', zone: 'Europe/Lisbon', minutes: '45', ...more },
  })}`;

async function stage() {
  const { app, db } = await openPortal({ now: () => monday });
  await arrive(db);
  await adaOffers(db);
  const [adas, belas, chidis] = await Promise.all(
    [ada, bela, chidi].map((person) => browserOf(app, person)),
  );
  if (!adas || !belas || !chidis) throw new Error('Nobody there.');
  return { db, adas, belas, chidis };
}

test('what is in the place, and what speakers speak at or sit in, is said with other times', async () => {
  const { adas, belas } = await stage();
  await belas.put('/events/failing-over-by-hand/signup');
  const asked = { place: 'room tagus', speakers: `${ada.slug},${bela.slug},${dora.slug}` };
  expect((await adas.get(at(asked))).body).toMatchObject({
    clashes: [
      '“Failing over by hand” is in that place then.',
      'Ada Lindqvist is at “Failing over by hand” then.',
      'Béla Kovács is at “Failing over by hand” then.',
    ],
    instead: [
      { date: '2026-11-25', time: '13:15' },
      { date: '2026-11-25', time: '13:45' },
      { date: '2026-11-25', time: '11:45' },
    ],
  });
});

test('a talk is no clash with itself, nor what is elsewhere, at another time, or only a draft', async () => {
  const { db, adas } = await stage();
  await adaDrafts(db, { slug: 'draft-of-ada', host: chidi.id });
  const others: Record<string, string>[] = [
    { place: 'Room Tagus', talk: 'failing-over-by-hand' },
    { place: 'Room Douro' },
    { place: 'Room Tagus', time: '13:15' },
    { speakers: chidi.slug },
  ];
  for (const asked of others) {
    expect((await adas.get(at(asked))).body).toMatchObject({ clashes: [], instead: [] });
  }
});

test('those who came to earlier talks of a speaker are likely, and some have a seat elsewhere', async () => {
  const { db, adas, belas, chidis } = await stage();
  const when = { startsAt: '2026-11-24T12:00:00.000Z', endsAt: '2026-11-24T13:00:00.000Z' };
  await adaOffers(db, { slug: 'earlier', host: dora.id, ...when });
  for (const browser of [belas, chidis]) await browser.put('/events/earlier/signup');
  await chidis.put('/events/failing-over-by-hand/signup');
  expect((await adas.get(at({ speakers: dora.slug, place: '' }))).body).toMatchObject({
    likely: { taken: 1, of: 2, why: 'came to talks of who speaks' },
  });
});

test('those who asked for the talk are likely to come to it, too', async () => {
  const { adas, belas, chidis } = await stage();
  const request = `/topic-requests/${'r'.repeat(16)}`;
  await belas.put(request, { title: 'How sails are cut', about: '', topic: '' });
  await chidis.put(`${request}/voice`, { come: true, speak: false });
  await chidis.put('/events/failing-over-by-hand/signup');
  const begun = await adas.post(`${request}/talk`, { draft: 'd'.repeat(16) });
  const { slug } = begun.body as { slug: string };
  expect((await adas.get(at({ speakers: dora.slug, talk: slug }))).body).toMatchObject({
    likely: { taken: 1, of: 2, why: 'asked for it' },
  });
  expect(
    (await adas.get(at({ speakers: `${dora.slug},${chidi.slug}`, talk: slug }))).body,
  ).toMatchObject({ likely: { taken: 0, of: 1, why: 'asked for it' } });
});

test('a time that cannot be is refused at its field', async () => {
  const { adas } = await stage();
  expect(await adas.get(at({ date: '2026-11-20' }))).toMatchObject({ status: 422 });
});
