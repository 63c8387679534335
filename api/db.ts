import { setTimeout as pause } from 'node:timers/promises';
import {
  type Client,
  createClient,
  type InStatement,
  type InValue,
  type Row,
} from '@libsql/client';
import { isOwnFault, isPassing, Unavailable } from './faults.ts';
import { groupCommit } from './group-commit.ts';

export type { Row };
export type Args = Record<string, InValue>;
export type Statement = { sql: string; args?: Args };

/** The one way to the database. Reads go beside each other; writes go one at a time. */
export type Db = {
  /** Rows of one reading statement. */
  read(sql: string, args?: Args): Promise<Row[]>;
  /** Rows that one writing statement returns; durable when the promise resolves. */
  write(sql: string, args?: Args): Promise<Row[]>;
  /** All of the statements or none, as one transaction; each one's rows. */
  batch(statements: Statement[]): Promise<Row[][]>;
  /** All statements of a migration or none. */
  script(sql: string): Promise<void>;
  close(): void;
};

export type DatabaseAddress = { url: string; authToken?: string };

/** After this time the database counts as unavailable. */
const ANSWER_MS = 5_000;
/** SQLite waits this long for another process's lock, and the whole process with it: keep it short. */
const FREEZE_MS = 50;
/** Between two tries for a lock that another process holds. */
const PAUSE_MS = 15;

/**
 * Opens a file (`file:…`) or a libSQL server (`http:`, `ws:`, `libsql:`).
 *
 * This module alone knows the client, because of its traps. After one SQLITE_BUSY on a file its
 * connection resolves later writes and never commits them (libsql-client-ts #352): so whatever
 * fails for another reason than the statement itself gets a new connection before anything else
 * runs. Many writers at once freeze a file's process and hang a server for good: so the writes of
 * one process go one after the other, those that wait together in one transaction.
 */
export async function openDatabase(address: DatabaseAddress, answerMs = ANSWER_MS): Promise<Db> {
  const writer = connect(address, 1, answerMs);
  const reader = connect(address, 20, answerMs);
  if (isFile(address)) await writer((client) => client.execute('PRAGMA journal_mode = WAL'));
  const inTurn = oneAtATime();
  const commit = (statements: Statement[]) =>
    inTurn(() => writer((client) => run(client, statements)));
  const write = groupCommit({ commit, isOwnFault });
  return {
    read: async (sql, args = {}) =>
      (await reader((client) => client.execute({ sql, args: checked(args) }))).rows,
    write: async (sql, args = {}) => (await write([{ sql, args: checked(args) }]))[0] ?? [],
    batch: async (statements) => write(statements.map(withArgs)),
    script: (sql) =>
      inTurn(() => writer((client) => client.executeMultiple(`BEGIN IMMEDIATE; ${sql}; COMMIT`))),
    close: () => {
      writer.close();
      reader.close();
    },
  };
}

async function run(client: Client, statements: Statement[]): Promise<Row[][]> {
  const [only] = statements;
  if (only && statements.length === 1) return [(await client.execute(only as InStatement)).rows];
  const results = await client.batch(statements as InStatement[], 'write');
  return results.map((result) => result.rows);
}

const withArgs = ({ sql, args = {} }: Statement): Statement => ({ sql, args: checked(args) });

/** What the client could not bind must not reach it among the statements of others. */
function checked(args: Args): Args {
  for (const [name, value] of Object.entries(args)) {
    const bad = value === undefined || (typeof value === 'number' && !Number.isFinite(value));
    if (bad) throw new TypeError(`The argument :${name} is ${value}.`);
  }
  return args;
}

type Connection = { <T>(work: (client: Client) => Promise<T>): Promise<T>; close(): void };

/** A client that is renewed after each failure that may have spoilt it, and waits for locks. */
function connect(address: DatabaseAddress, concurrency: number, answerMs: number): Connection {
  const config = { ...address, concurrency, timeout: FREEZE_MS, fetch: timed(answerMs) };
  const limited = isFile(address) ? <T>(answer: Promise<T>) => answer : within(answerMs);
  let client = createClient(config);
  let closed = false;
  // Its own reconnect() would wait for a silent server without end.
  const renew = (spoilt: Client) => {
    if (client !== spoilt || closed) return;
    client.close();
    client = createClient(config);
  };
  const attempt = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    for (
      const until = performance.now() + answerMs;
      ;
      await pause(PAUSE_MS * (1 + Math.random()))
    ) {
      const mine = client;
      try {
        return await limited(work(mine));
      } catch (error) {
        if (isOwnFault(error)) throw error;
        renew(mine);
        if (closed || !isPassing(error) || performance.now() > until) throw new Unavailable(error);
      }
    }
  };
  const close = () => {
    closed = true;
    client.close();
  };
  return Object.assign(attempt, { close });
}

const isFile = ({ url }: DatabaseAddress): boolean => url.startsWith('file:');

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

function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
