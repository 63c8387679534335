import type { Db } from '../../db.ts';
import type { Instant, Zone } from '../../time.ts';

const writing = `SELECT mode <> 'off' AND filling = 0 FROM mail_state`;

/** Who has had their place for more than a day is reminded; to others its own mail is fresh. */
const remind = `
  INSERT INTO mails (person, what, thing, event, cause, detail, at, due_at)
  SELECT w.person, 'reminder', 'event:' || e.id, e.id, 'reminder:' || s.id || ':' || s.starts_at,
    '{}', :now, :now
  FROM sessions s JOIN events e ON e.id = s.event JOIN (
    SELECT event, person, coalesce(promoted_at, asked_at) AS since FROM signups
    WHERE state = 'confirmed'
    UNION ALL SELECT k.event, k.person, v.announced_at FROM speakers k JOIN events v ON v.id = k.event
  ) w ON w.event = e.id JOIN people p ON p.id = w.person
  WHERE s.starts_at > :soonest AND s.starts_at <= :latest AND s.cancelled_at IS NULL
    AND e.announced_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM cancellations WHERE event = e.id)
    AND w.since < strftime('%Y-%m-%dT%H:%M:%fZ', s.starts_at, '-1 day')
    AND p.mail IS NOT NULL AND (${writing})
  ON CONFLICT (person, cause) DO NOTHING`;

/** Those who had a place and are not known to have missed it, once all of it is over. */
const thank = `
  INSERT INTO mails (person, what, thing, event, cause, detail, at, due_at)
  SELECT u.person, 'thanks', 'event:' || e.id, e.id, 'thanks:' || e.id,
    json_object('asks', iif(EXISTS (SELECT 1 FROM openings WHERE event = e.id AND what = 'feedback'), 'yes', '')),
    :now, :now
  FROM (SELECT event, max(ends_at) AS ends_at FROM sessions
        WHERE ends_at > :earliest GROUP BY event) s
    JOIN events e ON e.id = s.event JOIN signups u ON u.event = e.id AND u.state = 'confirmed'
    JOIN people p ON p.id = u.person
  WHERE s.ends_at <= :latest AND e.announced_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM cancellations WHERE event = e.id)
    AND NOT EXISTS (SELECT 1 FROM attendances a JOIN sessions t ON t.id = a.session
                    WHERE t.event = e.id AND a.person = u.person AND a.state = 'missed')
    AND p.mail IS NOT NULL AND (${writing})
  ON CONFLICT (person, cause) DO NOTHING`;

type Times = { now: Instant; soonest: Instant; latest: Instant };

/** Reminds of what begins between two moments. Repeated, it adds nothing. */
export async function writeReminders(db: Db, times: Times): Promise<void> {
  await db.write(remind, times);
}

/** Thanks for what ended between two moments. Repeated, it adds nothing. */
export async function writeThanks(
  db: Db,
  times: { now: Instant; earliest: Instant; latest: Instant },
): Promise<void> {
  await db.write(thank, times);
}

export type Reader = { person: string; zone: Zone; weekday: number };

/** Who gets the weekly mail, and on which day, Monday being 1. */
export async function weeklyReaders(db: Db): Promise<Reader[]> {
  const rows = await db.read(
    `SELECT p.id AS person, p.zone, coalesce(h.digest_day, 1) AS weekday
     FROM people p LEFT JOIN mail_hours h ON h.person = p.id
     WHERE p.mail IS NOT NULL AND p.kind = 'staff' AND p.left_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM mail_choices WHERE person = p.id AND kind = 'week' AND how = 'off')`,
  );
  return rows as unknown as Reader[];
}

/** Writes down the weekly mails of these people, each for a day. Repeated, it adds nothing. */
export async function writeWeekly(
  db: Db,
  due: readonly { person: string; day: string }[],
  now: Instant,
): Promise<void> {
  await db.write(
    `INSERT INTO mails (person, what, thing, cause, detail, at, due_at)
     SELECT value ->> 'person', 'digest', 'week', 'digest:' || (value ->> 'day'), '{}', :now, :now
     FROM json_each(:due) WHERE (${writing})
     ON CONFLICT (person, cause) DO NOTHING`,
    { due: JSON.stringify(due), now },
  );
}
