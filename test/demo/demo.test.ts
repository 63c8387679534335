import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { calendarText } from '../../api/calendar/ics.ts';
import { fullEntriesOf } from '../../api/calendar/sources.ts';
import type { Db } from '../../api/db.ts';
import { workday } from '../../api/demo/days.ts';
import { demoRows } from '../../api/demo/rules.ts';
import { loadDemo, resetDemo } from '../../api/demo/store.ts';
import { demoTalks } from '../../api/demo/talks.ts';
import type { TalkList } from '../../api/talks/schema.ts';
import { ada, arrive } from '../cast.ts';
import { browserWith } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { tempFolder } from '../temp-folder.ts';

const monday = new Date('2026-11-23T09:00:00.000Z');
const days = {
  'a Monday morning': monday,
  'a Saturday night': new Date('2026-11-28T23:30:00.000Z'),
  'the last day of the year': new Date('2026-12-31T12:00:00.000Z'),
  'the week in which clocks go forward': new Date('2027-03-26T10:00:00.000Z'),
};

test.each(Object.entries(days))('the demo is alive on %s', async (_, now) => {
  const { app, portal, db } = await openPortal({ now: () => now });
  expect(await loadDemo(portal)).toBe(true);
  const { talks } = (await browserWith(app, '').get('/talks?limit=200')).body as z.infer<
    typeof TalkList
  >;
  // And one that runs now, whatever day it is.
  expect(talks).toHaveLength(demoTalks.length + 1);
  const planned = talks.filter(({ slug }) => slug !== 'what-a-kitchen-timer-knows-about-timeouts');
  const phases = talks.map(({ phase }) => phase);
  expect(phases.filter((phase) => phase === 'over').length).toBeGreaterThanOrEqual(6);
  expect(phases.filter((phase) => phase === 'announced').length).toBeGreaterThanOrEqual(10);
  expect(phases.filter((phase) => phase === 'cancelled')).toHaveLength(1);
  expect(planned.filter(({ waiting }) => waiting > 0).map(({ waiting }) => waiting)).toEqual([3]);
  for (const { seats, confirmed, waiting, session } of planned) {
    expect(confirmed).toBeLessThanOrEqual(seats ?? confirmed);
    expect(waiting === 0 || confirmed === seats).toBe(true);
    expect(new Date(session.startsAt).getUTCDay() % 6).not.toBe(0);
  }
  const late = await db.read(
    `SELECT 1 FROM signups s JOIN events e ON e.id = s.event
     WHERE s.asked_at < e.offered_at OR s.asked_at > :now OR e.offered_at > :now`,
    { now: now.toISOString() },
  );
  expect(late).toEqual([]);
});

test('the same moment makes the same demo', () => {
  expect(demoRows(monday)).toEqual(demoRows(monday));
});

test('everybody’s own calendar can be fetched by a program', async () => {
  const { portal, db } = await openPortal({ now: () => monday });
  await loadDemo(portal);
  const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-12-31T00:00:00.000Z', mine: true };
  for (const { id } of await db.read('SELECT id FROM people')) {
    const entries = await fullEntriesOf(portal, { ...year, person: String(id) });
    expect(calendarText(entries, portal)).toMatch(/^BEGIN:VCALENDAR/);
  }
});

test('several people find under the bell what changed for them', async () => {
  const { app, portal } = await openPortal({ now: () => monday });
  await loadDemo(portal);
  const visitor = browserWith(app, '');
  const sentences = async (person: string) => {
    const { cookie } = await visitor.post('/sign-in', { person });
    const answer = await browserWith(app, cookie ?? '').get('/notices');
    return (answer.body as { notices: { sentence: string }[] }).notices.map(
      ({ sentence }) => sentence,
    );
  };
  expect(await sentences('samir-haddadin')).toEqual([
    'Marc-André Thivierge has the seat that you gave up at “Consensus, and what our database really promises”.',
  ]);
  expect(await sentences('marc-andre-thivierge')).toEqual([
    'A seat became free: you now have a place at “Consensus, and what our database really promises”.',
  ]);
  expect(await sentences('dagny-solheim')).toEqual([
    '“Planning two hundred vans with string” was cancelled: The planner moves to its new machines on that day, and I have to be with it at noon. I will offer the talk again as soon as the move is over. The melon keeps.',
    '“Ships, tides and plans that cannot wait: a harbour pilot visits” was moved to Thursday 26 November 2026, 12:30 to 13:30, Lisbon time.',
  ]);
});

