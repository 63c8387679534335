import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { kindOf } from '../rules.ts';
import type { DeadMail, MailWhat } from '../schema.ts';

const mostShown = 200;

/** The newest mails that were refused for good. */
export async function deadMails(db: Db): Promise<DeadMail[]> {
  const rows = await db.read(
    `SELECT m.id, m.what, p.mail AS "to", p.name, m.at, m.ended_at AS endedAt, m.tries, m.said
     FROM mails m JOIN people p ON p.id = m.person
     WHERE m.state = 'dead' AND m.ended_at IS NOT NULL
     ORDER BY m.ended_at DESC, m.id DESC LIMIT ${mostShown}`,
  );
  return rows.map(({ what, ...row }) => ({
    ...(row as unknown as DeadMail),
    to: String(row.to ?? ''),
    kind: kindOf(what as MailWhat),
  }));
}

/** Sends a mail again as it was, unless it is not true any more. False: it is not dead. */
export async function sendAgain(db: Db, { id, now }: { id: number; now: Instant }) {
  const rows = await db.write(
    `UPDATE mails SET state = 'due', due_at = :now, tries = 0, ended_at = NULL, said = ''
     WHERE id = :id AND state = 'dead' RETURNING id`,
    { id, now },
  );
  return rows.length === 1;
}
