import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { NewSession } from '../offers/store.ts';

/** Writes one session as it is from this change on; a new one where its id is new to the course. */
export function sessionStatement(change: string, session: NewSession): Statement {
  const { id, title, startsAt, endsAt, zone, place, link } = session;
  return {
    sql: `INSERT INTO sessions (id, event, title, starts_at, ends_at, zone, place, link)
          SELECT :id, event, :title, :startsAt, :endsAt, :zone, :place, :link
          FROM changes WHERE id = :change
          ON CONFLICT (id) DO UPDATE SET title = excluded.title, starts_at = excluded.starts_at,
            ends_at = excluded.ends_at, zone = excluded.zone, place = excluded.place,
            link = excluded.link
          WHERE event = excluded.event`,
    args: { change, id, title, startsAt, endsAt, zone, place, link },
  };
}

/** Says that one session will not take place; it stays, so that calendars hear of it. */
export function cancelStatement(change: string, session: string, now: Instant): Statement {
  return {
    sql: `UPDATE sessions SET cancelled_at = :now
          WHERE id = :session AND event = (SELECT event FROM changes WHERE id = :change)`,
    args: { change, session, now },
  };
}

/** Takes a session out of a draft, of which nobody has heard. */
export function removeStatement(change: string, session: string): Statement {
  return {
    sql: `DELETE FROM sessions
          WHERE id = :session AND event = (SELECT event FROM changes WHERE id = :change)`,
    args: { change, session },
  };
}

/** Whether this id belongs to a session of another event. */
export async function isElsewhere(db: Db, session: string, event: string): Promise<boolean> {
  const rows = await db.read('SELECT 1 FROM sessions WHERE id = :session AND event <> :event', {
    session,
    event,
  });
  return rows.length > 0;
}

export type HomeworkToSet = {
  session: string;
  text: string;
  dueAt: Instant | null;
  dueZone: string | null;
  /** The version that it was made from; 0 where there was none. */
  version: number;
};

/** Sets, changes or takes away the homework of a session. False: it is of another version by now. */
export async function setHomework(db: Db, asked: HomeworkToSet): Promise<boolean> {
  const { session, text, dueAt, dueZone, version } = asked;
  if (text === '') {
    const gone = await db.write(
      'DELETE FROM homework WHERE session = :session AND version = :version RETURNING session',
      { session, version },
    );
    return gone.length === 1;
  }
  const set = await db.write(
    `INSERT INTO homework (session, text, due_at, due_zone, version)
     SELECT :session, :text, :dueAt, :dueZone, :version + 1
     WHERE :version = 0 OR EXISTS (SELECT 1 FROM homework WHERE session = :session)
     ON CONFLICT (session) DO UPDATE SET text = excluded.text, due_at = excluded.due_at,
       due_zone = excluded.due_zone, version = excluded.version
     WHERE homework.version = :version
     RETURNING session`,
    { session, text, dueAt, dueZone, version },
  );
  return set.length === 1;
}
