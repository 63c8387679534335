import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';

/** So many days after the last end of the event of a guest `g`, as SQL. */
const after = (days: string) => `strftime('%Y-%m-%dT%H:%M:%fZ',
  (SELECT max(ends_at) FROM sessions WHERE event = g.event), '+' || ${days} || ' days')`;

const due = `
  SELECT g.person FROM guests g JOIN guest_lists l ON l.event = g.event
  WHERE g.mail IS NOT NULL AND ${after('l.keep_days')} <= :now`;

const never = `
  SELECT person FROM guests WHERE confirmed_at IS NULL AND asked_at < :before
    AND NOT EXISTS (SELECT 1 FROM signups WHERE person = guests.person)`;

/**
 * Deletes what may no longer be kept: who asked and never confirmed, answers whose time is over, and
 * the names and addresses of guests. What stays of those is a row without a name, so that it is still
 * known how many came. Repeated, it changes nothing.
 */
export async function forgetGuests(db: Db, at: { now: Instant; before: Instant }): Promise<void> {
  const { now, before } = at;
  const args = { now };
  await db.batch([
    { sql: `DELETE FROM people WHERE id IN (${never})`, args: { before } },
    {
      sql: `UPDATE guests AS g SET answers = (
              SELECT coalesce(json_group_object(a.key, a.value), '{}')
              FROM json_each(g.answers) a JOIN guest_lists l ON l.event = g.event
                JOIN json_each(l.questions) q ON q.value ->> 'id' = a.key
              WHERE ${after("(q.value ->> 'keepDays')")} > :now)
            WHERE g.answers <> '{}'
              AND (SELECT max(ends_at) FROM sessions WHERE event = g.event) <= :now`,
      args,
    },
    { sql: `DELETE FROM mails WHERE person IN (${due})`, args },
    { sql: `DELETE FROM mail_invitations WHERE person IN (${due})`, args },
    { sql: `DELETE FROM notices WHERE person IN (${due})`, args },
    { sql: `DELETE FROM guest_keys WHERE person IN (${due})`, args },
    { sql: `DELETE FROM hack_wishes WHERE person IN (${due})`, args },
    { sql: `UPDATE people SET name = 'A guest', mail = NULL WHERE id IN (${due})`, args },
    {
      sql: `UPDATE guests SET mail = NULL, answers = '{}', skills = '[]', wishes = '[]',
              forgotten_at = :now
            WHERE person IN (${due})`,
      args,
    },
    { sql: 'DELETE FROM guest_keys WHERE expires_at < :before', args: { before } },
  ]);
}
