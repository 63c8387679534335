import { expect, test } from 'vitest';
import { forgetNow } from '../../api/guests/forgetting/clock.ts';
import type { HackGuests } from '../../api/hackathons/guests/schema.ts';
import { setMode } from '../../api/mail/modes/store.ts';
import { hashOf } from '../../api/sign-ins/token.ts';
import { ada as adaIs } from '../cast.ts';
import { browserOf } from '../client.ts';
import { opened, sentences } from './stage.ts';
import { idOf } from './walk.ts';

const list = { open: true, hostName: 'Ada L.', directions: '', questions: [], keepDays: 30 };

/** Ada's hackathon with two ideas, one of them shown outside, and hack teams that form. */
async function openedToGuests(more: object = {}) {
  const stage = await opened({ seats: 6 });
  const { app, db, ada, bela, chidi, at, hackathon, come, pitch, begin, hold } = stage;
  await setMode(db, 'caught');
  await come(ada, bela);
  await pitch(ada, 'w1', { title: 'Warm', problem: 'Cold *bread*.' });
  await pitch(bela, 'w2', { title: 'Secret', problem: 'Only for us.' });
  const settings = { ...list, ideas: [idOf('w1')], ...more };
  const open = await ada.put(`/events/${hackathon.slug}/guests`, settings);
  await hold('forming');
  await begin(ada, 'w1');
  await begin(bela, 'w2');
  const call = async (method: string, path: string, form?: Record<string, string>) => {
    const response = await app.request(`http://localhost:4321/open/${hackathon.slug}/${path}`, {
      method,
      headers: {
        ...{ origin: 'http://localhost:4321', 'sec-fetch-site': 'same-origin' },
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { body: new URLSearchParams(form).toString() }),
    });
    return { status: response.status, text: await response.text() };
  };
  /** A key as a mail to this guest would hold it. */
  const keyOf = async (name: string, what: 'confirm' | 'place') => {
    const key = `${what}-${name}`.padEnd(43, 'k');
    await db.write(
      `INSERT INTO guest_keys (hash, person, what, expires_at)
       SELECT :hash, g.person, :what, '2026-12-01T00:00:00.000Z'
       FROM guests g JOIN people p ON p.id = g.person WHERE p.name = :name`,
      { hash: hashOf(key), what, name },
    );
    return `${what}/${key}`;
  };
  const comes = async (name: string, form: Record<string, string> = {}) => {
    const mail = `${name.toLowerCase()}@elsewhere.example`;
    await call('POST', 'requests', { name, mail, ...form });
    return call('POST', await keyOf(name, 'confirm'), {});
  };
  const guests = async () => (await ada.get(`${at}/guests`)).body as HackGuests;
  const slugOf = async (name: string) => {
    const row = await db.readOne('SELECT slug FROM people WHERE name = :name', { name });
    return String(row?.slug);
  };
  const put = async (name: string, idea: string | null, by = ada) =>
    by.put(`${at}/guests/${await slugOf(name)}`, { idea: idea && idOf(idea) });
  return { ...stage, open, call, keyOf, comes, guests, put, slugOf, chidi };
}

const gus = { skills: 'sql, Sewing , SQL', [`idea-${idOf('w1')}`]: 'yes', named: 'yes' };

