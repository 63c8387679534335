import { expect, test } from 'vitest';
import type { Fortnight } from '../../api/cohorts/fortnight/schema.ts';
import { wordsAboutHire } from '../../api/cohorts/words/store.ts';
import { hosted, said } from './hosted.ts';
import { id } from './stage.ts';

async function afterwards() {
  const stage = await hosted();
  const visit = `/visits/${stage.visitOf('dora', 'payments')}/words`;
  const early = await stage.bela.put(`${visit}/note`, { words: 'Hello.' });
  stage.clock.now = new Date('2026-12-02T16:00:00.000Z');
  return { ...stage, visit, early };
}

test('a host writes afterwards, and the hire reads it and is told once of each', async () => {
  const { bela, dora, db, visit, early } = await afterwards();
  expect(early.body).toMatchObject({ code: 'invalid' });
  expect((await bela.put(`${visit}/note`, { words: ' ' })).status).toBe(422);
  await bela.put(`${visit}/note`, { words: 'It went well.' });
  await bela.put(`${visit}/note`, { words: 'It went very well.' });
  const learned = await bela.put(`${visit}/learned`, { words: 'To ask why.' });
  expect(await bela.put(`${visit}/learned`, { words: 'To ask why.' })).toEqual(learned);
  const words = [
    { kind: 'learned', by: { name: 'Béla Kovács' }, words: 'To ask why.' },
    { kind: 'note', by: { name: 'Béla Kovács' }, words: 'It went very well.' },
  ];
  expect((await dora.get(visit)).body).toMatchObject({ words });
  expect((await said(dora)).slice(0, 2)).toEqual([
    '“Winter”: Béla Kovács wrote what they learned from you at With payments.',
    '“Winter”: Béla Kovács wrote a note on your visit at With payments.',
  ]);
  expect(await said(dora)).toHaveLength(3);
  expect(await wordsAboutHire(db, id('dora'))).toMatchObject([
    { rotation: 'payments', day: '2026-12-02', words },
  ]);
  // It stands on the hire's own page, which leads to where they say how it was.
  const mine = ((await dora.get('/fortnight')).body as Fortnight).mine;
  expect(mine?.visits).toMatchObject([{ written: words, said: false }]);
  await bela.delete(`${visit}/note`);
  expect((await bela.delete(`${visit}/note`)).body).toMatchObject({ words: [{ kind: 'learned' }] });
});

test('it is for the hire, the team and the organiser, and nobody else', async () => {
  const { ada, amina, bela, chidi, dora, greta, visit } = await afterwards();
  await bela.put(`${visit}/note`, { words: 'It went well.' });
  for (const one of [ada, amina, bela, dora]) expect((await one.get(visit)).status).toBe(200);
  expect((await chidi.get(visit)).body).toMatchObject({
    detail: 'Only its hire, its team, its organiser or an admin can read about this visit.',
  });
  expect((await greta.get(visit)).status).toBe(403);
  expect((await chidi.put(`${visit}/note`, { words: 'I was not there.' })).body).toMatchObject({
    detail: 'Only who received them, or helped, can write about this visit.',
  });
  expect((await dora.put(`${visit}/note`, { words: 'I was.' })).status).toBe(403);
});
