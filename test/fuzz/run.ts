import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp } from '../../api/app.ts';
import { readCatalogue } from '../../api/catalogue.ts';
import { openDatabase } from '../../api/db.ts';
import { loadDemo } from '../../api/demo/store.ts';
import { openFiles } from '../../api/materials/files.ts';
import { migrate } from '../../api/migrate.ts';
import { monday } from '../cast.ts';
import { aToken } from '../scim/stage.ts';
import { cookieOf, type Fault, fuzz, type Operation, operationsOf, poolOf } from './fuzz.ts';

/** Of the demo: a visitor, and somebody for each role, hosts of something among them. */
const askers = ['', 'hoa-lam', 'kofi-boadi', 'raghav-ilangovan', 'henrike-vollmer'];

const now = () => monday;
const unlimited = { readsPerMinute: Infinity, writesPerMinute: Infinity };
const catalogueFile = new URL('../../dist/catalogue.json', import.meta.url);

export type Report = {
  operations: number;
  asked: number;
  /** How many of them were not refused: the others never came past the door. */
  fitting: number;
  slowest: { ms: number; path: string };
  faults: Fault[];
  /** What was refused whoever asked for whatever. */
  never: string[];
};

type Options = {
  /** How often each of the askers asks each operation. */
  count: number;
  seed: number;
  /** Whether each operation finds the demo untouched, or what those before it left. */
  anew: boolean;
  isAsked?: (operation: Operation) => boolean;
};

/** Each of the askers asks every operation, of the whole service on a demo of its own. */
export async function fuzzAll(options: Options): Promise<Report> {
  const { count, seed, anew, isAsked = () => true } = options;
  const { copied, gone } = await demo();
  let service = await copied();
  const pool = await poolOf(service.db, service.catalogue);
  const operations = (await operationsOf(service.app)).filter(isAsked);
  const slowest = { ms: 0, path: '' };
  const faults: Fault[] = [];
  const fitting = new Map(operations.map((operation) => [operation, 0]));
  for (const person of askers) {
    for (const operation of operations) {
      const { app, db } = service;
      const cookie = await cookieOf(app, person);
      const found = await fuzz(operation, { app, db, cookie, pool, count, seed });
      fitting.set(operation, (fitting.get(operation) ?? 0) + found.fitting);
      faults.push(...found.faults.map((fault) => ({ ...fault, person })));
      if (found.slowestMs > slowest.ms) {
        Object.assign(slowest, { ms: found.slowestMs, path: operation.path });
      }
      if (anew) service = await service.renewed();
    }
    service = await service.renewed();
  }
  await service.closed();
  await gone();
  return {
    operations: operations.length,
    asked: operations.length * askers.length * count,
    fitting: [...fitting.values()].reduce((sum, one) => sum + one, 0),
    slowest,
    faults,
    never: operations
      .filter((one) => !fitting.get(one))
      .map(({ method, path }) => `${method} ${path}`),
  };
}

type Service = Awaited<ReturnType<typeof open>> & {
  renewed(): Promise<Service>;
  closed(): Promise<void>;
};

/** The demo is made once and then copied. */
async function demo() {
  const root = await mkdtemp(join(tmpdir(), 'potluck-fuzz-'));
  const made = join(root, 'made');
  await mkdir(made);
  (await open(made)).db.close();
  const copied = async (): Promise<Service> => {
    const folder = await mkdtemp(join(root, 'copy-'));
    await cp(made, folder, { recursive: true });
    const service = await open(folder);
    const closed = async () => {
      service.db.close();
      await rm(folder, { recursive: true });
    };
    return { ...service, closed, renewed: () => closed().then(copied) };
  };
  return { copied, gone: () => rm(root, { recursive: true }) };
}

/** The whole service on the database of this folder, with what the built site tells it. */
async function open(folder: string) {
  const db = await openDatabase({ url: pathToFileURL(join(folder, 'potluck.db')).href });
  await migrate(db, now);
  await loadDemo({ db, now });
  await aToken(db);
  const catalogue = await readCatalogue(catalogueFile);
  const files = openFiles(join(folder, 'files'), { fileBytes: 1e6, eventBytes: 2e6 });
  const origin = 'http://localhost:4321';
  const portal = { db, catalogue, files, now, origin, demo: true };
  return { db, catalogue, app: createApp(portal, { limits: unlimited }) };
}
