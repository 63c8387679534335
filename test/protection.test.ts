import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../api/app.ts';
import { securityHeaders } from '../api/headers.ts';
import { listen, stop } from '../api/listen.ts';
import { ada, arrive, monday } from './cast.ts';
import { browserOf } from './client.ts';
import { freePort } from './free-port.ts';
import { openPortal } from './open-portal.ts';
import { openService } from './open-service.ts';

/** What the service answers to exactly these bytes, until it ends the connection. */
async function rawly(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  let answer = '';
  socket.on('data', (bytes) => {
    answer += bytes;
  });
  socket.write(text, 'latin1');
  await once(socket, 'close');
  return answer;
}

const head = (port: number, first: string, ...more: string[]) =>
  [first, `host: 127.0.0.1:${port}`, 'connection: close', ...more, '', ''].join('\r\n');

/** The service with everything that it logs. */
async function logging() {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const service = await openService({ log, now: () => monday });
  return { ...service, lines };
}

test.each([
  ['the headers', 'POST /api/sign-in HTTP/1.1\r\nhost: x\r\nx-sl'],
  [
    'the body',
    'POST /api/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"pe',
  ],
])('%s of a request that never come whole end the connection', async (_, beginning) => {
  const { portal } = await openPortal();
  const port = await freePort();
  const patience = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 };
  const servers = await listen(createApp(portal).fetch, port, patience);
  onTestFinished(() => stop(servers, 100));
  expect(await rawly(port, beginning)).toMatch(/^(HTTP\/1\.1 408 Request Timeout|$)/);
});

test('the service that runs waits neither for headers nor for bodies for ever', async () => {
  const { servers } = await openService();
  for (const { headersTimeout, requestTimeout } of servers) {
    expect({ headersTimeout, requestTimeout }).toEqual({
      headersTimeout: 15_000,
      requestTimeout: 300_000,
    });
  }
});

test('huge headers are refused before anything reads them', async () => {
  const { port, lines } = await logging();
  const huge = [
    [`x-huge: ${'x'.repeat(20_000)}`],
    Array.from({ length: 3_000 }, (_, at) => `x-${at}: y`),
    [`cookie: potluck=${'x'.repeat(20_000)}`],
  ];
  for (const headers of huge) {
    const answer = await rawly(port, head(port, 'GET /api/me HTTP/1.1', ...headers));
    // A connection that is cut while it still sends may lose the answer; nothing was read then.
    expect(answer).toMatch(/^(HTTP\/1\.1 431 |$)/);
  }
  expect(lines).toEqual([]);
});

test('a request that could hide another is refused', async () => {
  const { port, lines } = await logging();
  const ambiguous = [
    ['content-length: 2', 'content-length: 3'],
    ['content-length: 2', 'transfer-encoding: chunked'],
    ['transfer-encoding: chunked, identity'],
    ['content-length: +2'],
  ];
  for (const headers of ambiguous) {
    const first = 'POST /api/sign-in HTTP/1.1';
    const sent = head(port, first, 'content-type: application/json', ...headers);
    expect(await rawly(port, `${sent}{}`)).toMatch(/^HTTP\/1\.1 400 /);
  }
  expect(lines).toEqual([]);
});

test('TRACE tells nobody what they sent', async () => {
  const { port } = await openService();
  for (const path of ['/', '/api/me']) {
    const answer = await rawly(port, head(port, `TRACE ${path} HTTP/1.1`, 'x-secret: sesame'));
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain('sesame');
  }
});

test('what a path or a browser is called begins no line of the log', async () => {
  const { port, ask, lines } = await logging();
  const forged = '{"level":30,"msg":"signed in"}';
  const broken = head(port, `GET /api/me\r\n${forged} HTTP/1.1`);
  expect(await rawly(port, broken)).toMatch(/^HTTP\/1\.1 400 /);
  const agent = head(port, 'GET /api/me HTTP/1.1', `user-agent: a\r${forged}`);
  expect(await rawly(port, agent)).toMatch(/^HTTP\/1\.1 400 /);
  expect(lines).toEqual([]);

  for (const end of ['%0d%0a', '%0D%0A', '%E2%80%A8', '%C2%85']) {
    const path = `/api/talks/x${end}${encodeURIComponent(forged)}`;
    await ask({ path, headers: { 'user-agent': forged } });
  }
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    expect(line).toMatch(/^\{[\x20-\x7e]*\}\n$/);
    expect(JSON.parse(line)).toMatchObject({ status: 404, method: 'GET' });
    expect(JSON.parse(line).msg).toBeUndefined();
  }
});

