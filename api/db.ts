import { setTimeout as pause } from 'node:timers/promises';
import type { InValue } from '@libsql/client';
import { openEmbedded } from './embedded.ts';
import { isOwnFault, isPassing, Unavailable } from './faults.ts';
import { groupCommit } from './group-commit.ts';

/** One row by the names of its columns. */
export type Row = Record<string, string | number | bigint | ArrayBuffer | null>;
export type Args = Record<string, InValue>;
export type Statement = { sql: string; args?: Args };

/** The one way to the database. Reads go beside each other; writes go one at a time. */
export type Db = {
  /** Rows of one reading statement. */
  read(sql: string, args?: Args): Promise<Row[]>;
  /** The first row of one reading statement, if there is one. */
  readOne(sql: string, args?: Args): Promise<Row | undefined>;
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

/** A connection to a database of either kind. A failure may spoil it. */
export type Engine = {
  /** Rows of each; several are one transaction, all or none. */
  run(statements: Statement[]): Promise<Row[][]>;
  /** The first row of one reading statement. */
  first(statement: Statement): Promise<Row | undefined>;
  script(sql: string): Promise<void>;
  close(): void;
};

/**
 * Opens a file (`file:…`) or a libSQL server (`http:`, `ws:`, `libsql:`).
 *
 * Four modules know the libSQL packages, because of their traps: this one, `embedded.ts`,
 * `remote.ts` and `web-socket.ts`. After one SQLITE_BUSY on a file a connection may resolve later
 * writes and never commit them (libsql-client-ts #352): so whatever fails for another reason than
 * the statement itself gets a new connection before anything else runs. Many writers at once freeze
 * a file's process and hang a server for good: so the writes of one process go one after the other,
 * those that wait together in one transaction.
 */
export async function openDatabase(address: DatabaseAddress, answerMs = ANSWER_MS): Promise<Db> {
  const open = isFile(address)
    ? () => openEmbedded(address.url, FREEZE_MS)
    : await remoteOpener(address, answerMs);
  const writer = connect(open, answerMs);
  const reader = connect(open, answerMs);
  if (isFile(address)) await writer((engine) => engine.script('PRAGMA journal_mode = WAL'));
  const inTurn = oneAtATime();
  const commit = (statements: Statement[]) =>
    inTurn(() => writer((engine) => engine.run(statements)));
  const write = groupCommit({ commit, isOwnFault });
  return {
    read: async (sql, args = {}) => {
      const [rows] = await reader((engine) => engine.run([{ sql, args: checked(args) }]));
      return rows ?? [];
    },
    readOne: (sql, args = {}) => reader((engine) => engine.first({ sql, args: checked(args) })),
    write: async (sql, args = {}) => (await write([{ sql, args: checked(args) }]))[0] ?? [],
    batch: async (statements) => write(statements.map(withArgs)),
    script: (sql) =>
      inTurn(() => writer((engine) => engine.script(`BEGIN IMMEDIATE; ${sql}; COMMIT`))),
    close: () => {
      writer.close();
      reader.close();
    },
  };
}

/** What speaks to a server is some sixty modules: loaded where there is one. */
async function remoteOpener(address: DatabaseAddress, answerMs: number): Promise<() => Engine> {
  const { openRemote } = await import('./remote.ts');
  return () => openRemote(address, answerMs);
}

const withArgs = ({ sql, args = {} }: Statement): Statement => ({ sql, args: checked(args) });

/** What could not be bound must not reach the database among the statements of others. */
function checked(args: Args): Args {
  for (const [name, value] of Object.entries(args)) {
    const bad = value === undefined || (typeof value === 'number' && !Number.isFinite(value));
    if (bad) throw new TypeError(`The argument :${name} is ${value}.`);
  }
  return args;
}

type Connection = { <T>(work: (engine: Engine) => Promise<T>): Promise<T>; close(): void };

/** A connection that is renewed after each failure that may have spoilt it, and waits for locks. */
function connect(open: () => Engine, answerMs: number): Connection {
  let engine = open();
  let closed = false;
  const renew = (spoilt: Engine) => {
    if (engine !== spoilt || closed) return;
    engine.close();
    engine = open();
  };
  const attempt = async <T>(work: (engine: Engine) => Promise<T>): Promise<T> => {
    for (
      const until = performance.now() + answerMs;
      ;
      await pause(PAUSE_MS * (1 + Math.random()))
    ) {
      const mine = engine;
      try {
        return await work(mine);
      } catch (error) {
        if (isOwnFault(error)) throw error;
        renew(mine);
        if (closed || !isPassing(error) || performance.now() > until) throw new Unavailable(error);
      }
    }
  };
  const close = () => {
    closed = true;
    engine.close();
  };
  return Object.assign(attempt, { close });
}

const isFile = ({ url }: DatabaseAddress): boolean => url.startsWith('file:');

function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
