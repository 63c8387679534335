import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { CannotStart } from '../api/cannot-start.ts';
import { listen, stop } from '../api/listen.ts';
import { freePort } from './free-port.ts';
import { ask } from './open-service.ts';

test('a port in use says so, and how to choose another', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const listening = listen(() => new Response(), port);
  await expect(listening).rejects.toThrow(CannotStart);
  await expect(listening).rejects.toThrow(
    `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
  );
});

test('stopping finishes what is under way and takes nothing new', async () => {
  const port = await freePort();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const servers = await listen(async () => {
    arrive();
    await pause(200);
    return new Response('done');
  }, port);
  const underWay = ask(port, { path: '/' });
  await arrived;
  const stopped = stop(servers);
  await expect(ask(port, { path: '/' })).rejects.toThrow('ECONNREFUSED');
  expect((await underWay).body.toString()).toBe('done');
  await stopped;
});

test('a connection is kept for longer than proxies keep theirs', async () => {
  const port = await freePort();
  const servers = await listen(() => new Response('done'), port);
  onTestFinished(() => stop(servers));
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  expect((await ask(port, { path: '/', agent })).headers['keep-alive']).toBe('timeout=75');
});

test('a connection that is kept alive does not hold up the stop', async () => {
  const port = await freePort();
  const servers = await listen(async () => {
    await pause(20);
    return new Response('done');
  }, port);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const answers: string[] = [];
  const asking = (async () => {
    for (;;) answers.push((await ask(port, { path: '/', agent })).body.toString());
  })();
  const ended = expect(asking).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  await expect.poll(() => answers.length).toBeGreaterThan(2);
  const begun = performance.now();
  await stop(servers);
  expect(performance.now() - begun).toBeLessThan(1_000);
  await ended;
  expect(new Set(answers)).toEqual(new Set(['done']));
});

test('what does not end is cut off', async () => {
  const port = await freePort();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const servers = await listen(() => {
    arrive();
    return new Promise(() => undefined);
  }, port);
  const underWay = ask(port, { path: '/' });
  const refused = expect(underWay).rejects.toThrow('socket hang up');
  await arrived;
  const begun = performance.now();
  await stop(servers, 100);
  expect(performance.now() - begun).toBeLessThan(1_000);
  await refused;
});
