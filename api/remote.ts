import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type InStatement } from '@libsql/client';
import type { DatabaseAddress, Engine } from './db.ts';
import { openWebSocket } from './web-socket.ts';

/** How many requests to the server may be under way at once. */
const AT_ONCE = 20;

/** A libSQL server, which counts as unavailable when it does not answer within this time. */
export function openRemote(address: DatabaseAddress, answerMs: number): Engine {
  const engine = /^wss?:/i.test(address.url) ? openWebSocket(address) : openHttp(address, answerMs);
  const limited = within(answerMs);
  return {
    run: (statements) => limited(engine.run(statements)),
    first: async (statement) => (await limited(engine.run([statement])))[0]?.[0],
    script: (sql) => limited(engine.script(sql)),
    close: engine.close,
  };
}

function openHttp(address: DatabaseAddress, answerMs: number): Omit<Engine, 'first'> {
  const client = createClient({ ...address, concurrency: AT_ONCE, fetch: timed(answerMs) });
  return {
    run: async (statements) => {
      const [only] = statements;
      if (only && statements.length === 1)
        return [(await client.execute(only as InStatement)).rows];
      const results = await client.batch(statements as InStatement[], 'write');
      return results.map(({ rows }) => rows);
    },
    script: (sql) => client.executeMultiple(sql),
    close: () => client.close(),
  };
}

const timed = (ms: number) => (request: Request) =>
  fetch(request, { signal: AbortSignal.timeout(ms) });

/** A web socket has no time limit of its own. */
const within = (ms: number) =>
  async function limited<T>(answer: Promise<T>): Promise<T> {
    const stop = new AbortController();
    const late = pause(ms, undefined, { signal: stop.signal }).then(() => {
      throw new Error(`no answer within ${ms} ms`);
    });
    return Promise.race([answer, late]).finally(() => stop.abort());
  };
