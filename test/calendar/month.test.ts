import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { entriesOf } from '../../api/calendar/entries/rules.ts';
import { seenBy } from '../../api/calendar/rules.ts';
import { Calendar, CalendarEntry } from '../../api/calendar/schema.ts';
import { fullEntriesOf } from '../../api/calendar/sources.ts';
import { ada, adaOffers, arrive, bela, chidi, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

const range = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' };

test('a month, and what is mine of it, is at once as everything that changes leaves it, for everybody', async () => {
  const { app, portal, db } = await openPortal({ now: () => monday });
  await arrive(db);
  const people = [undefined, ada, bela, chidi];
  const browsers = await Promise.all(people.map((person) => browserOf(app, person)));
  const [, adas, belas] = browsers;
  const said = { title: 'A draft', abstract: '', seats: null, place: '', link: '' };
  const when = { date: '2026-11-27', time: '12:30', zone: 'Europe/Lisbon', minutes: 45 };
  const changes: [what: string, change: () => Promise<unknown> | undefined][] = [
    ['nothing', () => Promise.resolve()],
    ['an offer', () => adaOffers(db)],
    ['a seat', () => belas?.put('/events/failing-over-by-hand/signup')],
    ['a seat given up', () => belas?.delete('/events/failing-over-by-hand/signup')],
    ['another host', () => adaOffers(db, { slug: 'another', host: bela.id })],
    ['a name that every object has', () => adaOffers(db, { slug: 'constructor', host: bela.id })],
    ['a draft', () => adas?.post('/drafts', { ...said, ...when, id: 'd'.repeat(16) })],
    ['a host renamed', () => db.write(`UPDATE people SET name = 'Ada L.' WHERE id = '${ada.id}'`)],
    ['a title', () => db.write(`UPDATE events SET title = 'New' WHERE slug = 'another'`)],
    [
      'a time',
      () =>
        db.write(`UPDATE sessions SET starts_at = '2026-11-24T12:30:00.000Z',
          ends_at = '2026-11-24T13:30:00.000Z' WHERE event = 'another'`),
    ],
    ['an end', () => adas?.put('/talks/failing-over-by-hand/cancellation', { reason: 'Ill' })],
    ['a deletion', () => db.write(`DELETE FROM events WHERE slug = 'another'`)],
  ];
  const address = `/calendar?from=${range.from}&to=${range.to}`;
  for (const [what, change] of changes) {
    await change();
    for (const [number, person] of people.entries()) {
      for (const mine of [false, true]) {
        const { body } = (await browsers[number]?.get(`${address}&mine=${mine}`)) ?? {};
        // What a feed would tell of it is read in another way, and not kept.
        const asked = { ...range, person: person?.id ?? '', mine };
        const seen = seenBy(person?.role ?? 'visitor', await fullEntriesOf(portal, asked));
        const told = seen.map((entry) => CalendarEntry.parse(entry));
        expect([what, mine, entriesOf(Calendar.parse(body))]).toEqual([what, mine, told]);
      }
    }
  }
});

test('a month comes packed for whoever takes it packed, and is the same', async () => {
  const { app, db } = await openPortal({ now: () => monday });
  await arrive(db);
  for (const number of Array(40).keys()) await adaOffers(db, { slug: `talk-${number}` });
  const { cookie } = await browserOf(app).then(({ post }) =>
    post('/sign-in', { person: ada.slug }),
  );
  const asked = async (accepted: string, more = '') => {
    const headers = { cookie: cookie?.split(';')[0] ?? '', 'accept-encoding': accepted };
    const address = `http://localhost:4321/api/calendar?from=${range.from}&to=${range.to}${more}`;
    const answer = await app.request(address, { headers });
    return { told: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const plain = await asked('');
  const packed = await asked('gzip, deflate, br');
  expect(gunzipSync(packed.bytes)).toEqual(plain.bytes);
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 5);
  expect(packed.told.get('content-encoding')).toBe('gzip');
  expect(packed.told.get('vary')).toBe('accept-encoding');
  expect(plain.told.get('vary')).toBe('accept-encoding');
  for (const each of [plain, await asked('br, gzip;q=0'), await asked('gzip', '&mine=true')]) {
    expect(each.told.get('content-encoding')).toBe(null);
  }
});
