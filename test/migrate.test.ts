import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { CannotStart } from '../api/cannot-start.ts';
import { type Db, openDatabase } from '../api/db.ts';
import { migrate } from '../api/migrate.ts';
import { monday } from './cast.ts';
import { newDatabase } from './database.ts';

const now = () => monday;
const cups = 'CREATE TABLE cups (id INTEGER PRIMARY KEY) STRICT;';
const trays = 'CREATE TABLE trays (id INTEGER PRIMARY KEY) STRICT; INSERT INTO cups VALUES (1);';

test('what is new is applied in order, once, and recorded', async () => {
  const { db, folder, put } = await kitchen();
  await put('0002-trays.sql', trays);
  await put('0001-cups.sql', cups);
  await migrate(db, now, folder);
  await migrate(db, now, folder);
  expect(
    await db.read('SELECT name, length(checksum) AS size, applied_at FROM migrations'),
  ).toEqual([
    { name: '0001-cups.sql', size: 64, applied_at: '2026-11-23T10:00:00.000Z' },
    { name: '0002-trays.sql', size: 64, applied_at: '2026-11-23T10:00:00.000Z' },
  ]);
  expect(await db.read('SELECT id FROM cups')).toEqual([{ id: 1 }]);
});

test('the same file with the line ends of Windows is the same', async () => {
  const { db, folder, put } = await kitchen();
  await put('0001-cups.sql', `${cups}\n-- done\n`);
  await migrate(db, now, folder);
  await put('0001-cups.sql', `${cups}\r\n-- done\r\n`);
  await expect(migrate(db, now, folder)).resolves.toBeUndefined();
});

test('a migration that fails leaves nothing behind and says what failed', async () => {
  const { db, folder, put } = await kitchen();
  await put('0001-cups.sql', `${cups} INSERT INTO nowhere VALUES (1);`);
  await expect(migrate(db, now, folder)).rejects.toThrow(
    /^The migration 0001-cups\.sql failed: .*no such table: nowhere/,
  );
  expect(await db.read('SELECT name FROM migrations')).toEqual([]);
  await put('0001-cups.sql', cups);
  await migrate(db, now, folder);
});

test.each([
  ['0001-cups.sql', `${cups} -- and a word`, 'was changed after the database had it. Restore'],
  ['0001-cups.sql', undefined, 'which this version of Potluck does not know. Start the version'],
  ['0000-early.sql', cups, 'numbered before 0001-cups.sql, which the database has had already.'],
  ['0002 late.sql', cups, 'Name the migration 0002 late.sql like 0004-rooms.sql.'],
])('%s as %j stops the start', async (name, sql, words) => {
  const { db, folder, put } = await kitchen();
  await put('0001-cups.sql', cups);
  await migrate(db, now, folder);
  await put(name, sql);
  await expect(migrate(db, now, folder)).rejects.toThrow(CannotStart);
  await expect(migrate(db, now, folder)).rejects.toThrow(words);
});

test('of two processes that start at the same moment one migrates, and both go on', async () => {
  const { url, db, folder, put } = await kitchen();
  await put('0001-cups.sql', cups);
  await put('0002-trays.sql', trays);
  const other = await openDatabase({ url });
  const both = bothLookFirst();
  await Promise.all([db, other].map((one) => migrate(both(one), now, folder)));
  other.close();
  expect(await db.read('SELECT id FROM cups')).toEqual([{ id: 1 }]);
});

/** Databases of which each has looked at what is there before any of them does something. */
function bothLookFirst() {
  const { promise: allHaveLooked, resolve } = Promise.withResolvers<void>();
  let missing = 2;
  return (db: Db): Db => ({
    ...db,
    read: async (sql) => {
      const rows = await db.read(sql);
      missing--;
      if (missing === 0) resolve();
      await allHaveLooked;
      return rows;
    },
  });
}

async function kitchen() {
  const path = await mkdtemp(join(tmpdir(), 'potluck-migrate-'));
  const { url } = await newDatabase();
  const db = await openDatabase({ url });
  onTestFinished(async () => {
    db.close();
    await rm(path, { recursive: true });
  });
  const put = async (name: string, sql: string | undefined) =>
    sql === undefined ? rm(join(path, name)) : writeFile(join(path, name), sql);
  return { url, db, folder: pathToFileURL(`${path}/`), put };
}
