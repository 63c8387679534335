import { expect, test } from 'vitest';
import { createApp } from '../api/app.ts';
import { ada, after, arrive, bela, monday } from './cast.ts';
import { browserOf } from './client.ts';
import { openPortal } from './open-portal.ts';

test('whoever asks too fast waits for the next minute, and nobody else does', async () => {
  let now = after(monday, { minutes: 0.5 });
  const { portal, db } = await openPortal({ now: () => now });
  await arrive(db);
  const app = createApp(portal, { limits: { readsPerMinute: 3, writesPerMinute: 10 } });
  const [adas, belas] = [await browserOf(app, ada), await browserOf(app, bela)];
  for (let count = 1; count <= 3; count++) expect((await adas.get('/me')).status).toBe(200);
  expect(await adas.get('/me')).toMatchObject({
    status: 429,
    body: { code: 'too-many', detail: 'Too fast. Go on in 30 seconds.' },
  });
  expect((await belas.get('/me')).status).toBe(200);
  expect((await adas.post('/sign-out')).status).not.toBe(429);
  now = after(monday, { minutes: 1 });
  expect((await adas.get('/me')).status).toBe(200);
});

test('visitors are counted by their address, whatever a header says of it', async () => {
  const { portal } = await openPortal({ now: () => monday });
  const app = createApp(portal, { limits: { readsPerMinute: 1, writesPerMinute: 1 } });
  const ask = (address: string, forwarded: string) =>
    app.request(
      '/api/me',
      { headers: { 'x-forwarded-for': forwarded } },
      { incoming: { socket: { remoteAddress: address } } },
    );
  expect((await ask('10.0.0.1', '1.1.1.1')).status).toBe(200);
  const refused = await ask('10.0.0.1', '2.2.2.2');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect((await ask('10.0.0.2', '1.1.1.1')).status).toBe(200);
});
