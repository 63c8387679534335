import { expect, test } from 'vitest';
import { ada, amina, bela } from '../cast.ts';
import { browserOf, browserWith } from '../client.ts';
import { nobody, opened, signedIn } from './stage.ts';

test('an admin signs somebody out on every browser at once, and nobody else', async () => {
  const { app, db } = await opened();
  const [one, two, belas] = [await signedIn(app), await signedIn(app), await signedIn(app, bela)];
  const admin = await browserOf(app, amina);
  for (const _ of ['done', 'repeated']) {
    expect((await admin.delete(`/people/${ada.slug}/sign-ins`)).status).toBe(204);
  }
  for (const cookie of [one, two]) {
    expect((await browserWith(app, cookie).get('/me')).body).toEqual(nobody);
  }
  expect((await browserWith(app, belas).get('/me')).body).toMatchObject({
    person: { slug: bela.slug },
  });
  expect((await admin.get('/audit')).body).toMatchObject({
    entries: [
      { what: 'signed-out', person: { slug: ada.slug }, sentence: 'signed out Ada Lindqvist' },
    ],
  });
  expect(await db.read('SELECT actor FROM audit')).toEqual([{ actor: amina.id }]);
  expect((await (await browserOf(app, ada)).get('/sign-ins')).status).toBe(200);
});

test('an admin signs everybody out, and stays on this browser alone', async () => {
  const { app } = await opened();
  const [adas, elsewhere] = [await signedIn(app), await signedIn(app, amina)];
  const admin = await browserOf(app, amina);
  for (const _ of ['done', 'repeated']) {
    expect((await admin.delete('/sign-ins/everybody')).status).toBe(204);
  }
  for (const cookie of [adas, elsewhere]) {
    expect((await browserWith(app, cookie).get('/me')).body).toEqual(nobody);
  }
  const { body } = await admin.get('/audit');
  expect(body).toMatchObject({
    entries: [{ what: 'all-signed-out', person: null, sentence: 'signed everybody out' }],
  });
});

test('members sign out nobody but themselves, and nobody is signed out who is not here', async () => {
  const { app } = await opened();
  const [belas, admin] = await Promise.all([browserOf(app, bela), browserOf(app, amina)]);
  const adas = await signedIn(app);
  expect((await belas.delete(`/people/${ada.slug}/sign-ins`)).status).toBe(403);
  expect((await belas.delete('/sign-ins/everybody')).status).toBe(403);
  expect((await browserWith(app, adas).get('/me')).body).toMatchObject({
    person: { slug: ada.slug },
  });
  expect(await admin.delete('/people/nobody/sign-ins')).toMatchObject({
    status: 404,
    body: { detail: 'Nobody of this name works here.' },
  });
});
