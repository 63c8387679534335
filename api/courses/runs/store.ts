import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { type NewCourse, offerStatements } from '../offers/store.ts';

export type Homework = {
  session: string;
  text: string;
  dueAt: Instant | null;
  dueZone: string | null;
};

export type NewRun = {
  course: NewCourse;
  /** The id of the course of which this is another run. */
  before: string;
  /** Which session stands for which. */
  sessions: { from: string; to: string }[];
  homework: Homework[];
};

/** Writes another run as a draft: homework and materials by link come along. Repeating adds nothing. */
export async function makeRun(
  db: Db,
  { course, before, sessions, homework }: NewRun,
): Promise<void> {
  const written = { id: course.id, slug: course.slug };
  const behind: Statement[] = [
    {
      sql: `UPDATE courses
            SET first_run = (SELECT coalesce(first_run, event) FROM courses WHERE event = :before)
            WHERE event = (SELECT id FROM events WHERE id = :id AND slug = :slug)`,
      args: { ...written, before },
    },
    {
      sql: `INSERT INTO homework (session, text, due_at, due_zone)
            SELECT value ->> 'session', value ->> 'text', value ->> 'dueAt', value ->> 'dueZone'
            FROM json_each(:homework), events e WHERE e.id = :id AND e.slug = :slug`,
      args: { ...written, homework: JSON.stringify(homework) },
    },
    {
      // Files stay with the run in which they were shown; a link is true of both.
      sql: `INSERT INTO materials (id, event, session, kind, title, link, person, at)
            SELECT lower(hex(randomblob(16))), e.id, t.value ->> 'to', m.kind, m.title, m.link,
              m.person, :now
            FROM events e, materials m LEFT JOIN json_each(:sessions) t
              ON t.value ->> 'from' = m.session
            WHERE e.id = :id AND e.slug = :slug AND m.event = :before AND m.link IS NOT NULL
              AND (m.session IS NULL OR t.value IS NOT NULL)`,
      args: { ...written, before, sessions: JSON.stringify(sessions), now: course.now },
    },
  ];
  await db.batch([...offerStatements(course), ...behind]);
}

/** Where the course of this id and host is. */
export async function slugOf(db: Db, id: string, host: string): Promise<string | undefined> {
  const row = await db.readOne('SELECT slug FROM events WHERE id = :id AND host = :host', {
    id,
    host,
  });
  return row && String(row.slug);
}
