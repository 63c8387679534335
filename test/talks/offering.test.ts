import { expect, test } from 'vitest';
import { ada } from '../cast.ts';
import { at, offer, opened, refOf } from './stage.ts';

test('Ada offers a talk, and it is there with all she said of it', async () => {
  const { ada: browser } = await opened({ offered: false });
  const offered = await browser.post('/talks', offer);
  const { slug } = offered.body as { slug: string };
  expect(slug).toMatch(/^failing-over-by-hand-[0-9a-hjkmnp-tv-z]{4}$/);
  expect(offered).toMatchObject({ status: 201 });
  expect(offered.body).toEqual({
    kind: 'talk',
    slug,
    title: offer.title,
    abstract: offer.abstract,
    abstractHtml: '<p>What we do when <em>nothing</em> else works.</p>\n',
    ...{ host: refOf(ada), speakers: [refOf(ada)], guests: [], series: null },
    session: {
      startsAt: '2026-11-25T12:30:00.000Z',
      endsAt: '2026-11-25T13:15:00.000Z',
      zone: 'Europe/Lisbon',
      place: 'Room Tagus',
      link: 'https://meet.example/failing-over',
    },
    ...{ date: '2026-11-25', time: '12:30', minutes: 45 },
    ...{ phase: 'announced', version: 1, cancellation: null, changes: [] },
    ...{ seats: 2, confirmed: 0, waiting: 0, signup: null, mine: true },
    refusals: {
      take: 'You speak at this talk, so you need no seat.',
      leave: null,
      edit: null,
      cancel: null,
      duplicate: null,
      whoComes: null,
      decline: 'This talk is yours. Cancel it, or name others who speak.',
    },
  });
  expect((await browser.get(`/talks/${slug}`)).body).toEqual(offered.body);
});

test('Ada presses twice, and has offered one talk', async () => {
  const { ada: adas, amina: aminas, db } = await opened({ offered: false });
  const [one, two] = await Promise.all([adas.post('/talks', offer), adas.post('/talks', offer)]);
  expect(two).toEqual(one);
  // Someone else's talk, another time, or the same again after it was cancelled are new talks.
  const { slug } = one.body as { slug: string };
  await aminas.post('/talks', offer);
  await adas.post('/talks', { ...offer, time: '13:30' });
  await adas.put(`/talks/${slug}/cancellation`, { reason: 'Rain' });
  const again = await adas.post('/talks', offer);
  expect((again.body as { slug: string }).slug).not.toBe(slug);
  expect(await db.read('SELECT count(*) AS talks FROM events')).toEqual([{ talks: 4 }]);
});

test('a visitor reads of it, but not where to join, and learns what signing in is good for', async () => {
  const { visitor } = await opened();
  expect((await visitor.get(at)).body).toMatchObject({
    session: { place: 'Room Tagus', link: '' },
    mine: false,
    refusals: {
      take: 'Sign in to take a seat.',
      leave: 'Sign in to give up a seat.',
      edit: 'Sign in to edit this talk.',
      cancel: 'Sign in to cancel this talk.',
      duplicate: 'Sign in to copy this talk.',
      whoComes: 'Sign in to see who comes.',
    },
  });
});

test.each([
  [
    'a day that has passed',
    { date: '2026-11-22' },
    'date',
    'That time has passed already. Choose one that is still to come.',
  ],
  [
    'a year too far',
    { date: '2226-11-25' },
    'date',
    'That is more than two years away. Is the year right?',
  ],
  [
    'a time that the clocks skip',
    { date: '2027-03-28', time: '01:30' },
    'time',
    'The clocks go forward over 01:30 on that day, Lisbon time. Choose another time.',
  ],
  [
    'a zone that is none',
    { zone: 'Mars/Olympus' },
    'zone',
    'Give a time zone by its IANA name, such as Europe/Lisbon.',
  ],
  ['a day that is none', { date: '2026-02-30' }, 'date', 'Give a day such as 2026-11-26.'],
  ['no title', { title: '  ' }, 'title', 'Give it a title.'],
  [
    'a link that is a script',
    { link: 'javascript:alert(1)' },
    'link',
    'Give a full address that begins with https://.',
  ],
  ['half a seat', { seats: 0.5 }, 'seats', expect.any(String)],
])('an offer with %s is refused in words at its field', async (_, wrong, field, message) => {
  const { ada: adas, db } = await opened({ offered: false });
  expect(await adas.post('/talks', { ...offer, ...wrong })).toMatchObject({
    status: 422,
    body: { code: 'invalid', fields: [{ field, message }] },
  });
  expect(await db.read('SELECT 1 FROM events')).toEqual([]);
});

test('nobody reads, edits or cancels a talk that is not there', async () => {
  const { ada: adas } = await opened();
  for (const answer of [
    await adas.get('/talks/nothing'),
    await adas.put('/talks/nothing', { ...offer, version: 1 }),
    await adas.put('/talks/nothing/cancellation', { reason: 'None' }),
  ]) {
    expect(answer).toMatchObject({
      status: 404,
      body: { code: 'missing', detail: 'There is no such talk here.' },
    });
  }
});
