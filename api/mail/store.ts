import type { Db, Row, Statement } from '../db.ts';
import type { Kind } from '../events/schema.ts';
import type { Instant, Zone } from '../time.ts';
import { leaseStatement } from './leases/store.ts';
import type { Standing } from './rules.ts';
import type { How, MailKind, MailWhat, Message } from './schema.ts';

type About = {
  kind: Kind | 'cohort' | 'playbook' | 'week';
  slug: string;
  title: string;
  mine: boolean;
};

/** A mail that is to go, with all that decides whether, when and how. */
export type DueMail = Standing & {
  id: number;
  person: string;
  what: MailWhat;
  thing: string;
  detail: Record<string, string>;
  at: Instant;
  tries: number;
  name: string;
  address: string;
  zone: Zone;
  isStaff: boolean;
  /** What it is about; a playbook's slug is its id. `mine`: a cohort in which the reader is a hire. */
  about: About;
  /** When it next begins; null: it has no time, or has begun. */
  beginsAt: Instant | null;
  choices: Partial<Record<MailKind, How>>;
  quiet: { from: string; to: string } | null;
  /** As it went already, when a try of it failed. */
  message: Message | null;
};

const due = `
  SELECT m.id, m.person, m.what, m.thing, m.detail, m.at, m.tries, m.message,
    p.name, p.mail AS address, p.zone, p.kind = 'staff' AS isStaff,
    coalesce(e.kind, iif(m.cohort IS NOT NULL, 'cohort', iif(m.playbook IS NULL, 'week', 'playbook'))) AS kind,
    coalesce(e.slug, c.slug, m.playbook, '') AS slug,
    coalesce(e.title, c.title, m.detail ->> 'title', m.playbook, '') AS title,
    EXISTS (SELECT 1 FROM hires WHERE cohort = m.cohort AND person = m.person) AS mine,
    (SELECT min(starts_at) FROM sessions
     WHERE event = m.event AND cancelled_at IS NULL AND starts_at > :now) AS beginsAt,
    (SELECT max(ends_at) FROM sessions WHERE event = m.event) AS endsAt,
    EXISTS (SELECT 1 FROM cancellations WHERE event = m.event) AS cancelled,
    CASE WHEN e.host = m.person
           OR EXISTS (SELECT 1 FROM speakers WHERE event = m.event AND person = m.person) THEN 'runs'
         ELSE (SELECT state FROM signups
               WHERE event = m.event AND person = m.person AND state <> 'withdrawn') END AS place,
    (SELECT json_group_object(kind, how) FROM mail_choices WHERE person = m.person) AS choices,
    h.quiet_from AS quietFrom, h.quiet_to AS quietTo
  FROM mails m JOIN people p ON p.id = m.person
    LEFT JOIN events e ON e.id = m.event LEFT JOIN cohorts c ON c.id = m.cohort
    LEFT JOIN mail_hours h ON h.person = m.person
  WHERE m.state = 'due' AND m.due_at <= :now AND p.mail IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM mails f WHERE f.state = 'due' AND f.thing = m.thing
                      AND f.person = m.person AND f.id < m.id)
  ORDER BY m.due_at, m.id LIMIT :most`;

/** Mails that may go now: of each person and thing the first that has not gone, if it is due. */
export async function dueMails(db: Db, now: Instant, most: number): Promise<DueMail[]> {
  return (await db.read(due, { now, most })).map(mailIn);
}

function mailIn(row: Row): DueMail {
  const { kind, slug, title, mine, quietFrom, quietTo, ...rest } = row;
  return {
    ...(rest as unknown as DueMail),
    cancelled: row.cancelled === 1,
    isStaff: row.isStaff === 1,
    detail: JSON.parse(String(row.detail)),
    choices: JSON.parse(String(row.choices)),
    about: { kind, slug, title, mine: mine === 1 } as About,
    message: row.message === null ? null : JSON.parse(String(row.message)),
    quiet: quietFrom ? { from: String(quietFrom), to: String(quietTo) } : null,
  };
}