test('outside one reads the programme and the ideas that the host shows, and says what one brings', async () => {
  const { call, comes, guests, db, ada, at } = await openedToGuests();
  const { text } = await call('GET', '');
  for (const said of ['Hackathon', 'Programme', 'Showing', 'Friday 27 November', 'Warm']) {
    expect(text).toContain(said);
  }
  expect(text).toContain('Cold <em>bread</em>.');
  expect(text).not.toMatch(/Secret|Only for us|Ada Lindqvist|\/hackathons\/|\/ideas\//);
  const wrong = { name: 'Gus', mail: 'gus@elsewhere.example', skills: 'x'.repeat(61) };
  expect(await call('POST', 'requests', wrong)).toMatchObject({
    status: 422,
    text: expect.stringContaining('with commas between'),
  });
  // An idea that is not shown is not to be had either.
  const done = await comes('Gus', { ...gus, [`idea-${idOf('w2')}`]: 'yes' });
  expect(done.text).toContain('You have a seat.');
  expect(await guests()).toMatchObject({
    why: null,
    guests: [
      {
        ...{ person: { name: 'Gus' }, brings: ['sql', 'Sewing'], wishes: ['Warm'] },
        ...{ team: null, named: true },
      },
    ],
  });
  // The matching counts them as it counts everybody.
  const { body } = await ada.get(`${at}/matching`);
  expect(body).toMatchObject({ alone: [{ person: { name: 'Gus' }, guest: true }] });
  expect(await db.read('SELECT skills FROM hack_wishes')).toEqual([{ skills: '["sql"]' }]);
  expect(await db.read('SELECT idea FROM hack_wish_ideas')).toEqual([{ idea: idOf('w1') }]);
});

test('the host puts a guest into a team, whose members know them, and others do not', async () => {
  const { comes, put, guests, slugOf, db, call, keyOf, ...s } = await openedToGuests();
  await comes('Gus', { skills: 'SQL' });
  await comes('Hal');
  await s.come(s.chidi);
  expect((await put('Gus', 'w1', s.bela)).status).toBe(403);
  expect((await s.ada.put(`${s.at}/guests/nobody`, { idea: idOf('w1') })).status).toBe(404);
  for (const _ of [1, 2]) expect((await put('Gus', 'w2')).status).toBe(200);
  expect((await put('Gus', 'w1')).status).toBe(200);
  expect((await put('Hal', 'w1')).status).toBe(200);
  // Three are the most.
  await s.ask(s.chidi, 'w1', 'chidi-okafor');
  await s.yes(s.ada, 'w1', 'chidi-okafor');
  expect((await guests()).teams).toMatchObject([{ title: 'Secret' }, { people: 3, full: true }]);
  await put('Hal', null);
  await s.ask(s.chidi, 'w1', 'chidi-okafor');
  await s.yes(s.ada, 'w1', 'chidi-okafor');
  expect(await put('Hal', 'w1')).toMatchObject({ status: 409, body: { code: 'full' } });

  const gusSeen = (name: string, brings: string[]) => ({
    ...{ person: { slug: expect.stringMatching(/^guest-/), name }, guest: true, brings },
  });
  const seenBy = async (browser: typeof s.ada) =>
    (await s.readIdea('w1', browser)).team?.members.find(({ guest }) => guest);
  expect(await seenBy(s.chidi)).toMatchObject(gusSeen('Gus', ['SQL']));
  expect(await seenBy(s.bela)).toMatchObject(gusSeen('A guest', []));
  expect(JSON.stringify((await s.bela.get(`${s.at}/ideas`)).body)).not.toMatch(/Gus|Hal/);
  expect((await sentences(s.bela))[0]).toContain('a guest from outside is in your hack team');
  expect(JSON.stringify(await db.read('SELECT * FROM notices'))).not.toMatch(/Gus|Hal/);
  const told = await db.read(`SELECT DISTINCT p.name FROM mails m JOIN people p ON p.id = m.person
    WHERE m.what = 'hack-placed' ORDER BY 1`);
  expect(told).toEqual([{ name: 'Gus' }, { name: 'Hal' }]);
  expect((await call('GET', await keyOf('Gus', 'place'))).text).toContain('around <strong>Warm');

  // Whoever answers for the team and leaves is followed by one who can sign in.
  await s.leave(s.ada, 'w1', 'ada-lindqvist');
  const lead = (await s.readIdea('w1')).team?.members.find((one) => one.lead);
  expect(lead?.person.slug).toBe('chidi-okafor');
});

test('only so many seats are for guests; the others wait, and keep nobody of the house from theirs', async () => {
  const { comes, chidi, dora, bela, ada, hackathon, db, come, call, keyOf } = await openedToGuests({
    seats: 1,
  });
  expect((await comes('Gus')).text).toContain('You have a seat.');
  expect((await call('GET', '')).text).toContain('Every seat for guests is taken.');
  expect((await comes('Hal')).text).toContain('number 1 in the list');
  expect((await comes('Ida')).text).toContain('number 2 in the list');
  await come(chidi, dora);
  const standing = async () =>
    (
      await db.read(
        `SELECT p.name FROM signups s JOIN people p ON p.id = s.person
         WHERE s.state = 'confirmed' ORDER BY s.id`,
      )
    ).map(({ name }) => String(name).split(' ')[0]);
  expect(await standing()).toEqual(['Ada', 'Béla', 'Gus', 'Chidi', 'Dora']);
  // A seat of the house goes to nobody who waits for one of the guests'.
  await bela.delete(`/events/${hackathon.slug}/signup`);
  expect(await standing()).toEqual(['Ada', 'Gus', 'Chidi', 'Dora']);
  await call('POST', await keyOf('Gus', 'place'), {});
  expect(await standing()).toEqual(['Ada', 'Hal', 'Chidi', 'Dora']);
  await ada.put(`/events/${hackathon.slug}/guests`, { ...list, seats: 2 });
  expect(await standing()).toEqual(['Ada', 'Hal', 'Ida', 'Chidi', 'Dora']);
});

test('what stays names a guest who agreed to it, until all are forgotten', async () => {
  const { comes, put, ada, at, hold, db, call, keyOf, waitUntil, portal, ...s } =
    await openedToGuests();
  await comes('Gus', gus);
  await comes('Hal', { skills: 'Singing' });
  await put('Gus', 'w1');
  await put('Hal', 'w2');
  await hold('hacking');
  const said = { title: 'Made', about: 'It is.', proved: 'Yes.', unproved: '', version: 0 };
  for (const [browser, id, name] of [[ada, 'w1', 'Gus'] as const, [s.bela, 'w2', 'Hal'] as const]) {
    const presenters = [await s.slugOf(name)];
    await browser.put(`${s.idea(id)}/submission`, { ...said, presenters });
    await browser.put(`${s.idea(id)}/submission/handed-in`);
  }
  await hold('over');
  waitUntil('2026-11-27T19:00:00.000Z');
  const people = async (browser = ada) =>
    (
      (await browser.get(`${at}/gallery`)).body as { hacks: { people: { name: string }[] }[] }
    ).hacks.map((hack) => hack.people.map(({ name }) => name).sort());
  expect(await people()).toEqual([
    ['Ada Lindqvist', 'Gus'],
    ['A guest', 'Béla Kovács'],
  ]);
  const sheet = (await call('GET', await keyOf('Gus', 'place'))).text;
  expect(sheet).toMatch(/<strong>Gus<\/strong> took part in .*built <strong>Warm/);
  expect((await call('GET', await keyOf('Hal', 'place'))).text).toContain(
    '<strong>A guest</strong> took part',
  );
  waitUntil('2026-12-28T12:00:00.000Z');
  await forgetNow(portal);
  expect(await people(await browserOf(s.app, adaIs))).toEqual([
    ['A guest', 'Ada Lindqvist'],
    ['A guest', 'Béla Kovács'],
  ]);
  for (const table of ['people', 'guests', 'notices', 'mails', 'hack_wishes', 'changes']) {
    expect(JSON.stringify(await db.read(`SELECT * FROM ${table}`))).not.toMatch(
      /Gus|Hal|Sewing|Singing|gus@/,
    );
  }
});
