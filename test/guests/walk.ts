import type { Db } from '../../api/db.ts';
import { setMode } from '../../api/mail/modes/store.ts';
import { hashOf } from '../../api/sign-ins/token.ts';
import { monday } from '../cast.ts';

/** The event is a meet-up that is open to guests. */
export async function openToGuests(db: Db, event: string): Promise<void> {
  await setMode(db, 'caught');
  await db.write(`UPDATE events SET kind = 'meet-up' WHERE slug = :event`, { event });
  await db.write(
    `INSERT INTO guest_lists (event, open, host_name, directions, questions, keep_days)
     SELECT id, 1, '', '', '[]', 30 FROM events WHERE slug = :event`,
    { event },
  );
}

/** Somebody who asked for a place there, with a key of their mail. */
export async function aGuest(db: Db, index: number, event: string, path: string) {
  await openToGuests(db, event);
  const key = `${index}`.padStart(43, 'k');
  const now = monday.toISOString();
  const person = `guest-${index}`;
  await db.write(
    `INSERT INTO people (id, slug, kind, role, name, zone, joined_at, mail)
     VALUES (:person, :person, 'guest', 'guest', 'Gus', 'UTC', :now, :person || '@example.org')`,
    { person, now },
  );
  await db.write(
    `INSERT INTO guests (person, event, mail, answers, asked_at)
     SELECT :person, id, :person || '@example.org', '{}', :now FROM events WHERE slug = :event`,
    { person, event, now },
  );
  await db.write(
    `INSERT INTO guest_keys (hash, person, what, expires_at)
     VALUES (:hash, :person, :what, '2026-12-01T00:00:00.000Z')`,
    { hash: hashOf(key), person, what: path.includes('/confirm/') ? 'confirm' : 'place' },
  );
  return { key };
}

export const guestRoutes = {
  'get /open/{event}/': 'open.read',
  'post /open/{event}/requests': 'guest.ask',
  'get /open/{event}/asked': 'open.read',
  'get /open/{event}/confirm/{key}': 'guest.confirm',
  'post /open/{event}/confirm/{key}': 'guest.confirm',
  'get /open/{event}/place/{key}': 'guest.place',
  'post /open/{event}/place/{key}': 'guest.place',
  'get /api/events/{event}/guests': 'guest-list.read',
  'put /api/events/{event}/guests': 'guest-list.keep',
  'get /api/events/{event}/guest-answers': 'guest-list.keep',
} as const;
export const guestBodies = {
  'put /api/events/{event}/guests': {
    ...{ open: true, hostName: '', directions: '', questions: [], keepDays: 30 },
  },
};
