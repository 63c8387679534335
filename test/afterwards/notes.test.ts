import { expect, test } from 'vitest';
import { at, opened, over } from './stage.ts';

const notes = `${at}/notes`;

test('notes are written by who runs it, and by those who came once it is opened to them', async () => {
  const { adas, belas, doras } = await opened();
  expect(await belas.put(notes, { text: 'Mine', version: 0 })).toMatchObject({
    status: 403,
    body: { detail: 'Only its host, its speakers or an admin can write these notes.' },
  });
  await adas.put(notes, { text: '# Plan\n\n- one', version: 0 });
  await adas.put(`${notes}/opening`);
  expect((await belas.put(notes, { text: 'Better', version: 1 })).body).toMatchObject({
    latest: { version: 2, text: 'Better', by: { name: 'Béla Kovács' } },
    earlier: [{ version: 1, by: { name: 'Ada Lindqvist' } }],
    open: true,
    refusals: { write: null },
  });
  expect(await doras.put(notes, { text: 'Me', version: 2 })).toMatchObject({
    status: 403,
    body: { detail: 'Those who were at the talk can write here.' },
  });
  expect((await doras.get(`${notes}/1`)).body).toMatchObject({
    text: '# Plan\n\n- one',
    html: expect.stringMatching(/<h3>Plan<\/h3>/),
  });
  await adas.delete(`${notes}/opening`);
  expect((await belas.put(notes, { text: 'Again', version: 2 })).status).toBe(403);
});

test('of two who write at once one is told, and no version is lost', async () => {
  const { adas, belas, waitUntil } = await opened();
  waitUntil(over);
  await adas.put(`${notes}/opening`);
  await adas.put(notes, { text: 'First', version: 0 });
  const both = await Promise.all([
    adas.put(notes, { text: 'Ada’s', version: 1 }),
    belas.put(notes, { text: 'Béla’s', version: 1 }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'conflict' });
  expect((await adas.get(`${notes}/1`)).body).toMatchObject({ text: 'First' });
  expect((await adas.get(notes)).body).toMatchObject({ latest: { version: 2 } });
});

test('what is saved twice is saved once', async () => {
  const { adas } = await opened();
  await adas.put(notes, { text: 'Once', version: 0 });
  expect(await adas.put(notes, { text: 'Once', version: 0 })).toMatchObject({
    status: 200,
    body: { latest: { version: 1 }, earlier: [] },
  });
  expect((await adas.put(notes, { text: 'x'.repeat(20_001), version: 1 })).status).toBe(422);
  expect((await adas.get(`${notes}/9`)).status).toBe(404);
});
