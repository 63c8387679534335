import { expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import { hashOf } from '../../api/sign-ins/token.ts';
import { ada, after, bela, cast, monday } from '../cast.ts';
import { browserOf, browserWith } from '../client.ts';
import { nobody, opened, signedIn, wire } from './stage.ts';

test('Ada signs in on one browser, is herself there, and a visitor elsewhere', async () => {
  const { app, visitor } = await opened();
  expect((await visitor.get('/me')).body).toEqual(nobody);
  const answer = await visitor.post('/sign-in', { person: ada.slug });
  expect(answer).toMatchObject({ status: 200, body: { person: wire(ada), unread: 0, demo: true } });
  expect(answer.cookie).toMatch(
    /^potluck=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const adas = browserWith(app, answer.cookie?.split(';')[0] ?? '');
  expect((await adas.get('/me')).body).toEqual({ person: wire(ada), unread: 0, demo: true });
  expect((await visitor.get('/me')).body).toEqual(nobody);
});

test('over https the cookie is bound to this very host', async () => {
  const { portal } = await opened();
  const secure = createApp({ ...portal, origin: 'https://potluck.example' });
  const answer = await secure.request('https://potluck.example/api/sign-in', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: 'https://potluck.example',
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ person: ada.slug }),
  });
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-potluck=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test('the database never sees a token, only its hash', async () => {
  const { app, db } = await opened();
  const token = (await signedIn(app)).replace('potluck=', '');
  expect(await db.read('SELECT hash FROM sign_ins')).toEqual([{ hash: hashOf(token) }]);
});

test('signing in as someone else ends what this browser was before, and nothing else', async () => {
  const { app } = await opened();
  const elsewhere = await signedIn(app);
  const before = await signedIn(app);
  const answer = await browserWith(app, before).post('/sign-in', { person: bela.slug });
  expect(answer.cookie?.split(';')[0]).not.toBe(before);
  expect((await browserWith(app, before).get('/me')).body).toEqual(nobody);
  expect((await browserWith(app, elsewhere).get('/me')).body).toMatchObject({
    person: { slug: ada.slug },
  });
});

test('nobody is signed in as someone who is not there, and stays who they were', async () => {
  const { app } = await opened();
  const adas = await browserOf(app, ada);
  expect(await adas.post('/sign-in', { person: 'nobody' })).toMatchObject({
    status: 422,
    cookie: null,
    body: {
      code: 'invalid',
      fields: [{ field: 'person', message: 'Choose one of the demo’s people.' }],
    },
  });
  expect((await adas.get('/me')).body).toMatchObject({ person: { slug: ada.slug } });
});

test('signing out ends this browser, signing out everywhere ends all, and both can be repeated', async () => {
  const { app } = await opened();
  const [one, two, three] = [await signedIn(app), await signedIn(app), await signedIn(app)];
  const out = await browserWith(app, one).delete('/sign-in');
  expect(out).toMatchObject({
    status: 204,
    cookie: expect.stringMatching(/^potluck=; Max-Age=0;/),
  });
  expect((await browserWith(app, one).get('/me')).body).toEqual(nobody);
  expect((await browserWith(app, one).delete('/sign-in')).status).toBe(204);
  expect((await browserWith(app, two).delete('/sign-ins')).status).toBe(204);
  expect((await browserWith(app, three).get('/me')).body).toEqual(nobody);
});

test('Ada sees where she is signed in', async () => {
  const { app, clock } = await opened();
  await signedIn(app);
  clock.now = after(monday, { hours: 1 });
  const adas = await browserOf(app, ada);
  const later = clock.now.toISOString();
  const id = expect.stringMatching(/^[\w-]{16}$/);
  expect((await adas.get('/sign-ins')).body).toEqual({
    signIns: [
      { id, device: 'Firefox on Linux', beganAt: later, usedAt: later, current: true },
      {
        id,
        device: 'Firefox on Linux',
        beganAt: monday.toISOString(),
        usedAt: monday.toISOString(),
        current: false,
      },
    ],
  });
});

test('Ada signs out one of her browsers, or all but this one, and nobody else’s', async () => {
  const { app } = await opened();
  const [one, two, three] = [await signedIn(app), await signedIn(app), await signedIn(app)];
  const belas = browserWith(app, await signedIn(app, bela));
  const idOf = async (cookie: string) => {
    const { body } = await browserWith(app, cookie).get('/sign-ins');
    const { signIns } = body as { signIns: { id: string; current: boolean }[] };
    return signIns.find(({ current }) => current)?.id;
  };
  const here = browserWith(app, one);
  const id = await idOf(two);
  expect((await belas.delete(`/sign-ins/${id}`)).status).toBe(204);
  expect((await browserWith(app, two).get('/me')).body).not.toEqual(nobody);
  expect((await here.delete(`/sign-ins/${id}`)).status).toBe(204);
  expect((await here.delete(`/sign-ins/${id}`)).status).toBe(204);
  expect((await browserWith(app, two).get('/me')).body).toEqual(nobody);
  expect((await here.delete('/sign-ins/others')).status).toBe(204);
  expect((await browserWith(app, three).get('/me')).body).toEqual(nobody);
  expect((await here.get('/me')).body).toMatchObject({ person: { slug: ada.slug } });
  expect((await belas.get('/me')).body).toMatchObject({ person: { slug: bela.slug } });
});

test('the demo’s way of signing in shows its people, and is shut where there is no demo', async () => {
  const open = await opened();
  const byName = [...cast].sort((one, other) => (one.name < other.name ? -1 : 1)).map(wire);
  expect((await open.visitor.get('/sign-in')).body).toEqual({ demo: byName, provider: null });
  const shut = await opened({ demo: false });
  expect((await shut.visitor.get('/sign-in')).body).toEqual({ demo: null, provider: null });
  expect(await shut.visitor.post('/sign-in', { person: ada.slug })).toMatchObject({
    status: 404,
    cookie: null,
    body: { detail: 'Nobody signs in this way here: the demo is switched off.' },
  });
});