/** What ends a mail without its having gone, or puts it into the weekly one. */
export async function setAside(
  db: Db,
  mail: { id: number; state: 'digest' | 'dropped'; said: string; now: Instant },
): Promise<void> {
  await db.write(
    `UPDATE mails SET state = :state, said = :said, message = NULL,
       ended_at = iif(:state = 'dropped', :now, NULL)
     WHERE id = :id AND state = 'due'`,
    mail,
  );
}

/** Holds a mail back until a moment. */
export async function holdBack(db: Db, mail: { id: number; until: Instant }): Promise<void> {
  await db.write(`UPDATE mails SET due_at = :until WHERE id = :id AND state = 'due'`, mail);
}

/** A mail of which a try begins: in the name of who holds the lease. */
export type Try = {
  id: number;
  /** How often it was tried before, as far as this process knows. */
  tries: number;
  owner: string;
  message: Message;
  hash: string | null;
};

const begin = `
  UPDATE mails SET tries = tries + 1, subject = :subject, message = :message,
    hash = coalesce(:hash, hash)
  WHERE id = :id AND state = 'due' AND tries = :tries
    AND EXISTS (SELECT 1 FROM leases WHERE name = 'mail' AND owner = :owner AND until = :until)
  RETURNING id`;

/**
 * Writes down what is about to go, together with what calendars will have been told, and renews the
 * lease. False: another process has it now, and nothing is to be sent.
 */
export async function beginTry(
  db: Db,
  { id, tries, owner, message, hash }: Try,
  { now, until, told }: { now: Instant; until: Instant; told: Statement[] },
): Promise<boolean> {
  const [, begun] = await db.batch([
    leaseStatement({ owner, now, until }),
    {
      sql: begin,
      args: {
        ...{ id, tries, owner, until, hash, subject: message.subject },
        message: JSON.stringify(message),
      },
    },
    ...told,
  ]);
  return begun?.length === 1;
}

/** The mail has gone. Its text is kept only where it was caught; those in a weekly one went with it. */
export async function markSent(
  db: Db,
  mail: { id: number; now: Instant; keep: boolean; digested: number[] },
): Promise<void> {
  const { id, now, keep } = mail;
  await db.batch([
    {
      sql: `UPDATE mails SET state = 'sent', ended_at = :now, said = '',
              message = iif(:keep, message, NULL) WHERE id = :id`,
      args: { id, now, keep: keep ? 1 : 0 },
    },
    {
      sql: `UPDATE mails SET state = 'sent', ended_at = :now
            WHERE state = 'digest' AND id IN (SELECT value FROM json_each(:digested))`,
      args: { now, digested: JSON.stringify(mail.digested) },
    },
  ]);
}

/** The mail was refused: it is tried again at a moment, or never. */
export async function markRefused(
  db: Db,
  mail: { id: number; tries: number; said: string; now: Instant; again: Instant | null },
): Promise<void> {
  await db.write(
    `UPDATE mails SET said = :said, tries = :tries, due_at = coalesce(:again, due_at),
       state = iif(:again IS NULL, 'dead', 'due'), ended_at = iif(:again IS NULL, :now, NULL)
     WHERE id = :id`,
    mail,
  );
}

/** The server was at fault: as if it had not been tried. */
export async function takeTryBack(db: Db, id: number): Promise<void> {
  await db.write('UPDATE mails SET tries = tries - 1 WHERE id = :id', { id });
}

/** Forgets what ended before a moment, and what has waited since one, on whatever. */
export async function forgetBefore(db: Db, before: Instant, waiting: Instant): Promise<void> {
  await db.batch([
    { sql: 'DELETE FROM mails WHERE ended_at < :before', args: { before } },
    {
      sql: `DELETE FROM mails WHERE state IN ('due', 'digest') AND at < :waiting`,
      args: { waiting },
    },
  ]);
}
