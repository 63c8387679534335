import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { CannotStart } from './cannot-start.ts';
import type { Db } from './db.ts';
import { instant } from './time.ts';

type Migration = { name: string; sql: string; checksum: string };

const ours = new URL('./migrations/', import.meta.url);
const shape = /^\d{4}-[a-z0-9-]+\.sql$/;

/**
 * Brings the database to what this version knows: the numbered files, in order, each whole or not
 * at all. Throws CannotStart when the database and the files tell different stories. Several
 * processes may start at once.
 */
export async function migrate(db: Db, now: () => Date, folder: URL = ours): Promise<void> {
  await db.script(`CREATE TABLE IF NOT EXISTS migrations (
    name       TEXT PRIMARY KEY,
    checksum   TEXT NOT NULL,
    applied_at TEXT NOT NULL
  ) STRICT`);
  const migrations = await readMigrations(folder);
  const applied = await appliedTo(db);
  refuseContradictions(migrations, applied);
  for (const migration of migrations.filter(({ name }) => !applied.has(name))) {
    await apply(db, migration, instant(now()));
  }
}

async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: URL, name: string): Promise<Migration> {
  if (!shape.test(name)) throw new CannotStart(`Name the migration ${name} like 0004-rooms.sql.`);
  // The same file has other line ends in a checkout on Windows.
  const sql = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

async function appliedTo(db: Db): Promise<Map<string, string>> {
  const rows = await db.read('SELECT name, checksum FROM migrations ORDER BY name');
  return new Map(rows.map((row) => [String(row.name), String(row.checksum)]));
}

function refuseContradictions(migrations: Migration[], applied: Map<string, string>): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  const latest = [...applied.keys()].at(-1) ?? '';
  for (const [name, checksum] of applied) {
    if (!known.has(name)) throw new CannotStart(unknown(name));
    if (known.get(name) !== checksum) throw new CannotStart(changed(name));
  }
  const missed = migrations.find(({ name }) => !applied.has(name) && name < latest);
  if (missed) throw new CannotStart(late(missed.name, latest));
}

const unknown = (name: string) =>
  `The database has had the migration ${name}, which this version of Potluck does not know. ` +
  'Start the version that made it, or restore an older backup.';

const changed = (name: string) =>
  `The migration ${name} was changed after the database had it. ` +
  'Restore the file as it was, and put the change into a new migration.';

const late = (name: string, latest: string) =>
  `The migration ${name} is new but numbered before ${latest}, which the database has had already. ` +
  'Give it the next free number.';

/** The row comes first, so that of two processes that start at once only one goes on. */
async function apply(db: Db, { name, sql, checksum }: Migration, at: string): Promise<void> {
  const row = `INSERT INTO migrations VALUES ('${name}', '${checksum}', '${at}')`;
  try {
    await db.script(`${row};\n${sql}`);
  } catch (error) {
    if ((await appliedTo(db)).get(name) === checksum) return;
    throw new CannotStart(`The migration ${name} failed: ${(error as Error).message}`);
  }
}
