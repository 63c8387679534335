import type { Db } from '../../api/db.ts';
import { hashOf } from '../../api/sign-ins/token.ts';
import { bela, monday } from '../cast.ts';

export const deskKey = 'd'.repeat(43);

export const deskRoutes = {
  'get /api/events/{event}/desk': 'event.run',
  'put /api/events/{event}/desk': 'event.run',
  'delete /api/events/{event}/desk': 'event.run',
  'get /api/events/{event}/expected': 'attendance.list',
  'get /api/events/{event}/expected.csv': 'attendance.list',
  'post /api/desks/{event}': 'desk.use',
  'put /api/desks/{event}/people/{person}': 'desk.use',
  'put /api/desks/{event}/scan': 'desk.use',
} as const;

export const deskBodies = {
  'post /api/desks/{event}': { key: deskKey },
  'put /api/desks/{event}/people/{person}': { key: deskKey, here: true },
  'put /api/desks/{event}/scan': { key: deskKey, place: deskKey },
};

/** A link to the front desk of this event. */
export const aDesk = (db: Db, event: string): Promise<unknown> =>
  db.write(
    `INSERT INTO front_desks (event, hash, by, made_at)
     SELECT id, :hash, :by, :now FROM events WHERE slug = :event`,
    { event, hash: hashOf(deskKey), by: bela.id, now: monday.toISOString() },
  );
