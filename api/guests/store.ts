import type { Db, Row } from '../db.ts';
import { asking, giveUpSeat } from '../events/store.ts';
import type { Instant } from '../time.ts';
import { wishingStatements } from './hacks/store.ts';
import type { OpenEvent, Said } from './rules.ts';
import type { CaughtMail } from './schema.ts';

const open = `
  SELECT e.id, e.slug, e.kind, e.title, e.abstract, e.seats, e.confirmed, e.waiting, e.cancelled,
    e.starts_at AS startsAt, e.ends_at AS endsAt, s.zone, s.place,
    l.open, l.host_name AS hostName, l.directions, l.questions, l.keep_days AS keepDays,
    (SELECT room FROM guest_room WHERE event = e.id) AS guestRoom,
    iif(e.kind <> 'hackathon', '[]', (
      SELECT json_group_array(json_object('title', title, 'startsAt', starts_at)) FROM (
        SELECT title, starts_at FROM sessions WHERE event = e.id ORDER BY starts_at))) AS parts,
    (SELECT json_group_array(json_object('id', i.id, 'title', i.title, 'problem', i.problem))
     FROM json_each(l.ideas) shown JOIN hack_ideas i
       ON i.id = shown.value AND i.event = e.id AND i.merged_into IS NULL) AS shown,
    (SELECT mode <> 'off' FROM mail_state) AS mail,
    (SELECT json_group_array(json_object('name', name, 'bio', bio)) FROM (
       SELECT name, bio FROM guest_speakers WHERE event = e.id ORDER BY position)) AS speakers
  FROM event_facts e JOIN guest_lists l ON l.event = e.id
  JOIN sessions s ON s.id = (SELECT id FROM sessions WHERE event = e.id ORDER BY starts_at LIMIT 1)
  WHERE e.slug = :event AND NOT e.draft`;

/** An event that was opened to guests, also once it is closed again; undefined: there is none. */
export async function openEventOf(db: Db, event: string): Promise<OpenEvent | undefined> {
  const row = await db.readOne(open, { event });
  if (!row) return undefined;
  return {
    ...(row as unknown as OpenEvent),
    open: row.open === 1,
    mail: row.mail === 1,
    cancelled: row.cancelled === 1,
    questions: JSON.parse(String(row.questions)),
    speakers: JSON.parse(String(row.speakers)),
    parts: JSON.parse(String(row.parts)),
    shown: JSON.parse(String(row.shown)),
  };
}

export type Request = Said & {
  /** Of the person that it may become. */
  id: string;
  event: string;
  now: Instant;
  hourAgo: Instant;
  mailsMost: number;
  unconfirmedMost: number;
};

const ofEvent = '(SELECT id FROM events WHERE slug = :event)';
const known = `(SELECT person FROM guests WHERE event = ${ofEvent} AND mail = :mail)`;

/**
 * Writes down that somebody asked, and the mail to them: with the link that confirms, or, where they
 * have a place already, with the one to it. The same statements run for both, and nothing is
 * answered: whoever asks learns nothing of who is there.
 */
export async function requestPlace(db: Db, request: Request): Promise<void> {
  const { id, event, name, mail, now, hourAgo, mailsMost, unconfirmedMost } = request;
  const { skills, wishes, named } = request.brings;
  const said = {
    ...{ answers: JSON.stringify(request.answers), named: named ? 1 : 0 },
    ...{ skills: JSON.stringify(skills), wishes: JSON.stringify(wishes) },
  };
  await db.batch([
    {
      sql: `INSERT INTO people (id, slug, kind, role, name, zone, joined_at, mail)
            SELECT :id, 'guest-' || :id, 'guest', 'guest', :name, s.zone, :now, :mail
            FROM sessions s WHERE s.event = ${ofEvent} AND ${known} IS NULL
              AND :unconfirmedMost > (
                SELECT count(*) FROM guests WHERE event = s.event AND confirmed_at IS NULL)
            LIMIT 1`,
      args: { id, event, name, mail, now, unconfirmedMost },
    },
    {
      sql: `INSERT INTO guests (person, event, mail, answers, skills, wishes, named, asked_at)
            SELECT id, ${ofEvent}, :mail, :answers, :skills, :wishes, :named, :now
            FROM people WHERE id = :id`,
      args: { id, event, mail, now, ...said },
    },
    // Who has not confirmed may have mistyped: what was said last counts.
    {
      sql: `UPDATE people SET name = :name WHERE id = ${known}
              AND (SELECT confirmed_at IS NULL FROM guests WHERE person = people.id)`,
      args: { event, mail, name },
    },
    {
      sql: `UPDATE guests SET answers = :answers, skills = :skills, wishes = :wishes,
              named = :named, asked_at = :now
            WHERE person = ${known} AND confirmed_at IS NULL`,
      args: { event, mail, now, ...said },
    },
    {
      sql: `INSERT INTO mails (person, what, thing, event, cause, detail, at, due_at)
            SELECT g.person, iif(u.id IS NULL, 'guest-asked', 'guest-known'),
              'event:' || g.event, g.event, 'guest:' || :id, '{}', :now, :now
            FROM guests g LEFT JOIN signups u
              ON u.person = g.person AND u.event = g.event AND u.state <> 'withdrawn'
            WHERE g.person = ${known} AND :mailsMost > (
              SELECT count(*) FROM mails m JOIN guests o ON o.person = m.person
              WHERE o.mail = :mail AND m.at > :hourAgo
                AND m.what IN ('guest-asked', 'guest-known'))`,
      args: { id, event, mail, now, hourAgo, mailsMost },
    },
  ]);
}

