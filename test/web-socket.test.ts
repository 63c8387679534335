import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type Db, openDatabase } from '../api/db.ts';
import { newDatabase, onServer } from './database.ts';

const insert = 'INSERT INTO seats (who) VALUES (:who) ON CONFLICT DO NOTHING';
const names = async (db: Db) => (await db.read('SELECT who FROM seats')).map((row) => row.who);

test.runIf(onServer)('statements over a web socket keep their connection', async () => {
  const db = await withSeats((await newDatabase('ws')).url);
  await db.write(insert, { who: 'Noor' });
  // A connection that were new would know of no row.
  expect(await db.write('SELECT last_insert_rowid() AS id')).toEqual([{ id: 1 }]);
});

test.runIf(onServer)('a web socket that was cut is opened anew', async () => {
  const url = new URL((await newDatabase('ws')).url);
  const sockets: Socket[] = [];
  const between = createServer((socket) => {
    const onward = connect(Number(url.port), url.hostname);
    for (const each of [socket, onward]) sockets.push(each.on('error', () => undefined));
    socket.pipe(onward).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  onTestFinished(() => void between.close());
  const db = await withSeats(`ws://127.0.0.1:${(between.address() as AddressInfo).port}`);
  await db.write(insert, { who: 'Noor' });
  expect(await names(db)).toEqual(['Noor']);
  for (const each of sockets) each.destroy();
  // The first that is asked may meet the cut.
  await expect.poll(() => names(db).catch(() => []), { timeout: 10_000 }).toEqual(['Noor']);
  await expect
    .poll(() => db.write(insert, { who: 'Ewa' }).catch(() => 'cut'), { timeout: 10_000 })
    .toEqual([]);
  expect(await names(db)).toEqual(['Noor', 'Ewa']);
});

async function withSeats(url: string): Promise<Db> {
  const db = await openDatabase({ url });
  onTestFinished(() => db.close());
  await db.script('CREATE TABLE seats (id INTEGER PRIMARY KEY, who TEXT NOT NULL UNIQUE) STRICT');
  return db;
}
