import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createApp } from '../api/app.ts';
import { Unavailable } from '../api/faults.ts';
import { openPortal } from './open-portal.ts';

test('an address where nothing is', async () => {
  const { app } = await openPortal();
  const response = await app.request('/api/nowhere');
  expect([response.status, await response.json()]).toEqual([
    404,
    {
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'missing',
      detail: 'There is nothing at this address.',
      requestId: response.headers.get('x-request-id'),
    },
  ]);
});

test('a method that an address does not know is told which ones it knows', async () => {
  const { app } = await openPortal();
  const response = await app.request('/api/events/failing-over/signup', { method: 'PATCH' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'DELETE, PUT']);
  expect(await response.json()).toMatchObject({
    code: 'wrong-method',
    detail: 'PATCH is not possible here, only DELETE, PUT.',
  });
});

test('what goes wrong inside is in the log, and nothing of it outside', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const { portal } = await openPortal();
  const broken = { ...portal.db, read: () => Promise.reject(new Error('no such table: secrets')) };
  const app = createApp({ ...portal, db: broken }, { log });
  const response = await app.request('/api/talks');
  const answer = await response.text();
  expect([response.status, JSON.parse(answer)]).toEqual([
    500,
    {
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: 'unexpected',
      detail: 'Something went wrong here. Try again; if it stays, tell us the request id.',
      requestId: response.headers.get('x-request-id'),
    },
  ]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      requestId: response.headers.get('x-request-id'),
      path: '/api/talks',
      err: { message: 'no such table: secrets' },
    },
  ]);
});

test('a database that does not answer is said to be away, and when to try again', async () => {
  const { portal } = await openPortal();
  const away = () => Promise.reject(new Unavailable(new Error('connection refused by 10.0.0.7')));
  const app = createApp({ ...portal, db: { ...portal.db, read: away, write: away } });
  for (const path of ['/api/talks', '/readyz']) {
    const response = await app.request(path);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await response.json()).toMatchObject({
      code: 'unavailable',
      detail: 'The database does not answer. Try again in a moment.',
    });
  }
  expect((await app.request('/healthz')).status).toBe(200);
});
