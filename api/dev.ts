import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { Catalogue } from './catalogue.ts';
import { readConfig } from './config.ts';
import { type Db, openDatabase } from './db.ts';
import { bringSlides } from './demo/after/store.ts';
import { loadDemo } from './demo/store.ts';
import { openLog } from './log.ts';
import { openFiles } from './materials/files.ts';
import { migrate } from './migrate.ts';
import { openProvider } from './sign-ins/oidc/provider.ts';

type Kept = { potluckDatabase?: Promise<Db> };

// An edit loads this module anew; the database stays open on what is never loaded anew.
const kept = globalThis as Kept;
const now = () => new Date();

/** The service for `npm run dev`, on the catalogue that the development server makes. */
export async function openDevelopment(origin: string) {
  const config = readConfig(process.env);
  kept.potluckDatabase ??= open(config);
  const db = await kept.potluckDatabase;
  await migrate(db, now);
  const catalogue = Catalogue.parse(await (await fetch(`${origin}/catalogue.json`)).json());
  const files = openFiles(join(config.data, 'files'), config.uploads);
  const { oidc } = config;
  const demo = oidc === undefined;
  if (demo && (await loadDemo({ db, now }))) await bringSlides({ db, files, now });
  const provider = oidc && openProvider(oidc, { origin, now });
  const portal = { db, catalogue, files, now, origin, demo, provider };
  return createApp(portal, { log: openLog(config.logLevel) });
}

async function open({ data, database }: ReturnType<typeof readConfig>): Promise<Db> {
  if (database.url.startsWith('file:')) await mkdir(data, { recursive: true });
  return openDatabase(database);
}
