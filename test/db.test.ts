import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Db, openDatabase } from '../api/db.ts';
import { Unavailable } from '../api/faults.ts';
import { newDatabase, onServer } from './database.ts';

/** What a database may be spoken to by; see `newDatabase`. */
const schemes = onServer ? (['ws', 'http'] as const) : (['file'] as const);
const holdMs = 300;
const insert = 'INSERT INTO seats (who) VALUES (:who)';

test.skipIf(onServer)(
  'a write is lost after another process held the lock, when the client is used bare',
  async () => {
    const url = await withSeats();
    const bare = createClient({ url, concurrency: 1, timeout: 20 });
    onTestFinished(() => bare.close());
    const acknowledged = await writeBesideTheLock(url, (who) =>
      bare.execute({ sql: insert, args: { who } }),
    );
    expect(acknowledged).toBeGreaterThan(0);
    expect(await stored(url)).toBe(0);
  },
);

test('no write is lost after another process held the lock', async () => {
  const url = await withSeats();
  const db = await open(url);
  const acknowledged = await writeBesideTheLock(url, (who) => db.write(insert, { who }));
  expect(acknowledged).toBe(55);
  expect(await stored(url)).toBe(55);
});

test('no batch is lost after another process held the lock', async () => {
  const url = await withSeats();
  const db = await open(url);
  const acknowledged = await writeBesideTheLock(url, (who) =>
    db.batch([
      { sql: insert, args: { who } },
      { sql: "UPDATE seats SET who = '!' || who WHERE who = :who", args: { who } },
    ]),
  );
  expect(acknowledged).toBe(55);
  expect(await stored(url)).toBe(55);
});

test('the process answers others while it waits for a lock', async () => {
  const url = await withSeats();
  const db = await open(url);
  await inChild(holdLock(url), async () => {
    const writing = db.write(insert, { who: 'Noor' });
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(performance.now() - begun).toBeLessThan(holdMs / 2);
    await writing;
  });
});

test.skipIf(onServer)(
  'a lock that is held for too long makes the database unavailable, and the next write is kept',
  async () => {
    const url = await withSeats();
    const db = await open(url, 100);
    await inChild(holdLock(url), async () => {
      await expect(db.write(insert, { who: 'Noor' })).rejects.toThrow(Unavailable);
    });
    await db.write(insert, { who: 'Samir' });
    expect(await db.read('SELECT who FROM seats')).toEqual([{ who: 'Samir' }]);
  },
);

test('the first row is read alone, and what was written just now is seen', async () => {
  const db = await open(await withSeats());
  const first = () => db.readOne('SELECT who, rowid AS place FROM seats ORDER BY rowid DESC');
  expect(await first()).toBeUndefined();
  for (const who of ['Noor', 'Samir']) {
    await db.write(insert, { who });
    expect(await first()).toMatchObject({ who });
  }
  expect(await db.read('SELECT count(*) AS all_of_them FROM seats')).toEqual([{ all_of_them: 2 }]);
  await expect(db.readOne(`SELECT json('{') AS it`)).rejects.toThrow(/malformed/i);
  expect(await first()).toEqual({ who: 'Samir', place: 2 });
});

test('what is asked after the closing is refused, and the process lives', async () => {
  const db = await openDatabase({ url: await withSeats() });
  await db.read('SELECT who FROM seats');
  db.close();
  db.close();
  await expect(db.read('SELECT who FROM seats')).rejects.toThrow(Unavailable);
  await expect(db.readOne('SELECT who FROM seats')).rejects.toThrow(Unavailable);
  await expect(db.write(insert, { who: 'Noor' })).rejects.toThrow(Unavailable);
});

test('writes that wait together are committed together, in the order of asking', async () => {
  const db = await open(await withSeats());
  const everyone = Array.from({ length: 200 }, (_, index) => `person ${index}`);
  const rows = await Promise.all(
    everyone.map((who) => db.write(`${insert} RETURNING id, who`, { who })),
  );
  expect(rows.flat()).toEqual(everyone.map((who, index) => ({ id: index + 1, who })));
});

test.each(['http', 'ws'])(
  'a silent %s server is unavailable after the time limit',
  async (scheme) => {
    const silent = createServer((socket) => socket.on('error', () => undefined)).listen(
      0,
      '127.0.0.1',
    );
    await once(silent, 'listening');
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as { port: number };
    const db = await open(`${scheme}://127.0.0.1:${port}`, 100);
    await expect(db.read('SELECT 1')).rejects.toThrow(Unavailable);
    await expect(db.write('SELECT 1')).rejects.toThrow(Unavailable);
  },
);

describe.each(schemes)('by %s', (scheme) => {
  test('a refused write among many that wait together harms no other', async () => {
    const db = await open(await withSeats(scheme));
    await db.write(insert, { who: 'Noor' });
    const outcomes = await Promise.allSettled([
      db.write(`${insert} RETURNING who`, { who: 'Samir' }),
      db.write(insert, { who: 'Noor' }),
      db.write('INSERT INTO nowhere VALUES (1)'),
      db.write(insert, { who: Number.NaN }),
      db.batch([
        { sql: insert, args: { who: 'Ewa' } },
        { sql: insert, args: { who: 'Samir' } },
      ]),
      db.write(`${insert} RETURNING who`, { who: 'Hoa' }),
    ]);
    expect(
      outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'no')),
    ).toEqual([[{ who: 'Samir' }], 'no', 'no', 'no', 'no', [{ who: 'Hoa' }]]);
    expect(await names(db)).toEqual(['Noor', 'Samir', 'Hoa']);
  });

  test('a script that fails in its last line leaves nothing behind', async () => {
    const db = await open(await withSeats(scheme));
    await expect(
      db.script("INSERT INTO seats (who) VALUES ('Noor'); INSERT INTO nowhere VALUES (1)"),
    ).rejects.toThrow('nowhere');
    expect(await names(db)).toEqual([]);
  });
});

async function withSeats(scheme: (typeof schemes)[number] = schemes[0]): Promise<string> {
  const { url } = await newDatabase(scheme);
  const db = await openDatabase({ url });
  await db.script('CREATE TABLE seats (id INTEGER PRIMARY KEY, who TEXT NOT NULL UNIQUE) STRICT');
  db.close();
  return url;
}

async function open(url: string, answerMs?: number): Promise<Db> {
  const db = await openDatabase({ url }, answerMs);
  onTestFinished(() => db.close());
  return db;
}

/** Writes 55 rows, the first of them while another process holds the lock; how many were acknowledged. */
async function writeBesideTheLock(url: string, write: (who: string) => Promise<unknown>) {
  let acknowledged = 0;
  const attempt = async (index: number) => {
    const outcome = await write(`person ${index}`).catch(() => 'refused');
    if (outcome !== 'refused') acknowledged++;
  };
  await inChild(holdLock(url), () => attempt(0));
  for (let index = 1; index < 55; index++) await attempt(index);
  return acknowledged;
}

async function stored(url: string): Promise<number> {
  const other = createClient({ url });
  const { rows } = await other.execute('SELECT count(*) AS stored FROM seats');
  other.close();
  return Number(rows[0]?.stored);
}

const names = async (db: Db) => (await db.read('SELECT who FROM seats')).map((row) => row.who);

const holdLock = (url: string): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, 'hold-lock.ts'), url, String(holdMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function inChild(child: ChildProcess, work: () => Promise<void>): Promise<void> {
  const exited = once(child, 'exit');
  await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  await work();
  await exited;
}
