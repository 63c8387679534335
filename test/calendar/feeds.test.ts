import { expect, test } from 'vitest';
import { loggedPath } from '../../api/log.ts';
import { ada, adaOffers, after, arrive, bela, chidi, dora, greta, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { at, offer } from '../talks/stage.ts';
import { parsers } from './parsers.ts';

const parse = parsers[0]?.[1] ?? (() => []);
const link = 'https://meet.example/failing-over';

/** Long lines are folded anywhere. */
const unfolded = (body: unknown) => String(body).replaceAll('\r\n ', '');

async function opened() {
  let now = monday;
  const { app, db } = await openPortal({ now: () => now });
  await arrive(db);
  await adaOffers(db);
  const fetched = async (path: string, etag?: string) => {
    const headers = { ...(etag && { 'if-none-match': etag }) };
    const response = await app.request(`http://localhost:4321/api${path}`, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const summaries = async (path: string) =>
    parse((await fetched(path)).text).map(({ summary }) => summary);
  const waitUntil = (later: Date) => {
    now = later;
  };
  return { app, db, fetched, summaries, waitUntil };
}

/** Makes this person's address, and tells it below `/api`. */
async function addressOf(browser: Awaited<ReturnType<typeof browserOf>>): Promise<string> {
  const { status, body } = await browser.put('/calendar-feed');
  expect(status).toBe(200);
  return (body as { path: string }).path.slice('/api'.length);
}

test('a talk is a file, with the way to join for the staff alone', async () => {
  const { app, fetched } = await opened();
  const { status, headers, text } = await fetched('/talks/failing-over-by-hand/calendar.ics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename="failing-over-by-hand.ics"',
  );
  expect(parse(text)).toMatchObject([
    { uid: 'failing-over-by-hand-1@potluck', sequence: 1, startsAt: '2026-11-25T12:30:00.000Z' },
  ]);
  expect(text).not.toContain('meet.example');
  const member = await (await browserOf(app, bela)).get('/talks/failing-over-by-hand/calendar.ics');
  expect(unfolded(member.body)).toContain(link);
  const guest = await (await browserOf(app, greta)).get('/talks/failing-over-by-hand/calendar.ics');
  expect(guest.body).not.toContain('meet.example');
  expect((await fetched('/talks/no-such/calendar.ics')).status).toBe(404);
});

test('a moved talk keeps its UID and raises its SEQUENCE; a cancelled one says so', async () => {
  const { app, fetched } = await opened();
  const browser = await browserOf(app, ada);
  const moved = await browser.put(at, { ...offer, time: '14:00', version: 1 });
  expect(moved.status).toBe(200);
  const file = '/talks/failing-over-by-hand/calendar.ics';
  expect(parse((await fetched(file)).text)).toMatchObject([
    {
      ...{ uid: 'failing-over-by-hand-1@potluck', sequence: 2, status: 'CONFIRMED' },
      startsAt: '2026-11-25T14:00:00.000Z',
    },
  ]);
  await browser.put(`${at}/cancellation`, { reason: 'Ill' });
  expect(parse((await fetched(file)).text)).toMatchObject([
    { uid: 'failing-over-by-hand-1@potluck', sequence: 3, status: 'CANCELLED' },
  ]);
});

test('mine holds what I come to, wait for, host and speak at, without a cookie', async () => {
  const { app, db, fetched, summaries } = await opened();
  await adaOffers(db, { slug: 'not-mine' });
  await adaOffers(db, { slug: 'i-speak', host: bela.id });
  await adaOffers(db, { slug: 'full', seats: 1 });
  const browser = await browserOf(app, bela);
  await (await browserOf(app, chidi)).put('/events/full/signup');
  await browser.put('/events/full/signup');
  await browser.put('/events/failing-over-by-hand/signup');
  const mine = await addressOf(browser);
  const read = parse((await fetched(mine)).text);
  expect(read.map(({ summary, status }) => [summary, status]).sort()).toEqual([
    ['Failing over by hand', 'CONFIRMED'],
    ['full', 'TENTATIVE'],
    ['i-speak', 'CONFIRMED'],
  ]);
  expect((await fetched(mine)).text).toContain('meet.example');
  await browser.delete('/events/full/signup');
  expect((await summaries(mine)).sort()).toEqual(['Failing over by hand', 'i-speak']);
});

test('a new address ends the one before, and one can have none', async () => {
  const { app, fetched } = await opened();
  const browser = await browserOf(app, bela);
  expect((await browser.get('/calendar-feed')).body).toEqual({ madeAt: null });
  const [first, second] = [await addressOf(browser), await addressOf(browser)];
  expect((await browser.get('/calendar-feed')).body).toEqual({ madeAt: monday.toISOString() });
  expect((await fetched(first)).status).toBe(404);
  expect((await fetched(second)).status).toBe(200);
  expect((await browser.delete('/calendar-feed')).status).toBe(204);
  expect((await fetched(second)).status).toBe(404);
});

test('the database holds no token', async () => {
  const { app, db } = await opened();
  const address = await addressOf(await browserOf(app, bela));
  const token = address.replace('/calendar/', '').replace('.ics', '');
  const row = await db.readOne('SELECT * FROM calendar_feeds');
  expect(token).toHaveLength(43);
  expect(JSON.stringify(row)).not.toContain(token);
  expect(loggedPath(`/api/calendar/${token}.ics`)).toBe('/api/calendar/….ics');
});

test('everyone’s is filtered by kind, team and place', async () => {
  const { db, app, summaries } = await opened();
  await adaOffers(db, { slug: 'by-dora', host: dora.id, place: 'Room Spree' });
  await adaOffers(db, { slug: 'by-bela', host: bela.id, place: 'Room Spree' });
  const everyone = '/calendar/everyone.ics';
  expect(await summaries(everyone)).toHaveLength(3);
  expect(await summaries(`${everyone}?kind=course`)).toEqual([]);
  expect(await summaries(`${everyone}?team=search`)).toEqual(['by-dora']);
  expect(await summaries(`${everyone}?team=payments&place=Room%20Spree`)).toEqual(['by-bela']);
  const token = await addressOf(await browserOf(app, chidi));
  expect(await summaries(token)).toEqual([]);
  expect(await summaries(`${token}?of=everyone&team=search`)).toEqual(['by-dora']);
});

test('everyone’s has no way to join but for a token of the staff', async () => {
  const { app, fetched } = await opened();
  expect((await fetched('/calendar/everyone.ics')).text).not.toContain('meet.example');
  const token = await addressOf(await browserOf(app, chidi));
  expect((await fetched(`${token}?of=everyone`)).text).toContain('meet.example');
});

test('what is not open to everyone stands in the feeds of the staff alone', async () => {
  const { app, db, summaries } = await opened();
  await db.write(`UPDATE events SET kind = 'reading-group'`);
  expect(await summaries('/calendar/everyone.ics')).toEqual([]);
  const token = await addressOf(await browserOf(app, chidi));
  expect(await summaries(`${token}?of=everyone`)).toEqual(['Failing over by hand']);
  const range = `?from=${monday.toISOString()}&to=${after(monday, { days: 7 }).toISOString()}`;
  const seen = async (person?: typeof ada) =>
    ((await (await browserOf(app, person)).get(`/calendar${range}`)).body as { entries: [] })
      .entries.length;
  expect([await seen(), await seen(greta), await seen(bela)]).toEqual([0, 0, 1]);
});

test('a cancelled talk stays for thirty days after its date', async () => {
  const { app, summaries, waitUntil } = await opened();
  const browser = await browserOf(app, ada);
  await browser.put('/talks/failing-over-by-hand/cancellation', { reason: 'Ill' });
  const mine = await addressOf(browser);
  const end = new Date('2026-11-25T13:15:00.000Z');
  waitUntil(after(end, { days: 30, minutes: -1 }));
  for (const feed of [mine, '/calendar/everyone.ics']) {
    expect(await summaries(feed)).toEqual(['Cancelled: Failing over by hand']);
  }
  waitUntil(after(end, { days: 30 }));
  for (const feed of [mine, '/calendar/everyone.ics']) expect(await summaries(feed)).toEqual([]);
});

test('a program that knows the feed already is not told it again', async () => {
  const { app, fetched } = await opened();
  const first = await fetched('/calendar/everyone.ics');
  const etag = first.headers.get('etag') ?? '';
  const again = await fetched('/calendar/everyone.ics', etag);
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  const browser = await browserOf(app, ada);
  await browser.put('/talks/failing-over-by-hand/cancellation', { reason: 'Ill' });
  expect((await fetched('/calendar/everyone.ics', etag)).status).toBe(200);
});

test('one address answers thirty times in a minute', async () => {
  const { app, fetched, waitUntil } = await opened();
  const mine = await addressOf(await browserOf(app, bela));
  for (let count = 0; count < 30; count += 1) expect((await fetched(mine)).status).toBe(200);
  const refused = await fetched(mine);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  waitUntil(after(monday, { minutes: 1 }));
  expect((await fetched(mine)).status).toBe(200);
});

test.each(['nobody.ics', 'everyone', `${'x'.repeat(43)}.ics`, `${'x'.repeat(44)}.ics`])(
  'there is no feed at /calendar/%s',
  async (name) => {
    const { fetched } = await opened();
    expect((await fetched(`/calendar/${name}`)).status).toBe(404);
  },
);