test('what is refused stands in the log with who asked, and a flood of it once', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const { portal, db } = await openPortal({ now: () => monday });
  await arrive(db);
  const limits = { readsPerMinute: 3, writesPerMinute: 9 };
  const app = createApp(portal, { log, limits });
  const adas = await browserOf(app, ada);
  const visitor = await browserOf(app);
  await visitor.get('/people');
  for (let count = 0; count < 6; count += 1) await adas.get('/audit');
  const said = lines.map((line) => JSON.parse(line));
  expect(said).toMatchObject([
    { status: 401, path: '/api/people' },
    ...Array(3).fill({ status: 403, path: '/api/audit', person: ada.id }),
    { msg: 'too fast', path: '/api/audit', person: ada.id },
  ]);
});

const token = 'Zx3-_'.repeat(9).slice(0, 43);

test('no calendar and no mail is opened by what the log holds', async () => {
  const { ask, lines } = await logging();
  const paths = [
    ...['.ics', '', '/', '.ICS', '.ics.', '.ics/x', `${token}.ics`].map((end) => token + end),
    ...[` ${token}`, token.slice(0, 40)],
  ].map((end) => `/api/calendar/${end}`);
  const more = [
    `/api/Calendar/${token}.ics`,
    `/api/mail-stops/${token}`,
    `/api/mail-stops/${token}>`,
  ];
  for (const path of [...paths, ...more]) {
    lines.length = 0;
    await ask({ path: encodeURI(path) });
    await ask({ path: encodeURI(path), method: 'PUT' });
    expect([path, lines.length]).toEqual([path, 2]);
    expect(lines.join('')).not.toContain(token.slice(0, 20));
    expect(lines.join('')).not.toContain(token.slice(-15));
  }
});

test('the address of a calendar is in no referrer, and in no answer but its first', async () => {
  const { ask, db } = await logging();
  await arrive(db);
  for (const path of [`/api/calendar/${token}.ics`, '/']) {
    const { headers } = await ask({ path });
    expect(headers['referrer-policy']).toBe('same-origin');
  }
  const { app, db: other } = await openPortal({ now: () => monday });
  await arrive(other);
  const adas = await browserOf(app, ada);
  const made = (await adas.put('/calendar-feed')).body as { path: string };
  const secret = made.path.replace('/api/calendar/', '').replace('.ics', '');
  expect(secret).toHaveLength(43);
  for (const path of ['/calendar-feed', '/me', '/me/export', `/calendar/${secret}.ics`]) {
    const { status, body } = await adas.get(path);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(secret);
  }
});

test('over https a browser comes by https alone, also to names below', () => {
  const headers = securityHeaders('https://potluck.example.org');
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  for (const one of ["default-src 'none'", "object-src 'none'", "base-uri 'none'"])
    expect(headers['content-security-policy']?.split('; ')).toContain(one);
  expect(securityHeaders('http://localhost:4321')).not.toHaveProperty('strict-transport-security');
});

test('no other site may read an answer', async () => {
  const { ask } = await logging();
  const from = { origin: 'https://evil.example', 'access-control-request-method': 'PUT' };
  for (const path of ['/', '/api/me', '/api/talks']) {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await ask({ path, method, headers: from });
      const allowing = Object.keys(headers).filter((name) => name.startsWith('access-control'));
      expect([path, method, allowing]).toEqual([path, method, []]);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  }
});

test('what is text says in which characters', async () => {
  const { ask } = await logging();
  const paths = ['/', '/nowhere', '/api/docs.css', '/api/calendar/everyone.ics'];
  for (const path of paths) {
    const { headers } = await ask({ path });
    expect([path, headers['content-type']]).toEqual([
      path,
      expect.stringMatching(/^text\/\w+; ?charset=utf-8$/i),
    ]);
  }
});
