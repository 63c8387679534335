import { expect, test } from 'vitest';
import type { ReportList } from '../../api/reports/schema.ts';
import { makeReport } from '../../api/reports/store.ts';
import { ada, amina, arrive, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';

const id = 'report-of-chidi-1';
const said = {
  playbook: 'releasing/roll-back',
  passage: 'deploy --to prod',
  heading: 'Put it back',
  anchor: 'put-it-back',
  what: 'The flag is called --target now.',
};

/** Nobody: who hears of it is not what is asked here. */
const keepers = { teams: [], verifier: 'team' };

async function opened() {
  const catalogue = catalogueOf(
    playbook('releasing/roll-back', { title: 'Roll back a deploy', owner: 'payments' }),
    playbook('systems/orders', { owner: 'search', secondOwner: 'payments' }),
    playbook('on-call/hand-over', { owner: 'search', verifier: chidi.slug }),
  );
  const { app, db } = await openPortal({ now: () => monday, catalogue });
  await arrive(db);
  const [adas, belas, chidis, doras] = await Promise.all(
    [ada, bela, chidi, dora].map((person) => browserOf(app, person)),
  );
  if (!adas || !belas || !chidis || !doras) throw new Error('Nobody is there.');
  return { app, db, adas, belas, chidis, doras };
}

const sentences = (answer: { body: unknown }) =>
  (answer.body as { notices: { sentence: string }[] }).notices.map(({ sentence }) => sentence);

test('what Chidi says reaches everyone of the team that owns the playbook, once', async () => {
  const { adas, belas, chidis, doras } = await opened();
  const first = await chidis.put(`/reports/${id}`, said);
  expect(first).toMatchObject({
    status: 200,
    body: {
      ...said,
      id,
      playbook: { id: said.playbook, title: 'Roll back a deploy' },
      by: { slug: chidi.slug, name: chidi.name },
      state: 'open',
      settlement: null,
      settleRefusal:
        'Only its owning team, its verifier, an editor or an admin can settle what a reader said.',
    },
  });
  expect(await chidis.put(`/reports/${id}`, said)).toEqual(first);
  const told = ['Chidi Okafor says of “Roll back a deploy”: The flag is called --target now.'];
  expect(sentences(await adas.get('/notices'))).toEqual(told);
  expect(sentences(await belas.get('/notices'))).toEqual(told);
  expect(sentences(await chidis.get('/notices'))).toEqual([]);
  expect(sentences(await doras.get('/notices'))).toEqual([]);
  expect((await adas.get('/notices')).body).toMatchObject({
    notices: [{ about: { kind: 'playbook', slug: said.playbook, title: 'Roll back a deploy' } }],
  });
});

test('what Dora says reaches the verifier, who is of another team, and waits in their queue', async () => {
  const { adas, chidis, doras } = await opened();
  await doras.put(`/reports/${id}`, { ...said, playbook: 'on-call/hand-over' });
  expect((await chidis.get('/notices')).body).toMatchObject({ unread: 1 });
  expect((await adas.get('/notices')).body).toMatchObject({ unread: 0 });
  expect((await chidis.get('/reports')).body).toMatchObject({
    reports: [{ id, settleRefusal: null }],
  });
  expect((await adas.get('/reports')).body).toEqual({ reports: [] });
});

test('an owner settles it, and Chidi hears how', async () => {
  const { adas, belas, chidis } = await opened();
  await chidis.put(`/reports/${id}`, said);
  const settlement = { answer: 'mended', words: 'Right, it is --target.' };
  const settled = await adas.put(`/reports/${id}/settlement`, settlement);
  expect(settled).toMatchObject({
    status: 200,
    body: {
      state: 'settled',
      settlement: { ...settlement, by: { slug: ada.slug }, at: monday.toISOString() },
    },
  });
  expect(await adas.put(`/reports/${id}/settlement`, settlement)).toEqual(settled);
  expect(sentences(await chidis.get('/notices'))).toEqual([
    '“Roll back a deploy” was mended, after what you said of it. Right, it is --target.',
  ]);
  const late = await belas.put(`/reports/${id}/settlement`, { answer: 'not-wrong', words: '' });
  expect(late).toMatchObject({
    status: 409,
    body: { detail: 'Ada Lindqvist has settled this already. Load it again to read how.' },
  });
  expect((await belas.get('/reports')).body).toEqual({ reports: [] });
  expect((await belas.get('/reports?state=settled')).body).toMatchObject({ reports: [{ id }] });
});

test('someone who settles what they said themselves is not told of it', async () => {
  const { adas } = await opened();
  await adas.put(`/reports/${id}`, said);
  await adas.put(`/reports/${id}/settlement`, { answer: 'not-wrong' });
  expect((await adas.get('/notices')).body).toMatchObject({ unread: 0 });
});

test('the queue of a team holds the reports of its playbooks, oldest first', async () => {
  const { db, adas, doras } = await opened();
  const make = (number: number, of: string, minute: number) =>
    makeReport(db, {
      ...{ ...said, playbook: of, id: `report-number-000${number}`, person: dora.id },
      ...{ title: of, keepers, now: `2026-11-23T09:0${minute}:00.000Z` },
    });
  await make(1, 'releasing/roll-back', 5);
  await make(2, 'systems/orders', 1);
  await make(3, 'releasing/roll-back', 2);
  await make(4, 'gone/since', 3);
  const listed = async (query: string) =>
    ((await adas.get(`/reports${query}`)).body as ReportList).reports.map((each) => [
      Number(each.id.slice(-1)),
      each.settleRefusal === null,
    ]);
  const [mine, anothers] = [true, false];
  // Payments is the second owner of the orders.
  expect(await listed('?team=payments')).toEqual([
    [2, mine],
    [3, mine],
    [1, mine],
  ]);
  expect(await listed('?team=search')).toEqual([[2, mine]]);
  expect(await listed('?playbook=releasing/roll-back')).toEqual([
    [3, mine],
    [1, mine],
  ]);
  expect(await listed('?team=all')).toEqual([
    [2, mine],
    [3, mine],
    [4, anothers],
    [1, mine],
  ]);
  expect(await listed('?team=nobody')).toEqual([]);
  expect(
    (await doras.put('/reports/report-number-0004/settlement', { answer: 'mended' })).status,
  ).toBe(403);
});

test('a report of a playbook that is gone is told by its id, and an admin settles it', async () => {
  const { app, db } = await opened();
  await makeReport(db, {
    ...{ ...said, playbook: 'gone/since', id, person: dora.id },
    ...{ title: 'Gone', keepers, now: monday.toISOString() },
  });
  const aminas = await browserOf(app, amina);
  expect((await aminas.get('/reports?team=all')).body).toMatchObject({
    reports: [{ playbook: { id: 'gone/since', title: 'gone/since' }, settleRefusal: null }],
  });
  expect((await aminas.put(`/reports/${id}/settlement`, { answer: 'mended' })).status).toBe(200);
});

test('an id that someone else has used is refused, and nothing of theirs is changed', async () => {
  const { adas, chidis, doras } = await opened();
  await chidis.put(`/reports/${id}`, said);
  const taken = await doras.put(`/reports/${id}`, { ...said, what: 'Mine.' });
  expect(taken).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect((await adas.get('/reports')).body).toMatchObject({ reports: [{ what: said.what }] });
  expect((await adas.get('/notices')).body).toMatchObject({ unread: 1 });
});

test.each([
  ['no such playbook', { ...said, playbook: 'no/such' }, 404],
  ['nothing said', { ...said, what: '  ' }, 422],
  ['too much said', { ...said, what: 'x'.repeat(1001) }, 422],
  ['too long a passage', { ...said, passage: 'x'.repeat(501) }, 422],
  ['a field that is none', { ...said, by: 'ada' }, 422],
])('with %s it is refused', async (_, body, status) => {
  const { chidis } = await opened();
  expect((await chidis.put(`/reports/${id}`, body)).status).toBe(status);
});

test('what was wrong at a step of a run stands in the queue with the run and the step', async () => {
  const { db, adas } = await opened();
  await makeReport(db, {
    ...{ ...said, passage: '', id, person: chidi.id, run: 'run-1', step: '3. Put it back' },
    ...{
      title: 'Roll back a deploy',
      keepers: { ...keepers, teams: ['payments'] },
      now: monday.toISOString(),
    },
  });
  expect((await adas.get('/reports?team=payments')).body).toMatchObject({
    reports: [{ run: 'run-1', step: '3. Put it back', what: said.what }],
  });
  expect((await adas.get('/notices')).body).toMatchObject({ unread: 1 });
});