const counts = (db: Db) =>
  db.read(`SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM events) AS events,
    (SELECT count(*) FROM signups) AS signups, (SELECT count(*) FROM notices) AS notices,
    (SELECT count(*) FROM sign_ins) AS signIns`);

test('it is loaded once, and a reset brings it back', async () => {
  const { app, portal, db } = await openPortal({ now: () => monday });
  await loadDemo(portal);
  const fresh = await counts(db);
  expect(await loadDemo(portal)).toBe(false);
  const { cookie } = await browserWith(app, '').post('/sign-in', { person: 'hoa-lam' });
  const hoa = browserWith(app, cookie ?? '');
  const seat = '/events/where-the-cent-goes-prices-tax-and-rounding/signup';
  expect((await hoa.put(seat)).status).toBe(200);
  expect(await resetDemo(portal)).toBe(true);
  expect(await counts(db)).toEqual(fresh);
  expect((await hoa.get('/me')).body).toEqual({ person: null, unread: 0, demo: true });
});

/** Runs `npm run demo:reset` on the database of a portal that is open. */
async function resetBeside({ url }: { url: string }) {
  const where = url.startsWith('file:')
    ? { POTLUCK_DATA: dirname(fileURLToPath(url)) }
    : { POTLUCK_DATABASE_URL: url, POTLUCK_DATA: tempFolder() };
  const script = fileURLToPath(new URL('../../api/demo/reset.ts', import.meta.url));
  const { PATH } = process.env;
  return promisify(execFile)(process.execPath, [script], { env: { PATH, ...where } }).then(
    ({ stdout }) => stdout,
    (error: { stderr: string }) => error.stderr,
  );
}

test('demo:reset works beside a running service', async () => {
  const { portal, db, address } = await openPortal();
  await loadDemo(portal);
  const fresh = await counts(db);
  await db.write('DELETE FROM signups');
  expect(await resetBeside(address)).toBe('The demo is as on its first day. Sign in again.\n');
  expect(await counts(db)).toEqual(fresh);
});

test('demo:reset says so when it finds people who are not of the demo', async () => {
  const { db, address } = await openPortal();
  await arrive(db, [ada]);
  await db.write('DELETE FROM identities');
  expect(await resetBeside(address)).toBe(
    'The demo was not reset.\nThere are people here who are not of the demo; nothing was touched.\n',
  );
  expect(await db.read('SELECT name FROM people')).toEqual([{ name: ada.name }]);
});

test('two processes that start at once load it once', async () => {
  const { portal, db } = await openPortal({ now: () => monday });
  const loaded = await Promise.all([loadDemo(portal), loadDemo(portal)]);
  expect(loaded.sort()).toEqual([false, true]);
  expect(await db.read(`SELECT count(*) AS people FROM people WHERE kind = 'staff'`)).toEqual([
    { people: 31 },
  ]);
});

test('where people work who are not of the demo, neither loading nor resetting touches anything', async () => {
  const { portal, db } = await openPortal({ now: () => monday });
  await loadDemo(portal);
  await db.write(`INSERT INTO people (id, slug, kind, role, name, zone, joined_at)
    VALUES ('real', 'real', 'staff', 'member', 'Real Person', 'Europe/Lisbon', '2026-11-23T09:00:00.000Z')`);
  const before = await counts(db);
  expect([await loadDemo(portal), await resetDemo(portal)]).toEqual([false, false]);
  expect(await counts(db)).toEqual(before);
});

test.each([
  ['2026-11-23T09:00:00Z', 0, '2026-11-23'],
  ['2026-11-23T09:00:00Z', 5, '2026-11-30'],
  ['2026-11-23T09:00:00Z', -1, '2026-11-20'],
  ['2026-11-27T09:00:00Z', 1, '2026-11-30'],
  ['2026-11-28T09:00:00Z', 0, '2026-11-30'],
  ['2026-11-28T09:00:00Z', 1, '2026-12-01'],
  ['2026-11-29T09:00:00Z', -1, '2026-11-27'],
  ['2026-11-24T03:00:00Z', 0, '2026-11-23'],
])('from %s in Toronto, working day %i is %s', (now, offset, day) => {
  expect(workday(new Date(now), 'America/Toronto', offset)).toBe(day);
});
