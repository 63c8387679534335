/** `npm run demo:reset`: brings the demo back to its beginning, also while the service runs. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db.ts';
import { openFiles } from '../materials/files.ts';
import { migrate } from '../migrate.ts';
import { bringSlides } from './after/store.ts';
import { bringPictures } from './hackathons/pictures.ts';
import { resetDemo } from './store.ts';

const now = () => new Date();

try {
  console.log(await reset());
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(`The demo was not reset.\n${error.message}`);
  process.exitCode = 1;
}

async function reset(): Promise<string> {
  const { data, database, uploads } = readConfig(process.env);
  if (database.url.startsWith('file:')) await mkdir(data, { recursive: true });
  const db = await openDatabase(database);
  try {
    await migrate(db, now);
    if (!(await resetDemo({ db, now }))) {
      throw new CannotStart('There are people here who are not of the demo; nothing was touched.');
    }
    const files = openFiles(join(data, 'files'), uploads);
    await bringSlides({ db, files, now });
    await bringPictures({ db, files, now });
    return 'The demo is as on its first day. Sign in again.';
  } finally {
    db.close();
  }
}
