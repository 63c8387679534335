import { expect, test } from 'vitest';
import type { Db } from '../../api/db.ts';
import { askForSeat, giveUpSeat } from '../../api/events/store.ts';
import { confirmPlace } from '../../api/guests/store.ts';
import { adaOffers, arrive, crowd, monday } from '../cast.ts';
import { openPortal } from '../open-portal.ts';
import fc from '../property.ts';
import { openToGuests } from './walk.ts';

const event = 'queues-we-have-known';
const now = monday.toISOString();
const staff = crowd(3);
const guests = ['guest-0', 'guest-1', 'guest-2', 'guest-3'];

/** A meet-up with two seats; each guest has asked, and has a key that confirms. */
async function opened(): Promise<Db> {
  const { db } = await openPortal({ now: () => monday });
  await arrive(db);
  await arrive(db, staff);
  await adaOffers(db, { kind: 'meet-up', slug: event });
  await openToGuests(db, event);
  for (const guest of guests) {
    await db.batch([
      {
        sql: `INSERT INTO people (id, slug, kind, role, name, zone, joined_at, mail)
              VALUES (:guest, :guest, 'guest', 'guest', :guest, 'UTC', :now, :guest || '@x.example')`,
        args: { guest, now },
      },
      {
        sql: `INSERT INTO guests (person, event, mail, answers, asked_at)
              SELECT :guest, id, :guest || '@x.example', '{}', :now FROM events WHERE slug = :event`,
        args: { guest, event, now },
      },
      {
        sql: `INSERT INTO guest_keys (hash, person, what, expires_at)
              VALUES (:guest, :guest, 'confirm', '2026-12-01T00:00:00.000Z')`,
        args: { guest },
      },
    ]);
  }
  return db;
}

const confirm = (db: Db, guest: string) =>
  confirmPlace(db, { hash: guest, person: guest, event, now });
const standing = async (db: Db) => {
  const rows = await db.read(
    `SELECT person, state FROM signups WHERE state <> 'withdrawn' ORDER BY id`,
  );
  const of = (state: string) =>
    rows.filter((row) => row.state === state).map(({ person }) => person);
  return { confirmed: of('confirmed'), waiting: of('waiting') };
};

test('guests and staff who press at once take no more seats than there are', async () => {
  const db = await opened();
  const [counted] = await Promise.all([
    Promise.all([...guests, ...guests].map((guest) => confirm(db, guest))),
    ...staff.map(({ id: person }) => askForSeat(db, { event, person, now })),
  ]);
  // Of two presses of one link one counts.
  expect(counted.filter((one) => one.counted)).toHaveLength(guests.length);
  const { confirmed, waiting } = await standing(db);
  expect([confirmed.length, waiting.length]).toEqual([2, 5]);
});

test('whatever guests and staff do, in whatever order: seats are full before anybody waits', async () => {
  const parties = [...guests, ...staff.map(({ id }) => id)];
  const act = fc.record({
    does: fc.constantFrom('come', 'come', 'leave'),
    who: fc.constantFrom(...parties),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const db = await opened();
      const line: string[] = [];
      const came = new Set<string>();
      for (const { does, who } of acts) {
        const isGuest = guests.includes(who);
        if (does === 'leave') {
          await giveUpSeat(db, { event, person: who, now });
          if (line.includes(who)) line.splice(line.indexOf(who), 1);
        } else if (isGuest) {
          const { counted } = await confirm(db, who);
          expect(counted).toBe(!came.has(who));
          if (!came.has(who)) line.push(who);
          came.add(who);
        } else {
          await askForSeat(db, { event, person: who, now });
          if (!line.includes(who)) line.push(who);
        }
      }
      const { confirmed, waiting } = await standing(db);
      expect(new Set(confirmed)).toEqual(new Set(line.slice(0, 2)));
      expect(waiting).toEqual(line.slice(2));
    }),
    { numRuns: 12 },
  );
});
