import { describe, expect, test } from 'vitest';
import { createApp } from '../api/app.ts';
import { clientOf, countedAs, networkIn } from '../api/proxies/rules.ts';
import { monday } from './cast.ts';
import { openPortal } from './open-portal.ts';

const networks = (...texts: string[]) => texts.map((text) => networkIn(text) ?? expect.fail(text));

describe('who asks', () => {
  test.each([
    ['10.0.0.1', '1.1.1.1', [], '10.0.0.1'],
    ['203.0.113.9', '1.1.1.1', ['10.0.0.0/8'], '203.0.113.9'],
    ['10.0.0.1', '1.1.1.1', ['10.0.0.0/8'], '1.1.1.1'],
    ['::ffff:10.0.0.1', '6.6.6.6, 1.1.1.1', ['10.0.0.1'], '1.1.1.1'],
    ['10.0.0.1', '6.6.6.6, 1.1.1.1, 10.2.3.4', ['10.0.0.0/8'], '1.1.1.1'],
    ['10.0.0.1', '10.9.9.9', ['10.0.0.0/8'], '10.9.9.9'],
    ['10.0.0.1', undefined, ['10.0.0.0/8'], '10.0.0.1'],
    ['10.0.0.1', '6.6.6.6, nonsense', ['10.0.0.0/8'], '10.0.0.1'],
    ['10.0.0.1', '1.1.1.1:4711', ['10.0.0.0/8'], '1.1.1.1'],
    ['fd00::1', '[2001:db8::7]:4711', ['fd00::/8'], '2001:db8::7'],
    ['::1', '2001:db8::7', ['127.0.0.0/8', '::1'], '2001:db8::7'],
  ])('%s with %s behind %j is %s', (connection, forwarded, trusted, client) => {
    expect(clientOf(connection, forwarded, networks(...trusted))).toBe(client);
  });

  test.each([
    '10.0.0.0/33',
    '10.0.0',
    '1.2.3.256',
    ':::',
    '1::2::3',
    'fd00::/129',
    'proxy',
    '/8',
    '1:2',
  ])('%s is no network', (text) => expect(networkIn(text)).toBeUndefined());

  test('a household of IPv6 is counted as one, addresses of IPv4 each by itself', () => {
    expect(countedAs('2001:db8::1')).toBe(countedAs('2001:db8:0:0:ffff::2'));
    expect(countedAs('2001:db8::1')).not.toBe(countedAs('2001:db8:0:1::1'));
    expect(countedAs('10.0.0.1')).toBe(countedAs('::ffff:10.0.0.1'));
    expect(countedAs('10.0.0.1')).not.toBe(countedAs('10.0.0.2'));
  });
});

test('behind a trusted proxy each visitor has a rate, and a forged header does nothing', async () => {
  const { portal } = await openPortal({ now: () => monday });
  const trusted = { ...portal, trustedProxies: networks('10.0.0.0/8') };
  const app = createApp(trusted, { limits: { readsPerMinute: 1, writesPerMinute: 1 } });
  const ask = async (address: string, forwarded: string) => {
    const headers = { 'x-forwarded-for': forwarded };
    const incoming = { socket: { remoteAddress: address } };
    return (await app.request('/api/me', { headers }, { incoming })).status;
  };
  expect(await ask('10.0.0.1', '1.1.1.1')).toBe(200);
  expect(await ask('10.0.0.1', '2.2.2.2')).toBe(200);
  expect(await ask('10.0.0.1', '7.7.7.7, 1.1.1.1')).toBe(429);
  expect(await ask('203.0.113.1', '3.3.3.3')).toBe(200);
  expect(await ask('203.0.113.1', '4.4.4.4')).toBe(429);
});

test('from one address so many ask for a place in a minute, whatever mail they give', async () => {
  const { portal } = await openPortal({ now: () => monday });
  const app = createApp(portal);
  const ask = async (address: string) => {
    const response = await app.request(
      'http://localhost:4321/open/no-such/requests',
      {
        method: 'POST',
        headers: {
          ...{ origin: 'http://localhost:4321', 'sec-fetch-site': 'same-origin' },
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'name=Gus',
      },
      { incoming: { socket: { remoteAddress: address } } },
    );
    return response.status;
  };
  const answers: number[] = [];
  for (let count = 0; count < 21; count += 1) answers.push(await ask('203.0.113.1'));
  expect(answers).toEqual([...Array.from({ length: 20 }, () => 404), 429]);
  expect(await ask('203.0.113.2')).toBe(404);
});
