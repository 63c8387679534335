import { expect, test } from 'vitest';
import type { ShowClock } from '../../api/hackathons/clock/schema.ts';
import type { Showing } from '../../api/hackathons/showing/schema.ts';
import { threeTeams } from './shown.ts';
import { sentences } from './stage.ts';
import { idOf } from './walk.ts';

const [one, two, three] = [idOf('n1'), idOf('n2'), idOf('n3')];
const ideas = (showing: Showing) => showing.slots.map(({ idea }) => idea);
const clocks = (showing: Showing) => showing.slots.map(({ startsAt }) => startsAt.slice(11, 16));

test('an order is drawn once for each time it is asked for, and can be checked', async () => {
  const { put, showing, bela } = await threeTeams();
  expect((await put('', { minutes: 10, pause: 5 }, bela)).status).toBe(403);
  expect((await put('', { minutes: 10, pause: 5 })).status).toBe(200);
  expect((await put('/publication', {})).body).toMatchObject({ code: 'too-early' });
  expect((await put('/draw', { draw: idOf('d1') })).status).toBe(200);
  const first = await showing();
  expect(await put('/draw', { draw: idOf('d1') })).toMatchObject({ body: first });
  expect(first).toMatchObject({ draw: { times: 1 }, moved: false, published: null, late: 0 });
  expect(clocks(first)).toEqual(['15:00', '15:15', '15:30']);
  const lots = first.slots.map(({ lot }) => lot);
  expect([...lots].sort()).toEqual(lots);
  await put('/draw', { draw: idOf('d2') });
  expect((await showing()).draw).toMatchObject({ times: 2 });
  // Until it is published, the order is the host's.
  expect(await showing(bela)).toMatchObject({ slots: [], draw: null });
  expect((await showing(bela)).waiting).toHaveLength(3);
});

test('each team is told its time, and again only if it moves', async () => {
  const { put, showing, bela, chidi, dora } = await threeTeams();
  await put('/order', { ideas: [one, two, three] });
  expect((await put('/publication', {})).status).toBe(200);
  expect((await put('/publication', {})).status).toBe(200);
  expect((await sentences(bela))[0]).toContain('your hack team shows on Friday 27 November 2026');
  expect(await showing(dora)).toMatchObject({ slots: [{ idea: one }, { idea: two }, {}] });
  const before = await Promise.all([bela, chidi, dora].map(sentences));
  await put('/order', { ideas: [one, three, two] });
  const after = await Promise.all([bela, chidi, dora].map(sentences));
  expect(after.map((all, at) => all.length - (before[at]?.length ?? 0))).toEqual([0, 1, 1]);
  expect(after[1]?.[0]).toContain('15:14, Lisbon time, and not at 15:07: it is number 3 of 3');
});

test('of two who change one version one is told to look again; a team that is gone leaves a gap', async () => {
  const { ada, at, put, showing, leave, chidi, begin, pitch, emil } = await threeTeams();
  const four = idOf('n4');
  await put('/order', { ideas: [one, two, three] });
  const both = await Promise.all([
    ada.put(`${at}/showing/order`, { ideas: [two, one, three], version: 1 }),
    ada.put(`${at}/showing/order`, { ideas: [three, one, two], version: 1 }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  await put('/order', { ideas: [one, two, three] });
  await leave(chidi, 'n2', 'chidi-okafor');
  const gap = await showing();
  expect(gap.slots.map(({ place }) => place)).toEqual([0, 2]);
  expect(clocks(gap)).toEqual(['15:00', '15:14']);
  expect((await put('/order', { ideas: [one, two, three] })).body).toMatchObject({
    code: 'conflict',
  });
  await pitch(emil, 'n4');
  await begin(emil, 'n4');
  expect((await showing()).waiting).toMatchObject([{ idea: four }]);
  await put('/order', { ideas: [one, four, three] });
  expect(ideas(await showing())).toEqual([one, four, three]);
});

test('a team says from where it shows, and is drawn within its hours', async () => {
  const { put, showing, chidi, bela, idea } = await threeTeams();
  const remote = { way: 'remote', zone: 'America/Los_Angeles' };
  expect((await bela.put(`${idea('n2')}/showing`, remote)).status).toBe(403);
  expect((await chidi.put(`${idea('n2')}/showing`, { ...remote, zone: 'Mars' })).status).toBe(422);
  expect((await chidi.put(`${idea('n2')}/showing`, remote)).status).toBe(200);
  await put('', { minutes: 60, pause: 30 });
  await put('/draw', { draw: idOf('d1') });
  // At seven in the morning it is too early there, at ten it is not.
  const drawn = await showing();
  expect(drawn.slots.find(({ idea: id }) => id === idOf('n2'))).toMatchObject({ awake: true });
  expect(drawn.slots[0]).toMatchObject({ zone: null, awake: null });
  expect(drawn.late).toBe(60);
});

test('the clock counts by the service’s time, stands still and goes on; next is pressed once', async () => {
  const { ada, bela, at, put, hold, waitUntil } = await threeTeams();
  await put('/order', { ideas: [one, two, three] });
  const say = (does: string, idea?: string, browser = ada) =>
    browser.put(`${at}/clock`, { does, ...(idea && { idea }) });
  const seen = async (browser = bela) => (await browser.get(`${at}/clock`)).body as ShowClock;
  expect((await say('start', one)).body).toMatchObject({ code: 'too-early' });
  await hold('showing');
  expect((await say('start', one, bela)).status).toBe(403);
  expect(await seen()).toMatchObject({ state: 'before', on: null, next: { idea: one }, of: 3 });
  await say('ready', one);
  expect(await seen()).toMatchObject({ state: 'ready', leftMs: 300_000, number: 1 });
  await say('start', one);
  waitUntil('2026-11-23T10:01:00.250Z');
  await say('start', one);
  expect(await seen()).toMatchObject({ state: 'running', leftMs: 239_750, next: { idea: two } });
  await say('pause', one);
  waitUntil('2026-11-23T10:02:00.000Z');
  await say('pause', one);
  expect(await seen()).toMatchObject({ state: 'paused', leftMs: 239_750 });
  await say('start', one);
  waitUntil('2026-11-23T10:07:00.000Z');
  expect(await seen()).toMatchObject({ state: 'running', leftMs: -60_250 });
  await Promise.all([say('ready', two), say('ready', two)]);
  expect(await seen()).toMatchObject({ on: { idea: two }, before: one, next: { idea: three } });
  expect((await say('start', idOf('gzne'))).status).toBe(409);
  await say('start', three);
  expect(await seen()).toMatchObject({ number: 3, next: null, leftMs: 300_000 });
  await say('end');
  expect(await seen()).toMatchObject({ state: 'ended', on: null, before: three, leftMs: null });
});

test('a team that dissolves on the screen leaves it', async () => {
  const { ada, chidi, at, put, hold, leave } = await threeTeams();
  await put('/order', { ideas: [one, two, three] });
  await hold('showing');
  await ada.put(`${at}/clock`, { does: 'start', idea: two });
  await leave(chidi, 'n2', 'chidi-okafor');
  expect((await ada.get(`${at}/clock`)).body).toMatchObject({ state: 'before', of: 2 });
});
