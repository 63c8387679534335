import { expect, test } from 'vitest';
import { ada, adaDrafts, after, amina, bela, monday } from '../cast.ts';
import type { Client } from '../client.ts';
import { offer, opened, refOf, sentences } from './stage.ts';

const id = 'a1b2c3d4e5f6g7h8';
const idea = { ...offer, id, date: '', time: '', minutes: null, place: '', link: '' };
const { id: _, ...ideaWords } = idea;

const slugOf = ({ body }: { body: unknown }) => (body as { slug: string }).slug;
const listed = async (browser: Client, path = '/talks') =>
  ((await browser.get(path)).body as { talks: { slug: string }[] }).talks.map(({ slug }) => slug);

test('an idea is enough for a draft, and it says by field what is missing', async () => {
  const { ada: adas } = await opened({ offered: false });
  const made = await adas.post('/drafts', idea);
  expect(made).toMatchObject({
    status: 201,
    body: {
      ...{ phase: 'draft', title: offer.title, speakers: [refOf(ada)], host: refOf(ada) },
      ...{ date: '', time: '', zone: 'Europe/Lisbon', minutes: null, version: 1, mine: true },
      missing: [
        { field: 'date', message: 'Say on which day.' },
        { field: 'time', message: 'Say at what time.' },
        { field: 'minutes', message: 'Say how long it will take.' },
      ],
      refusals: { edit: null, announce: null, discard: null },
    },
  });
  // Sent once more, it is the same one.
  expect(await adas.post('/drafts', idea)).toEqual(made);
  expect((await adas.get(`/talks/${slugOf(made)}`)).body).toEqual(made.body);
  expect(await adas.put(`/drafts/${slugOf(made)}/announcement`)).toMatchObject({
    status: 422,
    body: { fields: [{ field: 'date' }, { field: 'time' }, { field: 'minutes' }] },
  });
});

test('a draft is seen by its speaker and the admins alone, and nobody has a seat in it', async () => {
  const { db, ada: adas, amina: aminas, bela: belas, visitor } = await opened({ offered: false });
  await adaDrafts(db, { slug: 'draft-of-ada' });
  const month = '/calendar?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z';
  for (const browser of [belas, visitor]) {
    expect((await browser.get('/talks/draft-of-ada')).status).toBe(404);
    expect((await browser.get('/talks/draft-of-ada/calendar.ics')).status).toBe(404);
    expect((await browser.get(month)).body).toEqual({ entries: [], mine: {}, own: [] });
    expect(await listed(browser)).toEqual([]);
  }
  expect((await belas.get('/drafts')).body).toEqual({ drafts: [] });
  expect((await belas.get('/events/draft-of-ada/signups')).status).toBe(404);
  expect(await belas.put('/events/draft-of-ada/signup')).toMatchObject({ status: 404 });
  expect(await aminas.put('/events/draft-of-ada/signup')).toMatchObject({
    status: 409,
    body: { code: 'draft' },
  });
  expect((await adas.get(month)).body).toMatchObject({
    own: [{ slug: 'draft-of-ada', mine: 'drafting' }],
  });
  const file = String((await adas.get('/talks/draft-of-ada/calendar.ics')).body);
  expect(file).toContain('STATUS:TENTATIVE');
  expect(file).toContain('SUMMARY:Draft: draft-of-ada');
  expect(await listed(adas)).toEqual([]);
  expect((await adas.get('/drafts')).body).toMatchObject({ drafts: [{ mine: true }] });
  expect((await aminas.get('/drafts')).body).toMatchObject({ drafts: [{ mine: false }] });
  expect((await aminas.get('/talks/draft-of-ada')).status).toBe(200);
});

test('the database itself refuses a place in a draft', async () => {
  const { db } = await opened({ offered: false });
  await adaDrafts(db, { slug: 'draft-of-ada' });
  await expect(
    db.write(
      `INSERT INTO signups (event, person, state, asked_at)
       SELECT id, :person, 'confirmed', :now FROM events`,
      { person: bela.id, now: monday.toISOString() },
    ),
  ).rejects.toThrow('a draft has no places');
});

