import type { Db, Statement } from '../../db.ts';
import type { Row } from '../rows.ts';
import { type MadeRows, madeRows } from './made-rows.ts';
import { type HackRows, hackRows } from './rows.ts';

// One statement for each table, whose rows come as one JSON text.
const inserts: [rows: keyof HackRows, sql: string][] = [
  [
    'hackathons',
    `INSERT INTO events (id, slug, kind, title, abstract, host, seats, offered_at, announced_at)
     SELECT value ->> 'id', value ->> 'slug', 'hackathon', value ->> 'title', value ->> 'abstract',
       value ->> 'host', value ->> 'seats', value ->> 'offered', value ->> 'offered'
     FROM json_each(:rows)`,
  ],
  [
    'hackathons',
    `INSERT INTO hackathons (event, zone, pitching_at, forming_at, hacking_at, showing_at, over_at,
       size_least, size_most, teams_least, staff_beside, challenges)
     SELECT value ->> 'id', value ->> 'zone', value ->> 'pitching', value ->> 'forming',
       value ->> 'hacking', value ->> 'showing', value ->> 'over', 3, 6, 2, 1,
       value ->> 'challenges'
     FROM json_each(:rows)`,
  ],
  [
    'hackathons',
    `INSERT INTO sessions (id, event, starts_at, ends_at, zone, place, title)
     SELECT (value ->> 'id') || '-hack', value ->> 'id', value ->> 'hacking', value ->> 'showing',
       value ->> 'zone', value ->> 'place', 'Hacking'
     FROM json_each(:rows)
     UNION ALL
     SELECT (value ->> 'id') || '-show', value ->> 'id', value ->> 'showing', value ->> 'over',
       value ->> 'zone', value ->> 'place', 'Showing'
     FROM json_each(:rows)`,
  ],
  [
    'signups',
    `INSERT INTO signups (event, person, state, asked_at)
     SELECT value ->> 'event', value ->> 'person', 'confirmed', value ->> 'at'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'ideas',
    `INSERT INTO hack_ideas (id, event, person, title, problem, sketch, challenge, tags, skills, at)
     SELECT value ->> 'id', value ->> 'event', value ->> 'person', value ->> 'title',
       value ->> 'problem', value ->> 'sketch', value ->> 'challenge', value ->> 'tags',
       value ->> 'skills', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'interest',
    `INSERT INTO hack_interest (idea, person, at)
     SELECT value ->> 'idea', value ->> 'person', value ->> 'at' FROM json_each(:rows)`,
  ],
  [
    'comments',
    `INSERT INTO hack_comments (id, idea, person, words, at)
     SELECT value ->> 'id', value ->> 'idea', value ->> 'person', value ->> 'words', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'teams',
    `INSERT INTO hack_teams (idea, event, lead, made_at)
     SELECT value ->> 'idea', value ->> 'event', value ->> 'lead', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'roles',
    `INSERT INTO hack_roles (id, idea, title, skill, at)
     SELECT value ->> 'id', value ->> 'idea', value ->> 'title', value ->> 'skill', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'members',
    `INSERT INTO hack_members (event, person, idea, parts, role, at)
     SELECT value ->> 'event', value ->> 'person', value ->> 'idea', value ->> 'parts',
       value ->> 'role', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'asks',
    `INSERT INTO hack_asks (idea, person, way, words, parts, at)
     SELECT value ->> 'idea', value ->> 'person', value ->> 'way', value ->> 'words',
       value ->> 'parts', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'outcomes',
    `INSERT INTO hack_outcomes (idea, outcome, team, owner, look_on, words, person, at)
     SELECT value ->> 'idea', value ->> 'outcome', value ->> 'team', value ->> 'owner',
       value ->> 'lookOn', value ->> 'words', value ->> 'owner', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'wishes',
    `INSERT INTO hack_wishes (event, person, skills, parts, at)
     SELECT value ->> 'event', value ->> 'person', value ->> 'skills', value ->> 'parts',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'wishIdeas',
    `INSERT INTO hack_wish_ideas (event, person, rank, idea)
     SELECT value ->> 'event', value ->> 'person', value ->> 'rank', value ->> 'idea'
     FROM json_each(:rows)`,
  ],
];

// Of what was made, for those hackathons that are over.
const madeInserts: [rows: keyof MadeRows, sql: string][] = [
  [
    'submissions',
    `INSERT INTO hack_submissions (idea, title, about, proved, unproved, handed_in_at, at)
     SELECT value ->> 'idea', value ->> 'title', value ->> 'about', value ->> 'proved',
       value ->> 'unproved', value ->> 'at', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'presenters',
    `UPDATE hack_members SET shows = 1 WHERE (idea, person) IN (
       SELECT value ->> 'idea', value ->> 'person' FROM json_each(:rows))`,
  ],
  [
    'submissions',
    `UPDATE hack_teams SET stage = 'ready' WHERE idea IN (
       SELECT value ->> 'idea' FROM json_each(:rows))`,
  ],
  [
    'links',
    `INSERT INTO hack_links (idea, kind, link)
     SELECT value ->> 'idea', value ->> 'kind', value ->> 'link' FROM json_each(:rows)`,
  ],
  [
    'log',
    `INSERT INTO hack_log (id, idea, person, words, at)
     SELECT value ->> 'id', value ->> 'idea', value ->> 'person', value ->> 'words', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'help',
    `INSERT INTO hack_help (id, idea, person, words, skill, at, solved_at)
     SELECT value ->> 'id', value ->> 'idea', value ->> 'person', value ->> 'words',
       value ->> 'skill', value ->> 'at', value ->> 'solved'
     FROM json_each(:rows)`,
  ],
  [
    'help',
    `INSERT INTO hack_helpers (help, person, at)
     SELECT value ->> 'id', value ->> 'helper', value ->> 'solved' FROM json_each(:rows)`,
  ],
];

/** Fills in the hackathons of the demo, with what was made at those that are over. */
export function hackFilling(now: Date): Statement[] {
  const rows = hackRows(now);
  const made = madeRows(now);
  return [
    ...inserts.map(([table, sql]) => ({ sql, args: { rows: JSON.stringify(rows[table]) } })),
    ...madeInserts.map(([table, sql]) => ({ sql, args: { rows: JSON.stringify(made[table]) } })),
  ];
}

/** Adds pictures whose files are there already, and tells the files of those that were added. */
export async function addPictures(db: Db, pictures: Row[]): Promise<Set<string>> {
  const added = await db.write(
    `INSERT INTO hack_pictures (id, idea, alt, file, type, bytes, hash, width, height, person, at)
     SELECT value ->> 'id', value ->> 'idea', value ->> 'alt', value ->> 'file', value ->> 'type',
       value ->> 'bytes', value ->> 'hash', value ->> 'width', value ->> 'height',
       value ->> 'person', value ->> 'at'
     FROM json_each(:rows) WHERE true
     ON CONFLICT (id) DO NOTHING RETURNING file`,
    { rows: JSON.stringify(pictures) },
  );
  return new Set(added.map(({ file }) => String(file)));
}
