import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApp } from '../api/app.ts';
import type { Catalogue } from '../api/catalogue.ts';
import { openDatabase } from '../api/db.ts';
import { openFiles } from '../api/materials/files.ts';
import type { Portal } from '../api/portal.ts';
import { migratedDatabase, onServer } from './database.ts';

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
  uploads = { fileBytes: 1_000_000, eventBytes: 2_000_000 },
} = {}) {
  const address = await migratedDatabase();
  const db = await openDatabase(address);
  // Nobody pulls the plug on a test: waiting for the disk took a fifth of what these take.
  if (!onServer) await db.write('PRAGMA synchronous = OFF');
  onTestFinished(() => db.close());
  const folder = join(tmpdir(), `potluck-test-files-${crypto.randomUUID()}`);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const files = openFiles(folder, uploads);
  const portal: Portal = { db, catalogue, files, now, origin: 'http://localhost:4321', demo };
  const app = createApp(portal);
  return { app, portal, db, address, folder };
}
