import type { Db } from '../../db.ts';
import { kindAbouts, kindNames } from '../letters/rules.ts';
import { usual } from '../rules.ts';
import { type How, type MailKind, mailKind } from '../schema.ts';
import type { Choices, NewChoices } from './schema.ts';

const read = `
  SELECT p.mail AS address, p.zone, s.mode, coalesce(h.digest_day, 1) AS digestDay,
    h.quiet_from AS quietFrom, h.quiet_to AS quietTo,
    (SELECT json_group_object(kind, how) FROM mail_choices WHERE person = p.id) AS choices
  FROM people p, mail_state s LEFT JOIN mail_hours h ON h.person = p.id WHERE p.id = :person`;

/** What a person gets: what they chose, and for the rest what is usual. */
export async function choicesOf(db: Db, person: string): Promise<Choices> {
  const row = await db.readOne(read, { person });
  const { quietFrom, quietTo, choices, ...rest } = row ?? {};
  const chosen: Partial<Record<MailKind, How>> = JSON.parse(String(choices ?? '{}'));
  return {
    ...(rest as unknown as Pick<Choices, 'address' | 'zone' | 'mode' | 'digestDay'>),
    quiet: quietFrom ? { from: String(quietFrom), to: String(quietTo) } : null,
    choices: mailKind.options.map((kind) => ({
      ...{ kind, name: kindNames[kind], about: kindAbouts[kind], how: chosen[kind] ?? usual[kind] },
    })),
  };
}

/** Keeps what a person chose. Repeated, it changes nothing. */
export async function choose(
  db: Db,
  person: string,
  { choices, digestDay, quiet }: NewChoices,
): Promise<Choices> {
  await db.batch([
    {
      sql: `INSERT INTO mail_choices (person, kind, how)
            SELECT :person, value ->> 'kind', value ->> 'how' FROM json_each(:choices) WHERE true
            ON CONFLICT (person, kind) DO UPDATE SET how = excluded.how`,
      args: { person, choices: JSON.stringify(choices) },
    },
    {
      sql: `INSERT INTO mail_hours (person, digest_day, quiet_from, quiet_to)
            VALUES (:person, :digestDay, :from, :to)
            ON CONFLICT (person) DO UPDATE
            SET digest_day = :digestDay, quiet_from = :from, quiet_to = :to`,
      args: { person, digestDay, from: quiet?.from ?? null, to: quiet?.to ?? null },
    },
    // What waits for quiet hours waits for the new ones.
    {
      sql: `UPDATE mails SET due_at = at
            WHERE person = :person AND state = 'due' AND tries = 0 AND due_at > at`,
      args: { person },
    },
  ]);
  return choicesOf(db, person);
}
