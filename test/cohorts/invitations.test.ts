import { expect, test } from 'vitest';
import type { Invited, NewInvitation } from '../../api/cohorts/invitations/schema.ts';
import { ada, bela, monday } from '../cast.ts';
import { type Answer, browserOf, type Client } from '../client.ts';
import { cohortIn, hire, id, opened } from './stage.ts';

const noInvitation = expect.objectContaining({
  ...{ code: 'missing', detail: expect.stringContaining('no longer does') },
});

const tokenIn = ({ body }: Answer) => (body as NewInvitation).path.split('#')[1] ?? '';
const look = (who: Client, token: string) => who.post('/invitation', { token });
const take = (who: Client, token: string) => who.post('/invitation/acceptance', { token });

/** Ada's draft with Kim, who cannot sign in yet, and a link for Kim. */
async function invited() {
  const stage = await opened();
  const { ada, path } = stage;
  const kim = `${path}/hires/${id('kim')}`;
  await ada.put(kim, hire('Kim Novak'));
  const made = await ada.put(`${kim}/invitation`);
  const personOf = async (name = 'Kim Novak') => {
    const { hires } = cohortIn(await ada.get(path));
    return hires.find((one) => one.name === name)?.person?.slug ?? null;
  };
  return { ...stage, kim, made, token: tokenIn(made), personOf };
}

test('who has the link reads whom it is for, says so, and is the hire', async () => {
  const { path, made, token, personOf, ...as } = await invited();
  expect(made.body).toMatchObject({ madeAt: monday.toISOString(), endsOn: '2027-01-06' });
  const said = await look(as.bela, token);
  expect(said.body).toEqual({
    ...{ name: 'Kim Novak', firstDay: '2026-11-30', organiser: ada.name, released: false },
    cohort: { slug: path.split('/')[2] ?? '', title: 'Winter' },
  } satisfies Invited);
  // Looking changes nothing, however often.
  expect((await look(as.bela, token)).body).toEqual(said.body);
  expect(await personOf()).toBeNull();
  expect((await take(as.bela, token)).status).toBe(200);
  expect(await personOf()).toBe('bela-kovacs');
  const heard = (await as.ada.get('/notices')).body as { notices: { sentence: string }[] };
  expect(heard.notices.map(({ sentence }) => sentence)).toEqual([
    `${bela.name} used the invitation of Kim Novak to “Winter”. If they are somebody else, change it there.`,
  ]);
});

test('a link is used once, and stays used when the place is free again', async () => {
  const { ada, bela, chidi, kim, token, personOf } = await invited();
  await take(bela, token);
  expect((await take(chidi, token)).body).toEqual(noInvitation);
  expect((await take(bela, token)).body).toEqual(noInvitation);
  expect(await ada.put(`${kim}/invitation`)).toMatchObject({
    ...{ status: 409, body: { code: 'closed' } },
  });
  await ada.put(kim, hire('Kim Novak', { person: null }));
  expect(await personOf()).toBeNull();
  expect((await take(chidi, token)).body).toEqual(noInvitation);
  expect((await ada.get(`${kim}/invitation`)).body).toMatchObject({ madeAt: null });
});

test('a place that the organiser fills by hand ends the link', async () => {
  const { ada, bela, kim, token, personOf } = await invited();
  await ada.put(kim, hire('Kim Novak', { person: 'chidi-okafor' }));
  await ada.put(kim, hire('Kim Novak', { person: null }));
  expect((await take(bela, token)).body).toEqual(noInvitation);
  expect(await personOf()).toBeNull();
});

test('a new link ends the one before, and no link is kept', async () => {
  const { ada, bela, chidi, db, kim, token, personOf } = await invited();
  const next = tokenIn(await ada.put(`${kim}/invitation`));
  expect((await look(bela, token)).body).toEqual(noInvitation);
  expect((await take(bela, token)).body).toEqual(noInvitation);
  const kept = JSON.stringify(await db.read('SELECT * FROM invitations'));
  expect(kept).not.toContain(next);
  expect((await take(chidi, next)).status).toBe(200);
  expect(await personOf()).toBe('chidi-okafor');
});

test('the organiser ends a link', async () => {
  const { ada, bela, kim, token } = await invited();
  expect((await ada.delete(`${kim}/invitation`)).status).toBe(204);
  expect((await ada.delete(`${kim}/invitation`)).status).toBe(204);
  expect((await look(bela, token)).body).toEqual(noInvitation);
});

