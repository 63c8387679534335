import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../api/calendar/entries/rules.ts';
import type { Calendar } from '../../api/calendar/schema.ts';
import type { Hosting } from '../../api/cohorts/hosting/schema.ts';
import { parsers } from '../calendar/parsers.ts';
import { bela, chidi, dora, after as later, monday } from '../cast.ts';
import type { Client } from '../client.ts';
import { camp, rotation } from './camp.ts';
import { hire, id, opened } from './stage.ts';

const authored = {
  programmes: camp.programmes.map((programme) => ({
    ...programme,
    fixedPoints: [{ title: 'Lunch with your buddy', day: 2, at: '12:30', minutes: 60 }],
  })),
  rotations: [rotation('payments', { place: 'The office' }), ...camp.rotations.slice(1)],
};

/** Dora visits Payments, whom Bela receives, on Wednesday, and Mobile in the afternoon of Thursday. */
async function released() {
  const stage = await opened(authored);
  const { ada: organiser, path, app } = stage;
  const facts = { person: dora.slug, buddy: bela.slug };
  await organiser.put(`${path}/hires/${id('dora')}`, hire('Dora Maar', facts));
  const put = (slug: string, more: object) =>
    organiser.put(`${path}/hires/${id('dora')}/visits/${slug}`, {
      ...{ half: 'day', host: bela.slug, pinned: false },
      ...more,
    });
  const release = () => organiser.post(`${path}/releases`);
  await put('payments', { day: '2026-12-02' });
  await put('mobile', { day: '2026-12-03', half: 'pm', host: chidi.slug });
  const feedOf = async (person: Client) => {
    const { path: address } = (await person.put('/calendar-feed')).body as { path: string };
    return async () => (await app.request(`http://localhost:4321${address}`)).text();
  };
  return { ...stage, put, release, feedOf };
}

const week = 'from=2026-11-30T00:00:00.000Z&to=2026-12-07T00:00:00.000Z';
const inWeek = async (person: Client, more = '') =>
  entriesOf((await person.get(`/calendar?${week}${more}`)).body as Calendar);

test('hire and host have the boot camp in their calendars, once it is released', async () => {
  const { ada: organiser, bela: host, dora: me, visitor, release } = await released();
  expect(await inWeek(me)).toEqual([]);
  await release();
  expect(await inWeek(me, '&mine=true')).toMatchObject([
    {
      ...{ kind: 'boot-camp', title: 'With payments', place: 'The office', mine: 'visiting' },
      ...{ startsAt: '2026-12-02T09:30:00.000Z', endsAt: '2026-12-02T17:00:00.000Z' },
      ...{ host: { name: 'Béla Kovács' }, team: null, zone: 'Europe/Lisbon' },
    },
    { title: 'Lunch with your buddy, Béla Kovács', startsAt: '2026-12-02T12:30:00.000Z' },
    { title: 'With mobile', startsAt: '2026-12-03T13:30:00.000Z' },
  ]);
  expect(await inWeek(host)).toMatchObject([
    {
      title: 'Dora Maar at With payments',
      mine: 'hosting',
      slug: expect.stringMatching(/^winter-/),
    },
  ]);
  expect(await inWeek(organiser)).toEqual([]);
  expect(await inWeek(visitor)).toEqual([]);
});

