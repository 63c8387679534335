import { mkdir } from 'node:fs/promises';
import { createApp } from './app.ts';
import { type Background, startBackground } from './background.ts';
import { Catalogue } from './catalogue.ts';
import { type Config, readConfig } from './config.ts';
import { type Db, openDatabase } from './db.ts';
import { furnish } from './furnish.ts';
import { openLog } from './log.ts';

type Kept = { potluckDatabase?: Promise<Db>; potluckBackground?: Background };

// An edit loads this module anew; what stays open, or is stopped then, hangs on what is not.
const kept = globalThis as Kept;

/** The service for `npm run dev`, on the catalogue that the development server makes. */
export async function openDevelopment(origin: string) {
  const config = readConfig(process.env);
  kept.potluckDatabase ??= open(config);
  const catalogue = Catalogue.parse(await (await fetch(`${origin}/catalogue.json`)).json());
  const portal = await furnish(config, { db: await kept.potluckDatabase, catalogue, origin });
  const log = openLog(config.logLevel);
  await kept.potluckBackground?.stop();
  kept.potluckBackground = await startBackground(portal, config, log);
  return createApp(portal, { log });
}

async function open({ data, database }: Config): Promise<Db> {
  if (database.url.startsWith('file:')) await mkdir(data, { recursive: true });
  return openDatabase(database);
}