test('a draft grows with each edit, and is announced with one click', async () => {
  const { ada: adas, bela: belas, visitor } = await opened({ offered: false });
  const slug = slugOf(await adas.post('/drafts', idea));
  const dated = { ...ideaWords, date: '2026-11-25', version: 1 };
  expect((await adas.put(`/drafts/${slug}`, dated)).body).toMatchObject({
    ...{ date: '2026-11-25', time: '', version: 2 },
    missing: [{ field: 'time' }, { field: 'minutes' }],
  });
  const whole = await adas.put(`/drafts/${slug}`, { ...offer, version: 2 });
  expect(whole.body).toMatchObject({ time: '12:30', minutes: 45, missing: [], version: 3 });
  const announced = await adas.put(`/drafts/${slug}/announcement`);
  expect(announced).toMatchObject({
    status: 200,
    body: { slug, phase: 'announced', session: { startsAt: '2026-11-25T12:30:00.000Z' } },
  });
  expect((await adas.put(`/drafts/${slug}/announcement`)).body).toEqual(announced.body);
  expect(await listed(visitor)).toEqual([slug]);
  expect((await belas.put(`/events/${slug}/signup`)).status).toBe(200);
  // It is no draft any more.
  expect((await adas.get('/drafts')).body).toEqual({ drafts: [] });
  for (const answer of [
    await adas.put(`/drafts/${slug}`, { ...offer, version: 4 }),
    await adas.delete(`/drafts/${slug}`),
  ]) {
    expect(answer).toMatchObject({ status: 409, body: { code: 'announced' } });
  }
});

test('what was said of a day can be taken back', async () => {
  const { db, ada: adas } = await opened({ offered: false });
  await adaDrafts(db, { slug: 'draft-of-ada' });
  const said = { ...ideaWords, place: 'Room Douro', version: 1 };
  expect((await adas.put('/drafts/draft-of-ada', said)).body).toMatchObject({
    ...{ date: '', time: '', minutes: null, place: 'Room Douro' },
  });
  expect(await db.read('SELECT 1 FROM sessions')).toEqual([]);
});

test('two who edit one draft never undo each other', async () => {
  const { db, ada: adas, amina: aminas } = await opened({ offered: false });
  await adaDrafts(db, { slug: 'draft-of-ada' });
  const [one, two] = await Promise.all([
    adas.put('/drafts/draft-of-ada', { ...offer, title: 'Hers', version: 1 }),
    aminas.put('/drafts/draft-of-ada', { ...offer, title: 'Of the admin', version: 1 }),
  ]);
  expect([one.status, two.status].sort()).toEqual([200, 409]);
  const kept = one.status === 200 ? one : two;
  expect((await adas.get('/talks/draft-of-ada')).body).toMatchObject({
    title: (kept.body as { title: string }).title,
  });
});

test('a draft whose hour has passed wants another one before it is announced', async () => {
  const { db, ada: adas, waitUntil } = await opened({ offered: false });
  await adaDrafts(db, { slug: 'draft-of-ada' });
  waitUntil(after(monday, { days: 3 }));
  expect(await adas.put('/drafts/draft-of-ada/announcement')).toMatchObject({
    status: 422,
    body: { fields: [{ field: 'date', message: expect.stringContaining('has passed') }] },
  });
});

test('a draft is thrown away without a word to anyone, and once is enough', async () => {
  const { db, ada: adas, bela: belas } = await opened({ offered: false });
  await adaDrafts(db, { slug: 'draft-of-ada' });
  expect((await belas.delete('/drafts/draft-of-ada')).status).toBe(403);
  expect((await adas.delete('/drafts/draft-of-ada')).status).toBe(204);
  expect((await adas.delete('/drafts/draft-of-ada')).status).toBe(204);
  expect(await db.read('SELECT 1 FROM events')).toEqual([]);
  expect(await sentences(adas)).toEqual([]);
});

test('an id of someone else’s draft is nobody else’s', async () => {
  const { ada: adas, amina: aminas } = await opened({ offered: false });
  await adas.post('/drafts', idea);
  expect((await aminas.post('/drafts', idea)).status).toBe(409);
  expect((await aminas.get('/drafts')).body).toMatchObject({ drafts: [{ host: refOf(ada) }] });
  expect(refOf(amina)).not.toEqual(refOf(ada));
});
