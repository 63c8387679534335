import { expect, test } from 'vitest';
import { ada, amina, arrive, bela, chidi, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { offer, refOf } from '../talks/stage.ts';

const id = 'f'.repeat(16);
const said = {
  ...{ title: 'Friday brown bags', about: 'Bring *lunch*.', team: null, hosts: [ada.slug] },
  ...{ every: 'week', weekday: 5, nth: null, time: '12:30', zone: 'Europe/Lisbon', minutes: 45 },
  ...{ firstDay: '2026-11-01', lastDay: null, place: 'Room Tagus', link: 'https://meet.example/' },
  offices: [],
};

async function begun() {
  const { app, db } = await openPortal({ now: () => monday });
  await arrive(db);
  const [adas, belas, chidis, aminas, visitor] = await Promise.all(
    [ada, bela, chidi, amina, undefined].map((person) => browserOf(app, person)),
  );
  if (!adas || !belas || !chidis || !aminas || !visitor) throw new Error('Nobody there.');
  const made = await adas.post('/series', { ...said, id });
  const { slug } = made.body as { slug: string };
  return { db, adas, belas, chidis, aminas, visitor, made, slug, at: `/series/${slug}` };
}

type Dates = { dates: { date: string; taken: string | null }[] };
const datesOf = ({ body }: { body: unknown }) =>
  (body as Dates).dates.slice(0, 3).map(({ date, taken }) => [date, taken]);

test('a series is begun once, and offers its next dates', async () => {
  const { adas, visitor, made, at } = await begun();
  expect(made).toMatchObject({
    status: 201,
    body: {
      ...{ title: said.title, hosts: [refOf(ada)], version: 1, over: false, editRefusal: null },
      aboutHtml: '<p>Bring <em>lunch</em>.</p>\n',
    },
  });
  expect(datesOf(made)).toEqual([
    ['2026-11-27', null],
    ['2026-12-04', null],
    ['2026-12-11', null],
  ]);
  expect(await adas.post('/series', { ...said, id })).toEqual(made);
  expect((await visitor.get('/series')).body).toMatchObject({ series: [{ title: said.title }] });
  expect((await visitor.get(at)).body).toMatchObject({
    link: '',
    editRefusal: 'Sign in to change this series.',
  });
});

test('a talk that is offered in it takes its date, as a draft too, until it is cancelled', async () => {
  const { adas, belas, at, slug, visitor } = await begun();
  const offered = await belas.post('/talks', { ...offer, date: '2026-11-27', series: slug });
  expect(offered.body).toMatchObject({ series: { slug, title: said.title } });
  await belas.post('/drafts', { ...offer, date: '2026-12-04', series: slug, id: 'd'.repeat(16) });
  expect(datesOf(await adas.get(at))).toEqual([
    ['2026-11-27', 'Taken'],
    ['2026-12-04', 'Taken'],
    ['2026-12-11', null],
  ]);
  await belas.post('/talks', { ...offer, title: 'Another' });
  expect((await visitor.get(`/talks?series=${slug}`)).body).toMatchObject({
    talks: [{ title: offer.title, series: { slug } }],
  });
  const talk = (offered.body as { slug: string }).slug;
  await belas.put(`/talks/${talk}/cancellation`, { reason: 'Ill' });
  expect(datesOf(await adas.get(at))[0]).toEqual(['2026-11-27', null]);
});

test('a talk is taken into a series and out of it again, and its log says so', async () => {
  const { belas, slug } = await begun();
  const talk = ((await belas.post('/talks', offer)).body as { slug: string }).slug;
  const put = (version: number, series: string | null) =>
    belas.put(`/talks/${talk}`, { ...offer, version, series });
  expect((await put(1, slug)).body).toMatchObject({
    series: { slug },
    changes: [{ detail: { series: ['none', said.title] } }],
  });
  // An edit that does not speak of it leaves it where it is.
  const edited = await belas.put(`/talks/${talk}`, { ...offer, title: 'By hand', version: 2 });
  expect(edited.body).toMatchObject({ series: { slug } });
  expect((await put(3, null)).body).toMatchObject({ series: null });
  expect(await put(4, 'no-such-series')).toMatchObject({
    status: 422,
    body: { fields: [{ field: 'series', message: 'There is no such series here.' }] },
  });
});

test('its hosts and its team change it, others do not, and nobody undoes another', async () => {
  const { adas, belas, chidis, aminas, at } = await begun();
  const after = { ...said, title: 'Brown bags', team: 'payments', version: 1 };
  expect(await chidis.put(at, after)).toMatchObject({
    status: 403,
    body: { detail: 'Only its hosts, its team, an editor or an admin can change this series.' },
  });
  // Nobody here knows a team of that name: the catalogue of this test has none.
  expect(await adas.put(at, after)).toMatchObject({
    status: 422,
    body: { fields: [{ field: 'team', message: 'There is no team payments.' }] },
  });
  const renamed = { ...said, title: 'Brown bags', version: 1 };
  const [one, two] = await Promise.all([adas.put(at, renamed), aminas.put(at, renamed)]);
  expect([one.status, two.status].sort()).toEqual([200, 409]);
  expect((await belas.get(at)).body).toMatchObject({ title: 'Brown bags', version: 2 });
});

test.each([
  ['a stranger as host', { hosts: ['who'] }, 'hosts', 'Nobody here is called who.'],
  ['nobody', { hosts: [] }, 'hosts', 'Say who runs it: a team, or someone by name.'],
  ['no office', { offices: ['mars'] }, 'offices', 'There is no office mars.'],
  ['a month without which of it', { every: 'month' }, 'nth', 'Say which one of the month it is.'],
  [
    'an end before its begin',
    { lastDay: '2026-10-01' },
    'lastDay',
    'It would end before it begins.',
  ],
])('a series with %s is refused at its field', async (_, wrong, field, message) => {
  const { adas } = await begun();
  expect(await adas.post('/series', { ...said, ...wrong, id: 'e'.repeat(16) })).toMatchObject({
    status: 422,
    body: { fields: [{ field, message }] },
  });
});
