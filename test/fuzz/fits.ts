import type { Db } from '../../api/db.ts';
import { keys } from './demo.ts';

/**
 * Where a path names several things, those that belong together; where a thing is called by no table
 * of that name, those that there are. The columns are called as the parameters.
 */
const fits: readonly [path: string, sql: string][] = [
  ['/open/{event}', 'SELECT e.slug AS event FROM guest_lists g JOIN events e ON e.id = g.event'],
  ['/open/{event}/confirm', guestKeyOf('confirm')],
  ['/open/{event}/place', guestKeyOf('place')],
  [
    '/api/sessions/{session}/attendance/{person}',
    `SELECT s.id AS session, p.slug AS person FROM signups g JOIN sessions s ON s.event = g.event
     JOIN people p ON p.id = g.person`,
  ],
  [
    '/api/events/{event}/signups/{person}',
    `SELECT e.slug AS event, p.slug AS person FROM signups g JOIN events e ON e.id = g.event
     JOIN people p ON p.id = g.person`,
  ],
  [
    '/api/desks/{event}',
    `SELECT e.slug AS event, p.slug AS person FROM guests g JOIN events e ON e.id = g.event
     JOIN people p ON p.id = g.person`,
  ],
  [
    '/api/events/{event}/materials/{material}',
    'SELECT e.slug AS event, m.id AS material FROM materials m JOIN events e ON e.id = m.event',
  ],
  [
    '/api/events/{event}/questions/{question}',
    'SELECT e.slug AS event, q.id AS question FROM questions q JOIN events e ON e.id = q.event',
  ],
  [
    '/api/events/{event}/follow-ups/{followUp}',
    'SELECT e.slug AS event, f.id AS followUp FROM follow_ups f JOIN events e ON e.id = f.event',
  ],
  [
    '/api/events/{event}/notes/{version}',
    'SELECT e.slug AS event, n.version FROM notes n JOIN events e ON e.id = n.event',
  ],
  ['/api/runs/{run}/entries/{entry}', 'SELECT run, id AS entry FROM run_entries'],
  [
    '/api/cohorts/{cohort}/hires/{hire}',
    `SELECT c.slug AS cohort, h.id AS hire, v.rotation, v.rotation AS before, w.rotation AS after
     FROM visits v JOIN hires h ON h.id = v.hire JOIN cohorts c ON c.id = h.cohort
     JOIN visits w ON w.hire = v.hire AND w.rotation > v.rotation`,
  ],
  [
    '/api/cohorts/{cohort}/visits/{visit}',
    'SELECT c.slug AS cohort, v.id AS visit FROM visits v JOIN cohorts c ON c.id = v.cohort',
  ],
  [
    '/api/cohorts/{cohort}',
    `SELECT DISTINCT c.slug AS cohort, v.rotation, v.day, p.slug AS person FROM visits v
     JOIN cohorts c ON c.id = v.cohort JOIN people p ON p.id = v.host`,
  ],
  [
    '/api/fortnight/{cohort}',
    `SELECT c.slug AS cohort, t.task, p.slug AS person FROM hire_tasks t
     JOIN hires h ON h.id = t.hire JOIN cohorts c ON c.id = h.cohort JOIN people p ON p.id = h.person`,
  ],
  ['/api/visits/{visit}/swaps/{swap}', 'SELECT visit, id AS swap FROM swaps'],
  ['/api/visits/{visit}/proposals/{proposal}', 'SELECT visit, id AS proposal FROM proposals'],
  [
    '/api/check-ins/{cohort}',
    `SELECT c.slug AS cohort, k.week FROM check_ins k JOIN hires h ON h.id = k.hire
     JOIN cohorts c ON c.id = h.cohort`,
  ],
  ['/api/courses/{course}/sessions', sessionsOf('course', 'courses')],
  ['/api/courses/{course}', slugsOf('course', 'courses')],
  ['/api/talks/{talk}', "SELECT slug AS talk FROM events WHERE kind IN ('talk', 'meet-up')"],
  [
    '/api/hackathons/{hackathon}/guests/{guest}',
    `SELECT e.slug AS hackathon, p.slug AS guest, t.idea FROM guests g
     JOIN people p ON p.id = g.person JOIN events e ON e.id = g.event
     JOIN hack_teams t ON t.event = g.event`,
  ],
  ['/api/hackathons/{hackathon}', ideasOf('')],
  ['/api/ideas/{idea}/comments/{comment}', 'SELECT idea, id AS comment FROM hack_comments'],
  ['/api/ideas/{idea}/team/roles/{role}', 'SELECT idea, id AS role FROM hack_roles'],
  [
    '/api/ideas/{idea}/team/asks/{person}',
    'SELECT a.idea, p.slug AS person FROM hack_asks a JOIN people p ON p.id = a.person',
  ],
  [
    '/api/ideas/{idea}/team/members/{person}',
    'SELECT m.idea, p.slug AS person FROM hack_members m JOIN people p ON p.id = m.person',
  ],
  ['/api/ideas/{idea}/work/log/{entry}', 'SELECT idea, id AS entry FROM hack_log'],
  ['/api/ideas/{idea}/help/{help}', 'SELECT idea, id AS help FROM hack_help'],
  ['/api/ideas/{idea}/pictures/{picture}', 'SELECT idea, id AS picture FROM hack_pictures'],
  ['/api/ideas/{idea}/', 'SELECT idea FROM hack_teams'],
  ['/api/ideas/{idea}', 'SELECT id AS idea FROM hack_ideas'],
  [
    '/api/reading-groups/{group}/readings/{reading}',
    'SELECT e.slug AS [group], r.id AS reading FROM readings r JOIN events e ON e.id = r.event',
  ],
  [
    '/api/reading-groups/{group}/swaps/{swap}',
    'SELECT e.slug AS [group], s.id AS swap FROM reading_swaps s JOIN events e ON e.id = s.event',
  ],
  [
    '/api/reading-groups/{group}',
    `SELECT e.slug AS [group], m.number AS meeting, n.version, q.id AS question, p.slug AS person
     FROM meetings m JOIN events e ON e.id = m.event LEFT JOIN people p ON p.id = m.presenter
     LEFT JOIN meeting_notes n ON n.session = m.session
     LEFT JOIN meeting_questions q ON q.session = m.session`,
  ],
  ['/api/sign-ins/{signIn}', 'SELECT hash AS signIn FROM sign_ins'],
  ['/api/mail-stops/{token}', 'SELECT hash AS token FROM calendar_feeds'],
  ['/scim/v2/Users/{user}', 'SELECT person AS user FROM scim_users'],
  ['/scim/v2/Groups/{group}', 'SELECT id AS [group] FROM scim_groups'],
  ['/scim/v2/Schemas/{id}', "SELECT 'urn:ietf:params:scim:schemas:core:2.0:User' AS id"],
  ['/scim/v2/ResourceTypes/{id}', "SELECT 'User' AS id"],
];