describe.each(parsers)('as %s reads the secret feed', (_, parse) => {
  test('a visit keeps its UID, counts its changes, and is cancelled when it goes', async () => {
    const stage = await released();
    const { ada: organiser, bela, chidi, dora, put, release, feedOf, clock, path } = stage;
    const feeds = {
      hire: await feedOf(dora),
      host: await feedOf(bela),
      other: await feedOf(chidi),
    };
    const payments = async (whose: keyof typeof feeds) =>
      parse(await feeds[whose]())
        .filter(({ uid }) => uid.includes('-payments'))
        .map(({ sequence, status, summary, startsAt }) => [
          ...[sequence, status, summary, startsAt.slice(0, 10)],
        ]);
    await release();
    const [, lunch] = parse(await feeds.hire());
    expect(lunch).toMatchObject({ summary: 'Lunch with your buddy, Béla Kovács' });
    expect(await payments('hire')).toEqual([[1, 'CONFIRMED', 'With payments', '2026-12-02']]);
    expect(await payments('host')).toEqual([
      [1, 'CONFIRMED', 'Dora Maar at With payments', '2026-12-02'],
    ]);
    expect(await feeds.host()).toBe(await feeds.host());

    clock.now = later(monday, { hours: 1 });
    await put('payments', { day: '2026-12-04' });
    await release();
    expect(await payments('hire')).toEqual([[2, 'CONFIRMED', 'With payments', '2026-12-04']]);

    // Another host: the first one's is cancelled, the other's begins where the count stands.
    clock.now = later(monday, { hours: 2 });
    await put('payments', { day: '2026-12-04', host: 'ada-lindqvist' });
    await release();
    expect(await payments('hire')).toEqual([[3, 'CONFIRMED', 'With payments', '2026-12-04']]);
    expect(await payments('host')).toEqual([
      [3, 'CANCELLED', 'Cancelled: Dora Maar at With payments', '2026-12-04'],
    ]);

    clock.now = later(monday, { hours: 3 });
    await organiser.delete(`${path}/hires/${id('dora')}/visits/payments`);
    expect((await payments('hire'))[0]?.slice(0, 2)).toEqual([3, 'CONFIRMED']);
    await release();
    expect(await payments('hire')).toEqual([
      [4, 'CANCELLED', 'Cancelled: With payments', '2026-12-04'],
    ]);
    expect(await payments('other')).toEqual([]);

    // It comes back as the same one.
    clock.now = later(monday, { hours: 4 });
    await organiser.delete(`${path}/hires/${id('dora')}/visits/mobile`);
    await put('payments', { day: '2026-12-03', half: 'day' });
    await release();
    expect(await payments('hire')).toEqual([[5, 'CONFIRMED', 'With payments', '2026-12-03']]);
    expect((await payments('host'))[0]?.slice(0, 2)).toEqual([5, 'CONFIRMED']);
  });
});

test('who is taken out of the cohort takes their visits out of the hosts’ calendars', async () => {
  const { ada: organiser, bela: host, release, feedOf, path } = await released();
  await release();
  const feed = await feedOf(host);
  const [, parse] = parsers[0] ?? [];
  expect((await organiser.delete(`${path}/hires/${id('dora')}`)).status).toBe(200);
  expect(parse?.(await feed())).toMatchObject([
    { status: 'CANCELLED', summary: 'Cancelled: A hire who left at With payments' },
  ]);
});

test('a swap counts the visit up, and takes it from one host to the other', async () => {
  const { ada, bela, dora, release, feedOf } = await released();
  await release();
  const [, parse] = parsers[0] ?? [];
  const feeds = { hire: await feedOf(dora), host: await feedOf(bela), taker: await feedOf(ada) };
  const payments = async (whose: keyof typeof feeds) =>
    (parse?.(await feeds[whose]()) ?? [])
      .filter(({ uid }) => uid.includes('-payments'))
      .map(({ sequence, status }) => [sequence, status]);
  const before = await payments('hire');
  expect(await payments('taker')).toEqual([]);
  const { visits } = (await bela.get('/hosting')).body as Hosting;
  const swap = `/visits/${visits[0]?.id}/swaps/${id('swap')}`;
  await bela.put(swap, { reason: 'The dentist' });
  expect(await payments('hire')).toEqual(before);
  expect((await ada.put(`${swap}/taker`)).status).toBe(200);
  const count = Number(before[0]?.[0]) + 1;
  expect(await payments('hire')).toEqual([[count, 'CONFIRMED']]);
  expect(await payments('host')).toEqual([[count, 'CANCELLED']]);
  expect(await payments('taker')).toEqual([[count, 'CONFIRMED']]);
});
