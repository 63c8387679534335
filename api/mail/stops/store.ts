import type { Db } from '../../db.ts';
import { kindOf } from '../rules.ts';
import type { How, MailKind, MailWhat } from '../schema.ts';

/** What a link of a mail stops; undefined: it is not known. */
export async function stopOf(
  db: Db,
  hash: string,
): Promise<{ person: string; kind: MailKind; off: boolean } | undefined> {
  const row = await db.readOne(
    `SELECT m.person, m.what,
       (SELECT json_group_object(kind, how) FROM mail_choices WHERE person = m.person) AS choices
     FROM mails m WHERE m.hash = :hash`,
    { hash },
  );
  if (!row) return undefined;
  const kind = kindOf(row.what as MailWhat);
  const choices: Partial<Record<MailKind, How>> = JSON.parse(String(row.choices));
  return { person: String(row.person), kind, off: choices[kind] === 'off' };
}

/** Turns mails of a kind off for a person. Repeated, it changes nothing. */
export async function stopKind(
  db: Db,
  { person, kind }: { person: string; kind: MailKind },
): Promise<void> {
  await db.write(
    `INSERT INTO mail_choices (person, kind, how) VALUES (:person, :kind, 'off')
     ON CONFLICT (person, kind) DO UPDATE SET how = 'off'`,
    { person, kind },
  );
}
