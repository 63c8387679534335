import { hc } from 'hono/client';
import { expect, test } from 'vitest';
import type { Api } from '../../api/app.ts';
import { ada, after, amina, arrive, bela, chidi, dora, emil, greta, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';

const failOver = playbook('systems/fail-over', {
  ...{ owner: 'payments', secondOwner: 'search', reviewed: '2026-03-02' },
});
const handOver = playbook('on-call/hand-over', { owner: 'mobile', verifier: emil.slug });
const odd = playbook('größe/50%25 & more?', { owner: 'payments' });
const at = '/playbooks/systems%2Ffail-over';

async function opened() {
  let time = monday;
  const catalogue = catalogueOf(failOver, handOver, odd);
  const portal = await openPortal({ now: () => time, catalogue });
  await arrive(portal.db);
  const later = (more: Parameters<typeof after>[1]) => {
    time = after(time, more);
  };
  return { ...portal, later, as: (person?: typeof ada) => browserOf(portal.app, person) };
}

test('nobody has said anything yet, and the file’s day counts', async () => {
  const visitor = await (await opened()).as();
  expect(await visitor.get(`${at}/standing`)).toMatchObject({
    status: 200,
    body: {
      playbook: failOver.id,
      reviewed: '2026-03-02',
      latest: null,
      mine: false,
      refusal: 'Sign in to say that this playbook is still right.',
    },
  });
});

test('Ada says that it is still right, twice, and takes it back', async () => {
  const { as } = await opened();
  const adas = await as(ada);
  const latest = {
    ...{ day: '2026-11-23', at: monday.toISOString(), kind: 'owner', run: null },
    by: { slug: ada.slug, name: ada.name },
  };
  const body = { reviewed: '2026-11-23', mine: true, refusal: null };
  expect(await adas.put(`${at}/review`, { note: ' Step 3 mended ' })).toMatchObject({
    status: 200,
    body: { ...body, latest: { ...latest, note: 'Step 3 mended' } },
  });
  expect(await adas.put(`${at}/review`, {})).toMatchObject({
    body: { ...body, latest: { ...latest, note: 'Step 3 mended' } },
  });
  expect(await adas.put(`${at}/review`, { note: 'Step 4, too' })).toMatchObject({
    body: { ...body, latest: { ...latest, note: 'Step 4, too' } },
  });
  expect((await adas.get('/reviews')).body).toEqual({ days: { [failOver.id]: '2026-11-23' } });
  const before = { reviewed: '2026-03-02', latest: null, mine: false };
  expect(await adas.delete(`${at}/review`)).toMatchObject({ status: 200, body: before });
  expect(await adas.delete(`${at}/review`)).toMatchObject({ status: 200, body: before });
  expect((await adas.get('/reviews')).body).toEqual({ days: {} });
});

test('only what I said today can be taken back', async () => {
  const { as, later } = await opened();
  const adas = await as(ada);
  await adas.put(`${at}/review`, {});
  later({ days: 1 });
  const standing = { reviewed: '2026-11-23', mine: false };
  expect(await adas.get(`${at}/standing`)).toMatchObject({ body: standing });
  expect(await adas.delete(`${at}/review`)).toMatchObject({ body: standing });
  await adas.put(`${at}/review`, {});
  expect((await adas.get('/reviews')).body).toEqual({ days: { [failOver.id]: '2026-11-24' } });
});

test('nobody takes back what another said', async () => {
  const { as } = await opened();
  await (await as(ada)).put(`${at}/review`, {});
  const standing = { reviewed: '2026-11-23', mine: false };
  expect(await (await as(chidi)).delete(`${at}/review`)).toMatchObject({ body: standing });
});

test('the day is that of the calendar of whoever says it', async () => {
  const { as, later } = await opened();
  later({ hours: 13, minutes: 30 });
  const standing = await (await as(bela)).put(`${at}/review`, {});
  expect(standing.body).toMatchObject({ reviewed: '2026-11-24', mine: true });
});

test('the owning teams, the verifier and an admin may, and others hear who', async () => {
  const { as } = await opened();
  for (const person of [ada, dora, amina]) {
    expect((await (await as(person)).put(`${at}/review`, {})).status).toBe(200);
  }
  const emils = await as(emil);
  expect(await emils.put(`${at}/review`, {})).toMatchObject({
    status: 403,
    body: {
      detail:
        'Only its owning team, its verifier, an editor or an admin can say that this playbook is still right.',
    },
  });
  expect((await emils.put('/playbooks/on-call%2Fhand-over/review', {})).status).toBe(200);
});

test('who said it, and what, is for staff', async () => {
  const { as } = await opened();
  await (await as(ada)).put(`${at}/review`, { note: 'The bastion is called larder-2 now' });
  for (const person of [undefined, greta]) {
    const { body } = await (await as(person)).get(`${at}/standing`);
    expect(body).toMatchObject({ latest: { day: '2026-11-23', by: null, note: '' } });
  }
});

test.each([
  ['too long', { note: 'x'.repeat(501) }],
  ['with a hole', { note: 'a\0b' }],
  ['of another form', { note: 7 }],
  ['with more in it', { day: '2020-01-01' }],
])('a note %s is refused', async (_, body) => {
  const adas = await (await opened()).as(ada);
  expect((await adas.put(`${at}/review`, body)).status).toBe(422);
});

test('an id goes into the address whole, whatever it holds', async () => {
  const adas = await (await opened()).as(ada);
  const address = `/playbooks/${encodeURIComponent(odd.id)}`;
  expect(await adas.put(`${address}/review`, {})).toMatchObject({
    status: 200,
    body: { playbook: odd.id },
  });
  expect((await adas.get('/reviews')).body).toEqual({ days: { [odd.id]: '2026-11-23' } });
  const missing = { status: 404, body: { detail: 'There is no such playbook here.' } };
  expect(await adas.get('/playbooks/systems%252Ffail-over/standing')).toMatchObject(missing);
  expect(await adas.get('/playbooks/nothing/standing')).toMatchObject(missing);
  expect(await adas.put('/playbooks/nothing/review', {})).toMatchObject(missing);
  expect((await adas.get('/playbooks/systems/fail-over/standing')).status).toBe(404);
});

test('the typed client and the app agree on how an id stands in an address', async () => {
  const { app } = await opened();
  const client = hc<Api>('http://localhost:4321', { fetch: app.request });
  const param = { playbook: encodeURIComponent(odd.id) };
  const answer = await client.api.playbooks[':playbook'].standing.$get({ param });
  expect(await answer.json()).toMatchObject({ playbook: odd.id });
});

test('the list of days is told again only when it has changed', async () => {
  const { app, as } = await opened();
  const adas = await as(ada);
  const ask = (etag = '') =>
    app.request('http://localhost:4321/api/reviews', { headers: { 'if-none-match': etag } });
  const first = await ask();
  const etag = first.headers.get('etag') ?? '';
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  expect((await ask(etag)).status).toBe(304);
  await adas.put(`${at}/review`, {});
  expect((await ask(etag)).status).toBe(200);
  await adas.delete(`${at}/review`);
  await adas.put(`${at}/review`, {});
  expect((await ask(etag)).status).toBe(200);
});