/** What a key of a mail opens. */
export type KeyFacts = { person: string; name: string; used: boolean; state: string | null };

/** Whom this key is of, as long as it is good; a used one is known, and opens nothing. */
export async function keyOf(
  db: Db,
  key: { hash: string; what: 'confirm' | 'place'; event: string; now: Instant },
): Promise<KeyFacts | undefined> {
  const row = await db.readOne(
    `SELECT k.person, p.name, k.used_at IS NOT NULL AS used,
       (SELECT state FROM signups
        WHERE event = g.event AND person = g.person AND state <> 'withdrawn') AS state
     FROM guest_keys k JOIN guests g ON g.person = k.person JOIN people p ON p.id = k.person
     WHERE k.hash = :hash AND k.what = :what AND k.expires_at > :now AND g.forgotten_at IS NULL
       AND g.event = ${ofEvent}`,
    key,
  );
  return row && { ...(row as unknown as KeyFacts), used: row.used === 1 };
}

/**
 * Uses the key up, and asks for a seat as anybody does. Whether this was the time that counted, and
 * where the guest stands now.
 */
export async function confirmPlace(
  db: Db,
  key: { hash: string; person: string; event: string; now: Instant },
): Promise<{ counted: boolean } & ReturnType<typeof placeIn>> {
  const { hash, person, event, now } = key;
  const results = await db.batch([
    {
      sql: `UPDATE guest_keys SET used_at = :now
            WHERE hash = :hash AND person = :person AND what = 'confirm' AND used_at IS NULL
              AND expires_at > :now RETURNING hash`,
      args: { hash, person, now },
    },
    {
      sql: `UPDATE guests SET confirmed_at = :now
            WHERE person = :person AND confirmed_at IS NULL AND changes() > 0
              AND (SELECT open FROM guest_lists WHERE event = guests.event) = 1`,
      args: { person, now },
    },
    asking({ event, person, now }),
    ...wishingStatements({ person, now }),
    { sql: place, args: { event, person } },
  ]);
  return { counted: results[0]?.length === 1, ...placeIn(results.at(-1)) };
}

const place = `
  SELECT own.state, i.title AS team, g.named,
    (SELECT count(*) FROM signups
     WHERE event = own.event AND state = 'waiting' AND id <= own.id) AS place
  FROM signups own JOIN guests g ON g.person = own.person
  LEFT JOIN hack_members m ON m.event = own.event AND m.person = own.person
  LEFT JOIN hack_ideas i ON i.id = m.idea
  WHERE own.event = ${ofEvent} AND own.person = :person AND own.state <> 'withdrawn'`;

/** Where a guest stands. */
export async function placeOf(db: Db, asked: { event: string; person: string }) {
  return placeIn(await db.read(place, asked));
}

function placeIn(rows: Row[] | undefined) {
  const [row] = rows ?? [];
  return {
    ...{ state: row ? String(row.state) : null, place: Number(row?.place ?? 0) },
    /** What their hack team works on; null: they are in none. */
    ...{ team: row?.team ? String(row.team) : null, named: row?.named === 1 },
  };
}

/** Gives a guest's place up, and hands it on. Repeating it changes nothing. */
export const leavePlace = giveUpSeat;

/** The newest mails to the guests of an event that stayed in the house, for the demo. */
export async function caughtMails(db: Db, event: string): Promise<CaughtMail[]> {
  const rows = await db.read(
    `SELECT m.message ->> '$.to.address' AS "to", m.subject, m.message ->> '$.text' AS text
     FROM mails m JOIN guests g ON g.person = m.person
     WHERE m.event = ${ofEvent} AND m.message IS NOT NULL ORDER BY m.id DESC LIMIT 5`,
    { event },
  );
  return rows as unknown as CaughtMail[];
}
