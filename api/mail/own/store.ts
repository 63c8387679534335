import type { Db, Row } from '../../db.ts';
import { kindOf } from '../rules.ts';
import type { Mail, Mails, MailWhat, Message } from '../schema.ts';

const mostShown = 50;
const columns = 'm.id, m.what, m.subject, m.at, m.state, m.said, m.message IS NOT NULL AS whole';

/** The newest mails to a person, and where and how they go. */
export async function mailsOf(db: Db, person: string): Promise<Mails> {
  const [about, rows] = await Promise.all([
    db.read(
      `SELECT s.mode, (SELECT mail FROM people WHERE id = :person) AS address FROM mail_state s`,
      { person },
    ),
    db.read(
      `SELECT ${columns} FROM mails m WHERE m.person = :person AND m.subject <> ''
       ORDER BY m.id DESC LIMIT ${mostShown}`,
      { person },
    ),
  ]);
  const { mode, address } = about[0] as unknown as Pick<Mails, 'mode' | 'address'>;
  return { mode, address, mails: rows.map(mailIn) };
}

/** One mail to a person, as it went. Undefined: there is none, or its text is not kept. */
export async function mailOf(
  db: Db,
  { person, id }: { person: string; id: number },
): Promise<{ mail: Mail; message: Message } | undefined> {
  const row = await db.readOne(
    `SELECT ${columns}, m.message FROM mails m
     WHERE m.person = :person AND m.id = :id AND m.message IS NOT NULL`,
    { person, id },
  );
  return row && { mail: mailIn(row), message: JSON.parse(String(row.message)) };
}

function mailIn({ id, what, subject, at, state, said, whole }: Row): Mail {
  const facts = { id, subject, at, state, said } as Pick<Mail, 'id' | 'state'> & Mail;
  return { ...facts, kind: kindOf(what as MailWhat), whole: whole === 1 };
}
