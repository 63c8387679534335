import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { smallSite } from '../built-site.ts';
import { openService } from '../open-service.ts';

const home = smallSite['index.html'] ?? '';

describe('a page', () => {
  test('comes as it was built, with everything that a browser needs to keep and to trust it', async () => {
    const { ask } = await openService();
    const { status, headers, body } = await ask({ path: '/' });
    const { date, connection, 'keep-alive': _, ...said } = headers;
    expect({ status, body: body.toString(), headers: said }).toEqual({
      status: 200,
      body: home,
      headers: {
        'cache-control': 'no-cache',
        'content-length': String(home.length),
        'content-security-policy':
          "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
          "media-src 'self'; font-src 'self'; frame-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        etag: expect.stringMatching(/^"[\w-]{16}"$/),
        'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'referrer-policy': 'same-origin',
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
      },
    });
  });

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('comes encoded for a browser that takes %s', async (accepted, coding, decode) => {
    const { ask } = await openService();
    const plain = await ask({ path: '/' });
    const { headers, body } = await ask({ path: '/', headers: { 'accept-encoding': accepted } });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers.etag).not.toBe(plain.headers.etag);
    expect(decode(body).toString()).toBe(home);
  });

  test('is not sent again to a browser that has it', async () => {
    const { ask } = await openService();
    const { etag = '' } = (await ask({ path: '/' })).headers;
    const again = await ask({ path: '/', headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.status, again.headers.etag, again.body.length]).toEqual([304, etag, 0]);
    const changed = await ask({ path: '/', headers: { 'if-none-match': '"other"' } });
    expect(changed.status).toBe(200);
  });

  test('answers HEAD with what GET would say, and no body', async () => {
    const { ask } = await openService();
    const { status, headers, body } = await ask({ method: 'HEAD', path: '/' });
    expect([status, headers['content-length'], body.length]).toEqual([200, String(home.length), 0]);
  });

  test('takes nothing from anyone', async () => {
    const { ask } = await openService();
    const { status, headers } = await ask({ method: 'POST', path: '/', body: 'x' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(headers['content-type']).toBe('application/problem+json');
  });
});

test('a file with its content in its name is kept for a year', async () => {
  const { ask } = await openService();
  const { headers } = await ask({ path: '/_astro/page.B4gQ1x.css' });
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each([
  ['/talks/', 'Talks'],
  ['/talks/new/', 'Offer a talk'],
  ['/talks/failing-over-7k2m/', 'One talk, whichever'],
  ['/talks/failing-over-7k2m/?from=mail', 'One talk, whichever'],
  ['/playbooks/gr%C3%B6%C3%9Fe%20&%20ma%C3%9F/', 'Odd characters'],
  ['/search/index.json', '{}'],
])('%s is there', async (path, words) => {
  const { ask } = await openService();
  const { status, body } = await ask({ path });
  expect([status, body.toString()]).toEqual([200, expect.stringContaining(words)]);
});

test.each([
  ['/talks', '/talks/'],
  ['/talks/failing-over-7k2m?from=mail', '/talks/failing-over-7k2m/?from=mail'],
])('%s leads to %s', async (path, location) => {
  const { ask } = await openService();
  const { status, headers } = await ask({ path });
  expect([status, headers.location]).toEqual([308, location]);
});

test.each([
  '/nowhere',
  '/talks/a/b/',
  '/talks//',
  '//talks',
  '/files.json',
  '/index.html.br',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/../../etc/passwd',
  '/%00',
  '/%zz',
  '/__proto__',
])('%s is not there, and says so on a page', async (path) => {
  const { ask } = await openService();
  const { status, headers, body } = await ask({ path });
  expect([status, body.toString()]).toEqual([404, '<p>Nothing here.</p>']);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

describe('a film', () => {
  const path = '/attachments/film.mp4';

  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
  ])('comes in the part that is asked for: %s', async (range, part, told) => {
    const { ask } = await openService();
    const { status, headers, body } = await ask({ path, headers: { range } });
    expect([status, body.toString(), headers['content-range']]).toEqual([206, part, told]);
  });

  test.each(['bytes=5-1', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=-'])('%s: whole', async (range) => {
    const { ask } = await openService();
    const { status, body } = await ask({ path, headers: { range } });
    expect([status, body.toString()]).toEqual([200, '0123456789']);
  });

  test('comes whole when it is another since, and not beyond its end', async () => {
    const { ask } = await openService();
    const other = { range: 'bytes=0-3', 'if-range': '"other"' };
    expect((await ask({ path, headers: other })).status).toBe(200);
    const beyond = await ask({ path, headers: { range: 'bytes=10-' } });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
  });
});
