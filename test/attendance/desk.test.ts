import { expect, test } from 'vitest';
import type { Desk, DeskLinkTold } from '../../api/attendance/desk/schema.ts';
import { hashOf } from '../../api/sign-ins/token.ts';
import { ada, adaOffers, after, arrive, bela, chidi, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

const slug = 'failing-over-by-hand';
const starts = new Date('2026-11-25T12:30:00.000Z');
const placeKey = 'p'.repeat(43);
const question = (id: string, words: string, atDesk: boolean) => ({
  ...{ id: id.padEnd(16, '0'), words, purpose: 'For the evening.', form: 'text', atDesk },
  ...{ required: false, keepDays: 0 },
});

/** Ada's meet-up, to which Chidi and a guest from outside come; it begins in half an hour. */
async function opened() {
  let at = after(starts, { minutes: -30 });
  const portal = await openPortal({ now: () => at });
  const { app, db } = portal;
  await arrive(db, [ada, bela, chidi]);
  await adaOffers(db, { seats: 20 });
  const now = monday.toISOString();
  await db.write(`UPDATE events SET kind = 'meet-up'`);
  await db.write(
    `INSERT INTO guest_lists (event, open, host_name, directions, questions, keep_days)
     VALUES (:slug, 1, '', '', :questions, 30)`,
    {
      slug,
      questions: JSON.stringify([question('a', 'Steps?', true), question('b', 'Food?', false)]),
    },
  );
  const answers = JSON.stringify({ a000000000000000: '=none', b000000000000000: 'No nuts' });
  for (const id of ['greta', 'gus']) {
    await db.write(
      `INSERT INTO people (id, slug, kind, role, name, zone, joined_at, mail)
       VALUES (:id, 'guest-' || :id, 'guest', 'guest', :id, 'UTC', :now, :id || '@out.example')`,
      { id, now },
    );
    await db.write(
      `INSERT INTO guests (person, event, mail, answers, asked_at, confirmed_at)
       VALUES (:id, :slug, :id || '@out.example', :answers, :now, :now)`,
      { id, slug, now, answers },
    );
  }
  await db.write(
    `INSERT INTO guest_keys (hash, person, what, expires_at)
     VALUES (:hash, 'greta', 'place', '2026-12-01T00:00:00.000Z')`,
    { hash: hashOf(placeKey) },
  );
  for (const person of [chidi.id, 'greta', 'gus']) {
    await db.write(
      `INSERT INTO signups (event, person, state, asked_at) VALUES (:slug, :person, 'confirmed', :now)`,
      { slug, person, now },
    );
  }
  const host = await browserOf(app, ada);
  const tablet = await browserOf(app);
  const link = async () => ((await host.put(`/events/${slug}/desk`)).body as DeskLinkTold).link;
  const keyIn = (address: string) => address.split('#')[1] ?? '';
  const setNow = (then: Date) => {
    at = then;
  };
  return { ...portal, host, tablet, link, keyIn, setNow };
}

const here = ({ people }: Desk) =>
  people.filter(({ state }) => state === 'attended').map(({ name }) => name);

test('a tablet with the link sees names and what the desk must know, and checks people in', async () => {
  const { db, tablet, link, keyIn } = await opened();
  const address = await link();
  expect(address).toMatch(
    /^http:\/\/localhost:4321\/front-desk\/failing-over-by-hand\/#[\w-]{43}$/,
  );
  const key = keyIn(address);
  const { status, body } = await tablet.post(`/desks/${slug}`, { key });
  expect(status).toBe(200);
  const desk = body as Desk;
  expect(desk.people.map(({ name, guest, answers }) => [name, guest, answers])).toEqual([
    [chidi.name, false, []],
    ['greta', true, [{ words: 'Steps?', answer: '=none' }]],
    ['gus', true, [{ words: 'Steps?', answer: '=none' }]],
  ]);
  expect(JSON.stringify(desk)).not.toMatch(/@|No nuts/);
  const mark = (person: string, isHere: boolean) =>
    tablet.put(`/desks/${slug}/people/${person}`, { key, here: isHere });
  for (const _ of [1, 2])
    expect(here((await mark('guest-gus', true)).body as Desk)).toEqual(['gus']);
  expect(here((await mark(chidi.slug, true)).body as Desk)).toEqual([chidi.name, 'gus']);
  expect(here((await mark('guest-gus', false)).body as Desk)).toEqual([chidi.name]);
  // Who is not expected cannot be found by it.
  expect((await mark(bela.slug, true)).status).toBe(404);
  const trail = await db.read('SELECT what, actor FROM host_acts ORDER BY id');
  expect(new Set(trail.map(({ actor }) => actor))).toEqual(new Set([ada.id]));
  expect(await db.read('SELECT what, thing, actor FROM audit')).toEqual([
    { what: 'desk-made', thing: `meet-up/${slug}`, actor: ada.id },
  ]);
  const rows = JSON.stringify(await db.read('SELECT * FROM front_desks'));
  expect(rows).not.toContain(key);
});

test('the link is of one event, ends with the next one, by hand and an hour after the end', async () => {
  const { db, host, tablet, link, keyIn, setNow } = await opened();
  await adaOffers(db, { slug: 'another' });
  const opens = async (key: string, event = slug) =>
    (await tablet.post(`/desks/${event}`, { key })).status;
  const first = keyIn(await link());
  expect([await opens(first), await opens(first, 'another')]).toEqual([200, 404]);
  const second = keyIn(await link());
  expect([await opens(first), await opens(second)]).toEqual([404, 200]);
  setNow(after(starts, { minutes: 45 + 59 }));
  const late = await tablet.put(`/desks/${slug}/people/${chidi.slug}`, { key: second, here: true });
  expect(late.status).toBe(409);
  expect(await opens(second)).toBe(200);
  setNow(after(starts, { minutes: 45 + 60 }));
  expect(await opens(second)).toBe(404);
  setNow(after(starts, { minutes: -30 }));
  expect(await opens(second)).toBe(200);
  expect((await host.delete(`/events/${slug}/desk`)).body).toEqual({ made: null });
  const refused = await tablet.post(`/desks/${slug}`, { key: second });
  const never = await tablet.post('/desks/no-such', { key: second });
  const told = ({ body }: { body: unknown }) => (body as { detail: string }).detail;
  expect([refused.status, never.status, told(never)]).toEqual([404, 404, told(refused)]);
});

test('a guest’s code marks them present for a desk or a host, and does nothing by itself', async () => {
  const { app, host, tablet, link, keyIn, setNow } = await opened();
  const place = await (await app.request(`/open/${slug}/place/${placeKey}`)).text();
  expect(place).toContain('role="img" aria-label="The code of your place"');
  const scan = (browser: typeof host, body: object) =>
    browser.put(`/desks/${slug}/scan`, { place: placeKey, ...body });
  expect((await scan(tablet, {})).status).toBe(404);
  const colleague = await browserOf(app, bela);
  expect((await scan(colleague, {})).status).toBe(404);
  setNow(after(starts, { days: -1 }));
  expect((await scan(host, {})).status).toBe(409);
  setNow(after(starts, { minutes: -30 }));
  expect((await scan(host, { place: 'q'.repeat(43) })).status).toBe(404);
  const byDesk = await scan(tablet, { key: keyIn(await link()) });
  expect([(byDesk.body as { name: string }).name, here(byDesk.body as Desk)]).toEqual([
    ...['greta', ['greta']],
  ]);
  expect(here((await scan(host, {})).body as Desk)).toEqual(['greta']);
});

test('hosts read the answers with their counts, and have the list as a harmless table', async () => {
  const { app, host } = await opened();
  const { body } = await host.get(`/events/${slug}/guest-answers`);
  expect(body).toMatchObject({
    guests: 2,
    questions: [
      { words: 'Steps?', said: 2, answers: [{ answer: '=none', names: ['greta', 'gus'] }] },
      { words: 'Food?', said: 2, purpose: 'For the evening.', keepDays: 0 },
    ],
  });
  const { body: table } = await host.get(`/events/${slug}/expected.csv`);
  expect(table).toContain('"greta","outside","confirmed","","","\'=none"');
  const colleague = await browserOf(app, bela);
  for (const path of ['desk', 'expected', 'expected.csv', 'guest-answers']) {
    expect((await colleague.get(`/events/${slug}/${path}`)).status).toBe(403);
  }
});
