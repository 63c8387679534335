import type { Db, Statement } from '../../db.ts';
import type { MailMode } from '../schema.ts';

/** Says how mail leaves. What was written down while it was off is not there; what waits, waits on. */
export async function setMode(db: Db, mode: MailMode): Promise<void> {
  await db.write('UPDATE mail_state SET mode = :mode WHERE mode <> :mode', { mode });
}

export async function modeOf(db: Db): Promise<MailMode> {
  const row = await db.readOne('SELECT mode FROM mail_state');
  return row?.mode as MailMode;
}

/** For a batch that fills tables with what has happened already: nothing of that is to go out. */
export const filling = (is: boolean): Statement => ({
  sql: 'UPDATE mail_state SET filling = :filling',
  args: { filling: is ? 1 : 0 },
});
