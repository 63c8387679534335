import type { Db, Row, Statement } from '../db.ts';
import { ownSignup } from '../events/rules.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Instant } from '../time.ts';
import type { CoursePage, CourseRow } from './rows.ts';

const columns = `
  e.id, e.slug, e.title, e.kind, e.host, e.version, e.draft, e.cancelled, e.seats, e.confirmed, e.waiting,
  e.starts_at AS startsAt, e.ends_at AS endsAt,
  c.minimum, c.decide_by AS decideBy, c.decide_zone AS decideZone, c.decision,
  c.decided_at AS decidedAt,
  (SELECT json_group_array(json_object('id', p.id, 'slug', p.slug, 'name', p.name))
   FROM speakers k JOIN people p ON p.id = k.person WHERE k.event = e.id) AS speakers,
  (SELECT json_group_array(json_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at,
     'endsAt', s.ends_at, 'zone', s.zone, 'place', s.place, 'link', s.link,
     'cancelled', json(iif(s.cancelled_at IS NULL, 'false', 'true')),
     'homework', iif(h.session IS NULL, NULL, json_object('text', h.text, 'dueAt', h.due_at,
       'dueZone', h.due_zone, 'version', h.version))))
   FROM (SELECT * FROM sessions WHERE event = e.id ORDER BY starts_at, id) s
   LEFT JOIN homework h ON h.session = s.id) AS sessions,
  own.state,
  (SELECT count(*) FROM signups
   WHERE event = e.id AND state = 'waiting' AND id <= own.id) AS placeInList`;

const tables = `
  FROM courses c JOIN event_facts e ON e.id = c.event
  LEFT JOIN signups own ON own.event = e.id AND own.person = :person AND own.state <> 'withdrawn'`;

const within = `
  WHERE NOT e.draft AND e.ends_at > :from AND e.starts_at < :to`;
/** A draft is its own people's and the admins' alone; it stands among what is coming. */
const drafts = `
  OR e.draft AND (:all OR e.host = :person
    OR EXISTS (SELECT 1 FROM speakers WHERE event = e.id AND person = :person))`;

const lists = {
  soonest: `SELECT ${columns} ${tables} ${within} ${drafts}
            ORDER BY e.starts_at, e.id LIMIT :limit`,
  latest: `SELECT ${columns} ${tables} ${within} ORDER BY e.starts_at DESC, e.id LIMIT :limit`,
};

const page = `
  SELECT ${columns}, e.abstract,
    (SELECT json_object('slug', slug, 'name', name) FROM people WHERE id = e.host) AS hostRef,
    (SELECT json_object('reason', x.reason, 'at', x.at,
                        'by', json_object('slug', p.slug, 'name', p.name))
     FROM cancellations x JOIN people p ON p.id = x.person WHERE x.event = e.id) AS cancellation,
    (SELECT json_group_array(json_object('at', x.at, 'what', x.what, 'detail', json(x.detail),
                                         'by', json_object('slug', p.slug, 'name', p.name)))
     FROM (SELECT * FROM changes WHERE event = e.id ORDER BY version) x
     JOIN people p ON p.id = x.person) AS changes,
    (SELECT json_group_array(json_object('kind', a.kind, 'slug', a.slug, 'title', x.title))
     FROM course_advice a LEFT JOIN events x ON a.kind = 'course' AND x.slug = a.slug
     WHERE a.event = e.id) AS advice,
    (SELECT json_group_array(json_object('slug', slug, 'startsAt', starts_at, 'zone', zone))
     FROM (SELECT o.slug, o.starts_at,
             (SELECT zone FROM sessions WHERE event = o.id ORDER BY starts_at LIMIT 1) AS zone
           FROM courses r JOIN event_facts o ON o.id = r.event
           WHERE (r.first_run = coalesce(c.first_run, c.event) OR r.event = c.first_run)
             AND o.id <> e.id AND NOT o.cancelled AND NOT o.draft
           ORDER BY o.starts_at DESC)) AS runs
  ${tables} WHERE e.slug = :event`;

type Listing = {
  from: Instant | undefined;
  to: Instant | undefined;
  order: 'soonest' | 'latest';
  limit: number;
  /** Whose own places are read; empty for a visitor. */
  person: string;
  /** Whether everyone's drafts are seen, too. */
  all: boolean;
};

/** The courses that overlap a time, in one statement. */
export async function listCourses(db: Db, listing: Listing): Promise<CourseRow[]> {
  const { from = '', to = '9999', order, limit, person, all } = listing;
  const args = { from, to, limit, person };
  const seen = order === 'soonest' ? { ...args, all: all ? 1 : 0 } : args;
  return (await db.read(lists[order], seen)).map(courseRow);
}

/** Reads one course by its slug; as a statement, so that a batch can end with it. */
export function courseStatement(event: string, person: string): Statement {
  return { sql: page, args: { event, person } };
}

export async function readCourse(
  db: Db,
  event: string,
  person: string,
): Promise<CoursePage | undefined> {
  const { sql, args } = courseStatement(event, person);
  return coursePage(await db.readOne(sql, args));
}

/** Of these slugs those of members of staff: only they can teach. */
export async function staffAmong(db: Db, slugs: string[]): Promise<PersonRef[]> {
  const rows = await db.read(
    `SELECT slug, name FROM people
     WHERE kind = 'staff' AND slug IN (SELECT value FROM json_each(:slugs))`,
    { slugs: JSON.stringify(slugs) },
  );
  return rows.map(({ slug, name }) => ({ slug: String(slug), name: String(name) }));
}

/** Of these slugs those of courses. */
export async function coursesAmong(db: Db, slugs: string[]): Promise<string[]> {
  const rows = await db.read(
    `SELECT slug FROM events
     WHERE kind = 'course' AND slug IN (SELECT value FROM json_each(:slugs))`,
    { slugs: JSON.stringify(slugs) },
  );
  return rows.map(({ slug }) => String(slug));
}

/** The course that the statement read, if there is one. */
export function coursePage(row: Row | undefined): CoursePage | undefined {
  if (!row) return undefined;
  const parsed = (column: string) => JSON.parse(String(row[column]));
  return {
    ...courseRow(row),
    abstract: String(row.abstract),
    hostRef: parsed('hostRef'),
    cancellation: row.cancellation ? parsed('cancellation') : null,
    changes: parsed('changes'),
    advice: parsed('advice'),
    runs: parsed('runs'),
  };
}

type Columns = Omit<CourseRow, 'speakers' | 'draft' | 'cancelled' | 'sessions'> & {
  state: string | null;
  placeInList: number;
};

function courseRow(row: Row): CourseRow {
  const { state, placeInList, ...rest } = row as unknown as Columns;
  const speakers: (PersonRef & { id: string })[] = JSON.parse(String(row.speakers));
  return {
    ...rest,
    draft: row.draft === 1,
    cancelled: row.cancelled === 1,
    sessions: JSON.parse(String(row.sessions)),
    speakers: speakers.map(({ id }) => id),
    speakerRefs: speakers.map(({ slug, name }) => ({ slug, name })),
    signup: ownSignup({ state, place: placeInList }),
  };
}
