/**
 * `npm run reviews:apply`: writes the recorded reviews into the playbooks' files, ready for a pull
 * request. It only reads the database, so the service may run beside it.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from '../../api/cannot-start.ts';
import { readConfig } from '../../api/config.ts';
import { openDatabase } from '../../api/db.ts';
import { reviewDays } from '../../api/reviews/store.ts';
import { applyReviews } from './apply.ts';

try {
  const { isRehearsal, root } = asked();
  const { changed, failed, gone } = await applyReviews({
    root,
    days: await recordedDays(),
    isRehearsal,
  });
  for (const line of [...changed, ...gone]) console.log(line);
  for (const line of failed) console.error(line);
  console.log(summary(changed.length, isRehearsal));
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(`No review was applied.\n${error.message}`);
  process.exitCode = 1;
}

function asked() {
  try {
    const { values } = parseArgs({
      options: { 'dry-run': { type: 'boolean', default: false }, content: { type: 'string' } },
    });
    const root = resolve(values.content ?? join(process.cwd(), 'content'));
    return { isRehearsal: values['dry-run'], root };
  } catch {
    throw new CannotStart('Use: npm run reviews:apply -- [--dry-run] [--content folder]');
  }
}

async function recordedDays(): Promise<Record<string, string>> {
  const { database, data } = readConfig(process.env);
  if (database.url.startsWith('file:') && !existsSync(new URL(database.url))) {
    throw new CannotStart(
      `There is no database in ${data}. Set POTLUCK_DATA as the service has it.`,
    );
  }
  const db = await openDatabase(database);
  try {
    return (await reviewDays(db)).days;
  } catch (error) {
    const why = (error as Error).message;
    throw new CannotStart(`The reviews cannot be read: ${why}. Start this version once first.`);
  } finally {
    db.close();
  }
}

function summary(count: number, isRehearsal: boolean): string {
  if (count === 0) return 'Every file knows its latest review already.';
  const files = count === 1 ? '1 file' : `${count} files`;
  return isRehearsal
    ? `${files} would change.`
    : `${files} changed. Commit them for a pull request.`;
}
