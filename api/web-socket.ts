import {
  BatchCond,
  type BatchStep,
  openWs,
  parseLibsqlUrl,
  type RowsResult,
  Stmt,
  type Stream,
} from '@libsql/hrana-client';
import type { DatabaseAddress, Engine, Row, Statement } from './db.ts';

/** How many of the server's connections one engine keeps; by itself a server has 128 for all. */
const STREAMS_MOST = 8;

/** One connection of the server to its database, and how many wait for it. */
type Lane = { stream: Stream; waiting: number };

/**
 * A libSQL server over a web socket, by the protocol's client on which `@libsql/client` stands. That
 * one has the server open a connection for every statement, which reads the whole schema each time:
 * 3 ms of a processor for ours, ten times the rest. Here the connections stay open. A socket that was
 * cut is opened anew for the next statement. Whatever fails for another reason than the statement
 * itself leaves the engine to be closed by who uses it (see `db.ts`).
 */
export function openWebSocket(address: DatabaseAddress): Omit<Engine, 'first'> {
  const { hranaWsUrl = address.url, authToken = address.authToken } = parseLibsqlUrl(address.url);
  const connect = () => ({ client: openWs(hranaWsUrl, authToken), lanes: [] as Lane[] });
  let socket = connect();
  let closed = false;

  const opened = () => {
    if (closed) throw Object.assign(new Error('The client is closed.'), { code: 'CLIENT_CLOSED' });
    if (socket.client.closed) socket = connect();
    return socket;
  };

  /** Runs on a connection that is free, on a new one, or where the fewest wait. */
  const onLane = async <T>(work: (stream: Stream) => Promise<T>): Promise<T> => {
    const { client, lanes } = opened();
    let lane = lanes.reduce<Lane | undefined>(
      (best, one) => (best && best.waiting <= one.waiting ? best : one),
      undefined,
    );
    if (!lane || (lane.waiting > 0 && lanes.length < STREAMS_MOST)) {
      lane = { stream: client.openStream(), waiting: 0 };
      lanes.push(lane);
    }
    lane.waiting++;
    try {
      return await work(lane.stream);
    } finally {
      lane.waiting--;
    }
  };

  return {
    run: (statements) => {
      const [only] = statements;
      return only && statements.length === 1
        ? onLane(async (stream) => [rowsOf(await stream.query(bound(only)))])
        : onLane((stream) => transaction(stream, statements));
    },
    script: async (sql) => {
      const { client } = opened();
      // The client wants to be asked for it before it runs a sequence.
      await client.getVersion();
      // On a connection of its own: a script that fails midway leaves its transaction open.
      const stream = client.openStream();
      try {
        await stream.sequence(sql);
      } finally {
        stream.close();
      }
    },
    close: () => {
      closed = true;
      socket.client.close();
    },
  };
}

/** All or none, in one message: each statement runs if the one before it did. */
async function transaction(stream: Stream, statements: Statement[]): Promise<Row[][]> {
  const batch = stream.batch();
  const after = (step: BatchStep) => batch.step().condition(BatchCond.ok(step));
  const begin = batch.step();
  const answers: Promise<RowsResult | undefined>[] = [begin.query('BEGIN IMMEDIATE')];
  let last = begin;
  for (const statement of statements) {
    last = after(last);
    answers.push(last.query(bound(statement)));
  }
  const commit = after(last);
  answers.push(commit.query('COMMIT'));
  const rollback = batch.step().condition(BatchCond.not(BatchCond.ok(commit)));
  rollback.run('ROLLBACK').catch(() => undefined);
  // The first that failed says why; those after it were not run.
  const outcomes = Promise.allSettled(answers);
  await batch.execute();
  const results = await outcomes;
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
  return results.slice(1, -1).map((result) => {
    if (result.status === 'rejected' || !result.value) throw new Error('A statement did not run.');
    return rowsOf(result.value);
  });
}

function bound({ sql, args = {} }: Statement): Stmt {
  const statement = new Stmt(sql);
  for (const [name, value] of Object.entries(args)) statement.bindName(name, value);
  return statement;
}

const rowsOf = ({ rows }: RowsResult): Row[] => rows as unknown as Row[];
