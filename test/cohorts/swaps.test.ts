import { expect, test } from 'vitest';
import { after, monday } from '../cast.ts';
import { hosted, hostingIn, said } from './hosted.ts';
import { cohortIn, id } from './stage.ts';

const reason = { reason: 'I am at the dentist.' };

async function asked() {
  const stage = await hosted();
  const visit = `/visits/${stage.visitOf('dora', 'payments')}`;
  const swap = `${visit}/swaps/${id('swap')}`;
  const answer = await stage.bela.put(swap, reason);
  return { ...stage, visit, swap, answer };
}

test('a host accepts a visit, and is asked anew when it was moved', async () => {
  const { ada, bela, chidi, path, place, visitOf } = await hosted();
  const mine = visitOf('dora', 'payments');
  expect((await chidi.put(`/visits/${mine}/acceptance`)).body).toMatchObject({
    ...{ code: 'forbidden', detail: 'Béla Kovács receives this visit, not you.' },
  });
  const accepted = await bela.put(`/visits/${mine}/acceptance`);
  expect(hostingIn(accepted)).toMatchObject({ accepted: true, host: { slug: 'bela-kovacs' } });
  expect(await bela.put(`/visits/${mine}/acceptance`)).toEqual(accepted);
  await ada.put(place('dora', 'payments'), {
    ...{ half: 'day', pinned: false, day: '2026-12-04', host: 'bela-kovacs' },
  });
  await ada.post(`${path}/releases`);
  const again = await bela.put(`/visits/${visitOf('kim', 'payments')}/acceptance`);
  expect(hostingIn(again).accepted).toBe(true);
  const { body } = await bela.put(`/visits/${mine}/swaps/${id('one')}`, reason);
  expect(body).toMatchObject({ accepted: false });
});

test('a swap is put to the other hosts of the team, once, and nobody else', async () => {
  const { ada, bela, chidi, dora, swap, answer } = await asked();
  expect(hostingIn(answer)).toMatchObject({
    accepted: false,
    swap: { reason: 'I am at the dentist.', absence: false, asked: [{ slug: 'ada-lindqvist' }] },
  });
  expect(await bela.put(swap, reason)).toEqual(answer);
  expect(await said(ada)).toEqual([
    '“Winter”: Béla Kovács asks that somebody else receives Dora Maar at With payments on Wed 2 Dec: I am at the dentist.',
  ]);
  expect(await said(chidi)).toHaveLength(1);
  expect(await said(dora)).toHaveLength(1);
  expect((await chidi.put(`${swap}/taker`)).body).toMatchObject({ code: 'forbidden' });
  expect((await bela.put(`${swap}/taker`)).body).toMatchObject({ code: 'over' });
});

test('whoever takes a visit over has it: in plan, releases, version and notices', async () => {
  const { ada, bela, dora, path, visit, swap, version } = await asked();
  const taken = await ada.put(`${swap}/taker`);
  expect(hostingIn(taken)).toMatchObject({ accepted: true, swap: null });
  expect(hostingIn(taken).host).toEqual({ slug: 'ada-lindqvist', name: 'Ada Lindqvist' });
  expect(await ada.put(`${swap}/taker`)).toEqual(taken);

  const cohort = cohortIn(await ada.get(path));
  expect(cohort.version).toBe(version + 1);
  expect(cohort.visits.find(({ id }) => visit.endsWith(id))).toMatchObject({
    ...{ plan: { host: { slug: 'ada-lindqvist' } }, told: { host: { slug: 'ada-lindqvist' } } },
  });
  expect(cohort.releases).toHaveLength(2);
  expect(cohort.releases[0]).toMatchObject({
    by: { slug: 'ada-lindqvist' },
    changes: [{ before: { host: { slug: 'bela-kovacs' } }, after: { day: '2026-12-02' } }],
  });
  expect((await said(dora))[0]).toBe(
    '“Winter”: Ada Lindqvist receives you at With payments on Wed 2 Dec, in place of Béla Kovács.',
  );
  expect((await said(bela))[0]).toBe(
    '“Winter”: Ada Lindqvist receives Dora Maar at With payments on Wed 2 Dec, in place of you.',
  );
  expect((await bela.put(`${visit}/acceptance`)).body).toMatchObject({
    detail: 'Ada Lindqvist receives this visit, not you.',
  });
});

test('what was taken back, or moved since, is nobody’s to take', async () => {
  const { ada, bela, path, swap, visit, place } = await asked();
  expect(hostingIn(await bela.delete(swap)).swap).toBe(null);
  expect((await bela.delete(swap)).status).toBe(200);
  expect((await ada.put(`${swap}/taker`)).body).toMatchObject({
    ...{ code: 'over', detail: 'The request was taken back: the host receives them after all.' },
  });
  const again = `${visit}/swaps/${id('again')}`;
  await bela.put(again, reason);
  const moved = { half: 'day', pinned: false, day: '2026-12-04', host: 'bela-kovacs' };
  await ada.put(place('dora', 'payments'), moved);
  await ada.post(`${path}/releases`);
  expect((await ada.put(`${again}/taker`)).body).toMatchObject({
    detail: 'The plan was changed since: nobody needs to take this visit over any more.',
  });
  // The old request no longer stands in the way of a new one.
  const third = await bela.put(`${visit}/swaps/${id('third')}`, reason);
  expect(hostingIn(third).swap).toMatchObject({ id: id('third') });
});

test('accepting takes an open request back; nothing of it after the visit', async () => {
  const { ada, bela, clock, swap, visit } = await asked();
  expect(hostingIn(await bela.put(`${visit}/acceptance`))).toMatchObject({
    ...{ accepted: true, swap: null },
  });
  const next = `${visit}/swaps/${id('next')}`;
  await bela.put(next, reason);
  clock.now = after(monday, { days: 10 });
  for (const late of [ada.put(`${next}/taker`), bela.put(`${visit}/acceptance`)]) {
    expect((await late).body).toMatchObject({ code: 'over', detail: 'This visit is over.' });
  }
  expect((await ada.put(`${swap}/taker`)).body).toMatchObject({ code: 'over' });
});

test('an unreleased choice of the organiser stays', async () => {
  const { ada, path, swap, visit, place } = await asked();
  await ada.put(place('dora', 'payments'), {
    ...{ half: 'day', pinned: false, day: '2026-12-03', host: 'ada-lindqvist' },
  });
  expect((await ada.put(`${swap}/taker`)).status).toBe(200);
  const one = cohortIn(await ada.get(path)).visits.find(({ id }) => visit.endsWith(id));
  expect(one).toMatchObject({ plan: { day: '2026-12-03' }, told: { day: '2026-12-02' } });
});
