import type { Db, Statement } from '../db.ts';
import type { Portal } from '../portal.ts';
import { demoIssuer } from '../sign-ins/schema.ts';
import { afterFilling } from './after/store.ts';
import { campInserts } from './boot-camp/store.ts';
import { courseFilling } from './courses/store.ts';
import { doorFilling } from './door/store.ts';
import { hackGuestFilling } from './hack-guests/store.ts';
import { hackFilling } from './hackathons/store.ts';
import { hostedInserts } from './hosted/store.ts';
import { lifecycleFilling } from './lifecycle/store.ts';
import { quietly, recentMails } from './mails/store.ts';
import { groupFilling } from './reading-groups/store.ts';
import type { Insert, Row } from './rows.ts';
import { type DemoRows, demoRows } from './rules.ts';
import { campInserts as saidInserts } from './said/store.ts';
import { showFilling } from './showing/store.ts';
import { staffFilling } from './staff/store.ts';

const strangers = `
  SELECT 1 FROM people WHERE kind = 'staff' AND id NOT IN (SELECT person FROM removals UNION SELECT person FROM identities WHERE issuer = '${demoIssuer}')`;

/** Fills an empty database with the demo organisation. False: it is not empty. */
export async function loadDemo({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<boolean> {
  if (await hasPeople(db)) return false;
  try {
    await db.batch(everything(now()));
  } catch (error) {
    // Another process may have been quicker; then its rows stand in the way of ours.
    if (await hasPeople(db)) return false;
    throw error;
  }
  return true;
}

/** In this order; what refers to it goes along. */
const emptied = [
  ...['reports', 'helps', 'searches', 'runs', 'cohorts', 'events', 'series', 'reviews'],
  ...['audit', 'removals', 'people'],
];

/**
 * Brings the demo back to its beginning, also beside a running service: it is one transaction.
 * False: there are people here who are not of the demo, and nothing was touched.
 */
export async function resetDemo({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<boolean> {
  if ((await db.read(strangers)).length > 0) return false;
  const all = `WHERE NOT EXISTS (${strangers})`;
  const emptying = emptied.map((table) => ({ sql: `DELETE FROM ${table} ${all}` }));
  await db.batch([...emptying, ...everything(now())]);
  return true;
}

/** All that the demo is filled with. */
const everything = (now: Date): Statement[] => [
  quietly,
  ...filling(demoRows(now)),
  ...doorFilling(now),
  ...lifecycleFilling(now),
  ...courseFilling(now),
  ...groupFilling(now),
  ...hackFilling(now),
  ...hackGuestFilling(now),
  ...showFilling(),
  ...afterFilling(now),
  ...staffFilling(now),
  ...recentMails(now),
];

async function hasPeople(db: Db): Promise<boolean> {
  return (await db.read('SELECT 1 FROM people LIMIT 1')).length > 0;
}

// One statement for each table, whose rows come as one JSON text.
const inserts: Insert[] = [
  [
    'people',
    `INSERT INTO people (id, slug, kind, role, name, title, team, zone, joined_at, mail)
     SELECT value ->> 'id', value ->> 'slug', 'staff', value ->> 'role', value ->> 'name',
       value ->> 'title', value ->> 'team', value ->> 'zone', value ->> 'at',
       (value ->> 'slug') || '@marrow-mint.example'
     FROM json_each(:rows)`,
  ],
  [
    'people',
    `INSERT INTO identities (issuer, subject, person)
     SELECT '${demoIssuer}', value ->> 'slug', value ->> 'id' FROM json_each(:rows)`,
  ],
  [
    'events',
    `INSERT INTO events (id, slug, kind, title, abstract, host, seats, version, offered_at,
       announced_at)
     SELECT value ->> 'id', value ->> 'slug', 'talk', value ->> 'title', value ->> 'abstract',
       value ->> 'host', value ->> 'seats', value ->> 'version', value ->> 'at', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'events',
    `INSERT INTO sessions (id, event, starts_at, ends_at, zone, place, link)
     SELECT (value ->> 'id') || '-1', value ->> 'id', value ->> 'startsAt', value ->> 'endsAt',
       value ->> 'zone', value ->> 'place', value ->> 'link'
     FROM json_each(:rows)`,
  ],
  [
    'events',
    `INSERT INTO speakers (event, person)
     SELECT value ->> 'id', value ->> 'host' FROM json_each(:rows)`,
  ],
  [
    'topics',
    `INSERT INTO event_topics (event, topic)
     SELECT e.id, value ->> 'topic' FROM json_each(:rows) JOIN events e ON e.slug = value ->> 'slug'`,
  ],
  [
    'topicRequests',
    `INSERT INTO topic_requests (id, title, about, topic, person, at)
     SELECT value ->> 'id', value ->> 'title', value ->> 'about', value ->> 'topic',
       value ->> 'person', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'topicVoices',
    `INSERT INTO topic_voices (request, person, come, speak, at)
     SELECT value ->> 'request', value ->> 'person', value ->> 'come', value ->> 'speak',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'signups',
    `INSERT INTO signups (event, person, state, asked_at, promoted_at, withdrawn_at)
     SELECT value ->> 'event', value ->> 'person', value ->> 'state', value ->> 'at',
       value ->> 'promoted', value ->> 'withdrawn'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'changes',
    `INSERT INTO changes (id, event, version, person, what, detail, at)
     SELECT value ->> 'id', value ->> 'event', value ->> 'version', value ->> 'person',
       value ->> 'what', value ->> 'detail', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'cancellations',
    `INSERT INTO cancellations (event, person, reason, at)
     SELECT value ->> 'event', value ->> 'person', value ->> 'reason', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'notices',
    `INSERT INTO notices (person, what, event, playbook, cause, detail, at)
     SELECT value ->> 'person', value ->> 'what', value ->> 'event', value ->> 'playbook',
       value ->> 'cause', value ->> 'detail', value ->> 'at'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'runs',
    `INSERT INTO runs
       (id, playbook, title, steps, mode, person, begun_at, outcome, ended_by, ended_at)
     SELECT value ->> 'id', value ->> 'playbook', value ->> 'title', value ->> 'steps',
       value ->> 'mode', value ->> 'person', value ->> 'at', value ->> 'outcome',
       value ->> 'endedBy', value ->> 'endedAt'
     FROM json_each(:rows)`,
  ],
  [
    'runEntries',
    `INSERT INTO run_entries (run, id, person, what, step, words, at)
     SELECT value ->> 'run', value ->> 'id', value ->> 'person', value ->> 'what',
       value ->> 'step', value ->> 'words', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'reports',
    `INSERT INTO reports (id, playbook, passage, heading, anchor, what, person, at, answer, words,
       settled_by, settled_at)
     SELECT value ->> 'id', value ->> 'playbook', value ->> 'passage', value ->> 'heading',
       value ->> 'anchor', value ->> 'what', value ->> 'person', value ->> 'at',
       value ->> 'answer', value ->> 'words', value ->> 'settledBy', value ->> 'settledAt'
     FROM json_each(:rows)`,
  ],
  [
    'helps',
    `INSERT INTO helps (playbook, month, helped)
     SELECT value ->> 'playbook', value ->> 'month', value ->> 'helped' FROM json_each(:rows)`,
  ],
  [
    'searches',
    `INSERT INTO searches (words, day, times)
     SELECT value ->> 'words', value ->> 'day', value ->> 'times' FROM json_each(:rows)`,
  ],
  [
    'reviews',
    `INSERT INTO reviews (playbook, person, kind, day, at, note)
     SELECT value ->> 'playbook', value ->> 'person', value ->> 'kind', value ->> 'day',
       value ->> 'at', value ->> 'note'
     FROM json_each(:rows) ORDER BY value ->> 'at'`,
  ],
  ...campInserts,
  ...saidInserts,
  ...hostedInserts,
];

function filling(rows: DemoRows): Statement[] {
  return inserts.map(([table, sql]) => ({ sql, args: { rows: asJson(rows[table]) } }));
}

const asJson = (rows: Row[]): string => JSON.stringify(rows);