test('a link holds for thirty days after the last day of the cohort', async () => {
  const { app, clock, kim } = await invited();
  // Whoever comes after weeks has to sign in again.
  const invite = async () => (await browserOf(app, ada)).put(`${kim}/invitation`);
  clock.now = new Date('2027-01-06T12:00:00.000Z');
  const made = await invite();
  expect((await look(await browserOf(app, bela), tokenIn(made))).status).toBe(200);
  clock.now = new Date('2027-01-07T12:00:00.000Z');
  const late = await browserOf(app, bela);
  expect((await look(late, tokenIn(made))).body).toEqual(noInvitation);
  expect((await take(late, tokenIn(made))).body).toEqual(noInvitation);
  expect(await invite()).toMatchObject({ status: 409, body: { code: 'over' } });
});

test('a wrong link tells nothing, whatever it looks like', async () => {
  const { bela, greta, visitor, token } = await invited();
  const wrong = [`${token.slice(0, -1)}!`, token.slice(1), '', 'x'];
  const answers = await Promise.all(wrong.map((one) => look(bela, one)));
  expect(answers.map(({ body }) => body)).toEqual(wrong.map(() => noInvitation));
  expect((await look(visitor, token)).status).toBe(401);
  expect((await look(greta, token)).status).toBe(403);
});

test('of two who say so at once exactly one is the hire', async () => {
  const { bela, chidi, token, personOf } = await invited();
  const answers = await Promise.all([take(bela, token), take(chidi, token)]);
  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([200, 404]);
  expect(await personOf()).toBe(statuses[0] === 200 ? 'bela-kovacs' : 'chidi-okafor');
});

test('who is in the cohort already, or is the buddy, cannot be the hire, too', async () => {
  const { ada, bela, chidi, path, kim, token, personOf } = await invited();
  await ada.put(`${path}/hires/${id('lee')}`, hire('Lee Wu', { person: 'bela-kovacs' }));
  await ada.put(kim, hire('Kim Novak', { buddy: 'chidi-okafor' }));
  for (const ask of [look, take]) {
    expect(await ask(bela, token)).toMatchObject({
      ...{ status: 409 },
      body: { detail: 'You are Lee Wu of “Winter” already. This invitation is for Kim Novak.' },
    });
    expect(await ask(chidi, token)).toMatchObject({
      ...{ status: 409 },
      body: { detail: 'You are the buddy of Kim Novak: this invitation is not yours.' },
    });
  }
  expect(await personOf()).toBeNull();
});

test('one person with two links at once is one hire', async () => {
  const { ada, bela, path, token, personOf } = await invited();
  const lee = `${path}/hires/${id('lee')}`;
  await ada.put(lee, hire('Lee Wu'));
  const other = tokenIn(await ada.put(`${lee}/invitation`));
  const answers = await Promise.all([take(bela, token), take(bela, other)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const people = [await personOf(), await personOf('Lee Wu')];
  expect(people.toSorted()).toEqual(['bela-kovacs', null]);
});

test('a form or a list that does not know who they are leaves it', async () => {
  const { ada, bela, kim, path, token, personOf } = await invited();
  await take(bela, token);
  const { person: _, ...said } = hire('Kim Novak', { role: 'Engineer' });
  expect((await ada.put(kim, said)).status).toBe(200);
  expect(await personOf()).toBe('bela-kovacs');
  await ada.post(`${path}/hire-list`, { text: 'name,role\nKim Novak,Designer' });
  expect(await personOf()).toBe('bela-kovacs');
});

test('binding and unbinding by hand works after the release', async () => {
  const { ada, chidi, kim, personOf, path } = await invited();
  const visit = { half: 'day', pinned: false, day: '2026-12-02', host: 'bela-kovacs' };
  await ada.put(`${kim}/visits/payments`, visit);
  await ada.post(`${path}/releases`);
  const mine = async () => ((await chidi.get('/fortnight')).body as { mine: unknown }).mine;
  await ada.put(kim, hire('Kim Novak', { person: 'chidi-okafor' }));
  expect(await personOf()).toBe('chidi-okafor');
  expect(await mine()).not.toBeNull();
  await ada.put(kim, hire('Kim Novak', { person: null }));
  expect(await mine()).toBeNull();
  const token = tokenIn(await ada.put(`${kim}/invitation`));
  expect((await take(chidi, token)).status).toBe(200);
  expect(await mine()).not.toBeNull();
});

test('invitations of a cohort are its organiser’s', async () => {
  const { bela, kim } = await invited();
  for (const call of ['get', 'put', 'delete'] as const) {
    expect((await bela[call](`${kim}/invitation`)).status).toBe(403);
  }
});
