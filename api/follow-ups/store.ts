import type { Db, Row, Statement } from '../db.ts';
import type { Instant } from '../time.ts';
import type { FollowUpRow } from './rules.ts';
import { type Ending, followUpsMost, type NewFollowUp } from './schema.ts';

const LISTED_MOST = 200;

const columns = `
  SELECT f.id, f.title, f.team, f.due, f.at, f.playbook, f.dropped, f.ended_at,
    (SELECT number FROM meetings WHERE session = f.session) AS meeting,
    json_object('kind', e.kind, 'slug', e.slug, 'title', e.title) AS occasion,
    iif(f.owner IS NULL, NULL, json_object('slug', o.slug, 'name', o.name)) AS doer,
    json_object('slug', p.slug, 'name', p.name) AS asker,
    json_object('slug', d.slug, 'name', d.name) AS ender,
    (SELECT json_group_array(person) FROM (
      SELECT e.host AS person UNION SELECT person FROM speakers WHERE event = e.id
      UNION SELECT presenter FROM meetings
        WHERE session = f.session AND presenter IS NOT NULL)) AS runners
  FROM follow_ups f JOIN events e ON e.id = f.event JOIN people p ON p.id = f.person
    LEFT JOIN people o ON o.id = f.owner LEFT JOIN people d ON d.id = f.ended_by`;

const ofEvent = `${columns}
  WHERE e.slug = :event AND (:session IS NULL OR f.session = :session) ORDER BY f.at, f.id`;
const one = `${columns} WHERE f.id = :id`;
const open = `${columns} WHERE f.ended_at IS NULL AND e.announced_at IS NOT NULL`;
const inOrder = `ORDER BY f.due, f.id LIMIT ${LISTED_MOST}`;

const lists = {
  all: `${open} ${inOrder}`,
  team: `${open} AND f.team = :team ${inOrder}`,
  mine: `${open} AND (f.team = :team OR f.owner = :person) ${inOrder}`,
};

/** All of an event, or those of one session of it. */
export async function followUpsOf(
  db: Db,
  { event, session = null }: { event: string; session?: string | null | undefined },
): Promise<FollowUpRow[]> {
  return (await db.read(ofEvent, { event, session })).map(followUpIn);
}

/** What is still to be done, what is due first first: by all, by a team, or by me and my team. */
export async function openFollowUps(
  db: Db,
  { team, asker }: { team: string | undefined; asker: { id: string; team: string | null } },
): Promise<FollowUpRow[]> {
  if (team === 'all') return (await db.read(lists.all)).map(followUpIn);
  if (team !== undefined) return (await db.read(lists.team, { team })).map(followUpIn);
  const mine = { person: asker.id, team: asker.team };
  return (await db.read(lists.mine, mine)).map(followUpIn);
}

export async function readFollowUp(db: Db, id: string): Promise<FollowUpRow | undefined> {
  return (await db.read(one, { id })).map(followUpIn)[0];
}

const insert = `
  INSERT INTO follow_ups (id, event, session, title, team, owner, due, person, at)
  SELECT :id, e.id, :session, :title, :team, p.id, :due, :person, :now
  FROM events e LEFT JOIN people p ON p.slug = :owner AND p.kind = 'staff' AND p.left_at IS NULL
  WHERE e.slug = :event AND (:owner IS NULL OR p.id IS NOT NULL)
    AND (:session IS NULL OR EXISTS (SELECT 1 FROM sessions WHERE id = :session AND event = e.id))
    AND (SELECT count(*) FROM follow_ups WHERE event = e.id) < ${followUpsMost}
  ON CONFLICT (id) DO NOTHING`;

/** Everyone who is to do what is asked for now, but not the one who asks for it. */
const tellOwners = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT p.id, 'follow-up', f.event, 'follow-up:' || f.id,
    json_object('by', b.name, 'said', f.title, 'due', f.due), f.at
  FROM follow_ups f JOIN people b ON b.id = f.person
  JOIN people p ON p.kind = 'staff' AND p.left_at IS NULL AND (p.id = f.owner OR p.team = f.team)
  WHERE f.id = :id AND f.at = :now AND f.person = :person AND p.id <> f.person
  ON CONFLICT (person, cause) DO NOTHING`;

type ToMake = NewFollowUp & { id: string; event: string; person: string; now: Instant };

/** Asks for a playbook and tells who is to write it; those of the event then. */
export async function makeFollowUp(db: Db, asked: ToMake): Promise<FollowUpRow[]> {
  const { id, event, session, title, team, owner, due, person, now } = asked;
  const results = await db.batch([
    { sql: insert, args: { id, event, session, title, team, owner, due, person, now } },
    { sql: tellOwners, args: { id, person, now } },
    { sql: ofEvent, args: { event, session } },
  ]);
  return results.at(-1)?.map(followUpIn) ?? [];
}

const end = `
  UPDATE follow_ups SET playbook = :playbook, dropped = :dropped, ended_by = :person, ended_at = :now
  WHERE id = :id AND ended_at IS NULL`;

/** Who asked for it hears how it ended. */
const tellAsker = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT f.person, 'followed-up', f.event, 'followed-up:' || f.id,
    json_object('by', p.name, 'said', f.title, 'answer', f.playbook, 'words', f.dropped), f.ended_at
  FROM follow_ups f JOIN people p ON p.id = f.ended_by
  WHERE f.id = :id AND f.person <> f.ended_by
  ON CONFLICT (person, cause) DO NOTHING`;

type ToEnd = { id: string; ending: Ending; person: string; now: Instant };

/** Ends what is still to be done; as it stands then. */
export async function endFollowUp(db: Db, asked: ToEnd): Promise<FollowUpRow | undefined> {
  const { id, ending, person, now } = asked;
  const playbook = 'playbook' in ending ? ending.playbook : null;
  const dropped = 'dropped' in ending ? ending.dropped : null;
  const statements: Statement[] = [
    { sql: end, args: { id, playbook, dropped, person, now } },
    { sql: tellAsker, args: { id } },
    { sql: one, args: { id } },
  ];
  return (await db.batch(statements)).at(-1)?.map(followUpIn)[0];
}

function followUpIn(row: Row): FollowUpRow {
  const { id, title, meeting, team, due, at, playbook, dropped } = row as unknown as FollowUpRow & {
    playbook: string | null;
    dropped: string | null;
  };
  const ended = row.ended_at;
  return {
    ...{ id, title, meeting, team, due, at },
    event: JSON.parse(String(row.occasion)),
    owner: row.doer ? JSON.parse(String(row.doer)) : null,
    by: JSON.parse(String(row.asker)),
    runners: JSON.parse(String(row.runners)),
    end: ended ? { playbook, dropped, by: JSON.parse(String(row.ender)), at: String(ended) } : null,
  };
}
