import { expect, test } from 'vitest';
import { ada, bela, greta } from '../cast.ts';
import { browserOf } from '../client.ts';
import { opened, wire } from '../sign-ins/stage.ts';

test('staff see who works here, all or one team; guests are not among them', async () => {
  const { app } = await opened();
  const adas = await browserOf(app, ada);
  expect((await adas.get('/people?team=payments')).body).toEqual({
    people: [wire(ada), wire(bela)],
  });
  expect(JSON.stringify((await adas.get('/people')).body)).not.toContain(greta.slug);
});
