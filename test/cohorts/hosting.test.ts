import { expect, test } from 'vitest';
import { hostsAt, isMentor, phaseOf } from '../../api/cohorts/hosting/rules.ts';
import type { Hosting } from '../../api/cohorts/hosting/schema.ts';
import { after, bela, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { camp, rotation } from './camp.ts';
import { hosted, said } from './hosted.ts';
import { cohortIn, id } from './stage.ts';

const hostingOf = ({ body }: { body: unknown }) => body as Hosting;

test.each([
  ['2026-11-25', 'today'],
  ['2026-11-23', 'this-week'],
  ['2026-11-29', 'this-week'],
  ['2026-11-22', 'past'],
  ['2026-11-30', 'coming'],
])('seen from a Wednesday, %s is %s', (day, phase) => {
  expect(phaseOf(day, '2026-11-25')).toBe(phase);
});

test('on a Sunday the week is the one that ends', () => {
  expect(phaseOf('2026-11-23', '2026-11-29')).toBe('this-week');
  expect(phaseOf('2026-11-30', '2026-11-29')).toBe('coming');
});

const project = (title: string, helpers: string[]) => ({
  ...{ title, brief: 'Make it.', why: 'Used.', done: 'It is.', skills: [], helpers },
});
const authored = {
  rotations: [
    rotation('payments', {
      ...{ hosts: ['chidi'], mentors: ['mia'] },
      miniProjects: [project('One', ['otto']), project('Two', ['toni'])],
    }),
  ],
};

test.each([
  ['mia', null, true],
  ['mia', 'One', true],
  ['otto', null, true],
  ['otto', 'One', true],
  ['otto', 'Two', false],
  ['otto', 'One of my own', false],
  ['chidi', null, false],
])('%s helps where the mini-project is %s: %s', (person, chosen, helps) => {
  expect(isMentor(authored, { rotation: 'payments', project: chosen }, person)).toBe(helps);
});

test.each([
  ['chidi', 'search', ['payments']],
  ['ada', 'payments', ['payments']],
  ['ada', null, []],
])('%s of team %s may receive at %j', (slug, team, rotations) => {
  expect(hostsAt(authored, { slug, team })).toEqual(rotations);
});

test('a host sees whom they receive, and what those have seen before', async () => {
  const { bela, chidi, dora, visitor, clock, visitOf } = await hosted();
  await bela.put(`/visits/${visitOf('dora', 'payments')}/acceptance`);
  const { visits, requests, more } = hostingOf(await bela.get('/hosting'));
  expect([requests, more]).toEqual([[], false]);
  expect(visits).toMatchObject([
    {
      ...{ as: 'host', phase: 'coming', day: '2026-12-02', half: 'day', accepted: true },
      ...{ startsAt: '2026-12-02T09:30:00.000Z', endsAt: '2026-12-02T17:00:00.000Z' },
      hire: { name: 'Dora Maar', person: { slug: 'dora-maar' }, seen: [] },
      rotation: { slug: 'payments', title: 'With payments' },
      ...{ miniProject: { project: null, state: 'not-started', words: '' }, projects: ['Small'] },
    },
    {
      hire: {
        name: 'Kim Park',
        person: null,
        seen: [{ rotation: { slug: 'search' }, day: '2026-12-02', state: 'not-started' }],
      },
    },
  ]);
  expect(hostingOf(await chidi.get('/hosting')).visits).toHaveLength(1);
  expect(hostingOf(await dora.get('/hosting')).visits).toEqual([]);
  expect((await visitor.get('/hosting')).status).toBe(401);
  expect(hostingOf(await bela.get('/hosting?of=today')).visits).toEqual([]);
  clock.now = new Date('2026-12-02T23:30:00.000Z');
  expect(hostingOf(await bela.get('/hosting?of=today')).visits).toMatchObject([
    { phase: 'today', hire: { name: 'Dora Maar' } },
  ]);
});

test('mentors see the visits of their rotation; nobody helps themselves', async () => {
  const rotations = camp.rotations.map((one) =>
    one.slug === 'payments' ? { ...one, mentors: ['chidi-okafor', 'dora-maar'] } : one,
  );
  const { chidi, dora, ada } = await hosted({ ...camp, rotations });
  const seen = hostingOf(await chidi.get('/hosting')).visits;
  expect(seen.map(({ as, hire }) => [as, hire.name])).toEqual([
    ['mentor', 'Dora Maar'],
    ['host', 'Kim Park'],
    ['mentor', 'Kim Park'],
  ]);
  const doras = hostingOf(await dora.get('/hosting')).visits;
  expect(doras.map(({ hire }) => hire.name)).toEqual(['Kim Park']);
  expect(hostingOf(await ada.get('/hosting')).visits).toEqual([]);
});

test('a host who is away on the day of a visit asks for a swap at once, and takes it back', async () => {
  const { ada, bela, chidi, path, visitOf } = await hosted();
  const day = `${path}/my-absences/2026-12-02`;
  const [cohort] = hostingOf(await bela.get('/hosting')).cohorts;
  expect(cohort?.days).toMatchObject([
    { day: '2026-11-30', away: false, visits: 0 },
    { day: '2026-12-02', away: false, visits: 1 },
    { day: '2026-12-03', visits: 1 },
    {},
    {},
  ]);
  const { version } = cohortIn(await ada.get(path));
  const away = hostingOf(await bela.put(day, { away: true }));
  expect(away.cohorts[0]?.days[1]).toEqual({ day: '2026-12-02', away: true, visits: 1 });
  const swapOf = ({ visits }: Hosting) =>
    visits.find(({ id }) => id === visitOf('dora', 'payments'))?.swap;
  expect(swapOf(away)).toMatchObject({ absence: true, asked: [{ slug: 'ada-lindqvist' }] });
  expect(hostingOf(await bela.put(day, { away: true }))).toEqual(away);
  expect(cohortIn(await ada.get(path)).version).toBe(version + 1);
  const [request] = hostingOf(await ada.get('/hosting')).requests;
  expect(request).toMatchObject({ as: 'mentor', hire: { name: 'Dora Maar' } });
  expect((await said(ada))[0]).toContain('asks that somebody else receives Dora Maar');

  const back = hostingOf(await bela.put(day, { away: false }));
  expect(swapOf(back)).toBe(null);
  expect(hostingOf(await ada.get('/hosting')).requests).toEqual([]);
  expect((await chidi.put(`${path}/my-absences/2026-12-01`, { away: true })).status).toBe(422);
  expect((await chidi.put(`${path}/my-absences/2026-11-20`, { away: true })).status).toBe(409);
  expect((await chidi.put('/cohorts/none/my-absences/2026-12-02', { away: true })).status).toBe(
    404,
  );
});

test('where nobody else is there the organiser is told, and an absent host cannot take over', async () => {
  const { ada, bela, path, visitOf } = await hosted();
  const swap = `/visits/${visitOf('dora', 'payments')}/swaps/${id('swap')}`;
  await bela.put(swap, { reason: 'I am at the dentist.' });
  await ada.put(`${path}/my-absences/2026-12-02`, { away: true });
  expect((await ada.put(`${swap}/taker`)).body).toMatchObject({
    detail: 'You are noted as away on that day. Say that you are here first.',
  });
  await bela.delete(swap);
  const again = await bela.put(`/visits/${visitOf('dora', 'payments')}/swaps/${id('again')}`, {
    reason: 'I am at the dentist.',
  });
  expect(again.body).toMatchObject({ swap: { asked: [] } });
  expect(await said(ada)).toHaveLength(2);
});

test('what is over stays to be read, and nobody is asked for days that are over', async () => {
  const { app, clock } = await hosted();
  clock.now = after(monday, { days: 15 });
  const later = hostingOf(await (await browserOf(app, bela)).get('/hosting'));
  expect(later.visits.map(({ phase }) => phase)).toEqual(['past', 'past']);
  expect(later.cohorts).toEqual([]);
});

test('an organiser notes that a host is away: a swap is asked at once', async () => {
  const { ada, bela, path, visitOf } = await hosted();
  const day = `${path}/hosts/bela-kovacs/days/2026-12-02`;
  expect((await ada.put(day, { away: true })).status).toBe(200);
  expect((await ada.put(day, { away: true })).status).toBe(200);
  const swapOf = async () =>
    hostingOf(await bela.get('/hosting')).visits.find(
      ({ id }) => id === visitOf('dora', 'payments'),
    )?.swap;
  expect(await swapOf()).toMatchObject({ absence: true, asked: [{ slug: 'ada-lindqvist' }] });
  await ada.put(day, { away: false });
  expect(await swapOf()).toBe(null);
  const nobody = await ada.put(`${path}/hosts/nobody/days/2026-12-02`, { away: true });
  expect(nobody.body).toMatchObject({ code: 'missing' });
});