function guestKeyOf(what: string): string {
  return `SELECT e.slug AS event, '${keys[what]}' AS [key] FROM guest_keys k
    JOIN guests g ON g.person = k.person JOIN events e ON e.id = g.event`;
}

function slugsOf(name: string, table: string): string {
  return `SELECT e.slug AS ${name} FROM ${table} t JOIN events e ON e.id = t.event`;
}

function sessionsOf(name: string, table: string): string {
  return `${slugsOf(`${name}, s.id AS session`, table)} JOIN sessions s ON s.event = e.id`;
}

function ideasOf(where: string): string {
  return `SELECT e.slug AS hackathon, i.id AS idea, p.slug AS person FROM hackathons h
    JOIN events e ON e.id = h.event LEFT JOIN hack_ideas i ON i.event = h.event
    LEFT JOIN people p ON p.id = i.person ${where}`;
}

export type Fit = Record<string, string>;

/** Things that belong together, by the path that names them. */
export type Fits = (path: string) => Fit[];

export async function fitsOf(db: Db): Promise<Fits> {
  const known = await Promise.all(
    fits.map(async ([start, sql]) => ({ start, rows: await db.read(`${sql} LIMIT 200`) })),
  );
  return (path) => {
    const best = known
      .filter(({ start, rows }) => path.startsWith(start) && rows.length > 0)
      .reduce((a, b) => (b.start.length > a.start.length ? b : a), { start: '', rows: [] });
    return best.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) =>
          value === null ? [] : [[name, `${value}`]],
        ),
      ),
    );
  };
}
