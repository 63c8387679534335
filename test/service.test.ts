import { expect, test } from 'vitest';
import { hostsOf } from '../api/service.ts';
import { openService } from './open-service.ts';

test.each(['/', '/api/me', '/healthz'])(
  '%s is not for those who call another name',
  async (path) => {
    const { ask } = await openService();
    const { status, headers, body } = await ask({
      path,
      headers: { host: 'rebound.example:4321' },
    });
    expect({ status, body: JSON.parse(body.toString()) }).toEqual({
      status: 421,
      body: {
        type: 'about:blank',
        title: 'Misdirected Request',
        status: 421,
        code: 'wrong-host',
        detail: 'Potluck is not known by this name. Whoever runs it can set POTLUCK_ORIGIN.',
        requestId: expect.any(String),
      },
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  },
);

test('each name on loopback will do', async () => {
  const { ask, port } = await openService();
  for (const name of ['localhost', 'LOCALHOST', '127.0.0.1', '[::1]']) {
    expect((await ask({ path: '/healthz', headers: { host: `${name}:${port}` } })).status).toBe(
      200,
    );
  }
});

test('a configured address is a name as well', () => {
  expect([...hostsOf('https://potluck.example.org', 80)].sort()).toEqual([
    '127.0.0.1',
    '127.0.0.1:80',
    '[::1]',
    '[::1]:80',
    'localhost',
    'localhost:80',
    'potluck.example.org',
  ]);
});

test('site and API stand beside each other', async () => {
  const { ask } = await openService();
  const status = async (path: string) => (await ask({ path })).headers['content-type'];
  expect(await status('/')).toBe('text/html; charset=utf-8');
  expect(await status('/api')).toBe('application/problem+json');
  expect(await status('/api/me')).toBe('application/json');
  expect(await status('/apiary')).toBe('text/html; charset=utf-8');
  expect(await status('/readyz')).toBe('application/json');
});
