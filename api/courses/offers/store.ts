import type { Db, Statement } from '../../db.ts';
import type { Slot } from '../../talks/when.ts';
import type { Instant } from '../../time.ts';
import type { CoursePage } from '../rows.ts';
import type { AdviceSaid, CourseFacts } from '../schema.ts';
import { coursePage, courseStatement } from '../store.ts';

export type NewSession = Slot & {
  id: string;
  title: string;
  zone: string;
  place: string;
  link: string;
};

export type NewCourse = Pick<CourseFacts, 'title' | 'abstract' | 'instructors' | 'seats'> & {
  id: string;
  slug: string;
  /** Whose it is. */
  host: string;
  minimum: number | null;
  decideBy: Instant | null;
  decideZone: string | null;
  advice: AdviceSaid[];
  sessions: NewSession[];
  /** Whether everyone sees it at once. */
  announced: boolean;
  now: Instant;
};

/**
 * Writes a course with its sessions and instructors, and reads it. Undefined: this id is somebody
 * else's. The slug is new each time, so that a repeat finds nothing to add.
 */
export async function offerCourse(db: Db, course: NewCourse): Promise<CoursePage | undefined> {
  const { id, host } = course;
  await db.batch(offerStatements(course));
  const row = await db.readOne(
    `SELECT slug FROM events WHERE id = :id AND host = :host AND kind = 'course'`,
    { id, host },
  );
  if (!row) return undefined;
  const { sql, args } = courseStatement(String(row.slug), host);
  return coursePage(await db.readOne(sql, args));
}

/** What writes a course, unless its id is there already. */
export function offerStatements(course: NewCourse): Statement[] {
  const { id, slug, title, abstract, host, seats, now } = course;
  const { minimum, decideBy, decideZone } = course;
  const written = { id, slug };
  return [
    {
      sql: `INSERT INTO events
              (id, slug, kind, title, abstract, host, seats, offered_at, announced_at)
            VALUES (:id, :slug, 'course', :title, :abstract, :host, :seats, :now,
              iif(:announced, :now, NULL))
            ON CONFLICT (id) DO NOTHING`,
      args: { id, slug, title, abstract, host, seats, now, announced: course.announced ? 1 : 0 },
    },
    {
      sql: `INSERT INTO courses (event, minimum, decide_by, decide_zone)
            SELECT id, :minimum, :decideBy, :decideZone FROM events
            WHERE id = :id AND slug = :slug`,
      args: { ...written, minimum, decideBy, decideZone },
    },
    {
      sql: `INSERT INTO sessions (id, event, title, starts_at, ends_at, zone, place, link)
            SELECT value ->> 'id', e.id, value ->> 'title', value ->> 'startsAt',
              value ->> 'endsAt', value ->> 'zone', value ->> 'place', value ->> 'link'
            FROM events e, json_each(:sessions)
            WHERE e.id = :id AND e.slug = :slug`,
      args: { ...written, sessions: JSON.stringify(course.sessions) },
    },
    {
      sql: `INSERT INTO speakers (event, person)
            SELECT e.id, p.id FROM events e, people p
            WHERE e.id = :id AND e.slug = :slug AND p.kind = 'staff'
              AND p.slug IN (SELECT value FROM json_each(:instructors))`,
      args: { ...written, instructors: JSON.stringify(course.instructors) },
    },
    {
      sql: `INSERT INTO course_advice (event, kind, slug)
            SELECT e.id, value ->> 'kind', value ->> 'slug' FROM events e, json_each(:advice)
            WHERE e.id = :id AND e.slug = :slug
            ON CONFLICT DO NOTHING`,
      args: { ...written, advice: JSON.stringify(course.advice) },
    },
    {
      // Whoever offers it knows it; a colleague who is to teach it is told.
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT k.person, 'course-taught', k.event, 'taught:' || k.event,
              json_object('by', (SELECT name FROM people WHERE id = :host)), :now
            FROM speakers k JOIN events e ON e.id = k.event
            WHERE e.id = :id AND e.slug = :slug AND k.person <> :host
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { ...written, host, now },
    },
  ];
}
