import { onTestFinished } from 'vitest';
import { createApp } from '../api/app.ts';
import type { Catalogue } from '../api/catalogue.ts';
import { openDatabase } from '../api/db.ts';
import { migrate } from '../api/migrate.ts';
import type { Portal } from '../api/portal.ts';
import { newDatabase } from './database.ts';

const noCatalogue: Catalogue = {
  playbooks: [],
  teams: [],
  programmes: [],
  rotations: [],
  skills: [],
  offices: [],
  alerts: [],
};

/** The real app on a database of its own, which goes when the test ends. The clock is handed in. */
export async function openPortal({
  now = () => new Date(),
  catalogue = noCatalogue,
  demo = true,
} = {}) {
  const address = await newDatabase();
  const db = await openDatabase(address);
  onTestFinished(() => db.close());
  await migrate(db, now);
  const portal: Portal = { db, catalogue, now, origin: 'http://localhost:4321', demo };
  const app = createApp(portal);
  return { app, portal, db, address };
}
