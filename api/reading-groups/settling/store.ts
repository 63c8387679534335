import type { Db, Statement } from '../../db.ts';
import { promotion } from '../../events/store.ts';
import type { Instant } from '../../time.ts';
import type { Plan, ToTell } from './rules.ts';

type ToApply = {
  /** Id of the change that this is. */
  change: string;
  /** Slug of the group. */
  group: string;
  /** The version that the plan was made from. */
  version: number;
  /** Id of who does it. */
  person: string;
  now: Instant;
};

// The first statement decides: of two plans made from one version only one is written. Each of those
// behind it asks whether its row is there.
const decide = `
  INSERT INTO changes (id, event, version, person, what, detail, at)
  SELECT :change, e.id, e.version + 1, :person, :what, :detail, :now
  FROM event_facts e
  WHERE e.slug = :group AND e.kind = 'reading-group' AND NOT e.cancelled AND e.version = :version
  RETURNING id`;

const raiseVersion = `
  UPDATE events SET version = version + 1
  WHERE id = (SELECT event FROM changes WHERE id = :change)`;

const writeSessions = `
  INSERT INTO sessions (id, event, title, starts_at, ends_at, zone, place, link, cancelled_at)
  SELECT value ->> 'id', c.event, value ->> 'title', value ->> 'startsAt', value ->> 'endsAt',
    value ->> 'zone', value ->> 'place', value ->> 'link', iif(value ->> 'cancelled', c.at, NULL)
  FROM changes c, json_each(:meetings) WHERE c.id = :change
  ON CONFLICT (id) DO UPDATE SET title = excluded.title, starts_at = excluded.starts_at,
    ends_at = excluded.ends_at, zone = excluded.zone, place = excluded.place,
    link = excluded.link, cancelled_at = excluded.cancelled_at`;

const writeMeetings = `
  INSERT INTO meetings (session, event, number, presenter, how, told, wanted_at,
    reading, part)
  SELECT value ->> 'id', c.event, value ->> 'number', value ->> 'presenter', value ->> 'how',
    value ->> 'told', value ->> 'wantedAt', value ->> 'reading', value ->> 'part'
  FROM changes c, json_each(:meetings) WHERE c.id = :change
  ON CONFLICT (session) DO UPDATE SET presenter = excluded.presenter, how = excluded.how,
    told = excluded.told, wanted_at = excluded.wanted_at, reading = excluded.reading,
    part = excluded.part`;

const tellEach = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT value ->> 'person', 'reading-group', c.event, value ->> 'cause',
    json_object('said', value ->> 'said'), c.at
  FROM changes c, json_each(:tell) WHERE c.id = :change
  ON CONFLICT (person, cause) DO NOTHING`;

/** For everyone in the group, but not for who did it. */
const tellMembers = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT s.person, 'reading-group', c.event, 'change:' || c.id, json_object('said', :said), c.at
  FROM changes c JOIN signups s ON s.event = c.event AND s.state <> 'withdrawn'
  WHERE c.id = :change AND s.person <> c.person
  ON CONFLICT (person, cause) DO NOTHING`;

/** What a change does beside its plan. `detail` and `said` are for people; `said` goes to all. */
export type Act = {
  what: 'moved' | 'edited';
  statements: Statement[];
  said?: string;
  /** What some are told alone. */
  tell?: ToTell[];
};

/** Writes an act of somebody, if the group is still of that version. Whether it was done. */
export async function applyAct(db: Db, asked: ToApply, act: Act): Promise<boolean> {
  const { change, group, version, person, now } = asked;
  const detail = JSON.stringify(act.said ? { said: ['', act.said] } : {});
  const [decided] = await db.batch([
    { sql: decide, args: { change, group, version, person, now, what: act.what, detail } },
    ...act.statements,
    { sql: raiseVersion, args: { change } },
    ...(act.said ? [{ sql: tellMembers, args: { change, said: act.said } }] : []),
    ...(act.tell ? [{ sql: tellEach, args: { change, tell: JSON.stringify(act.tell) } }] : []),
    ...promotion(group, now),
  ]);
  return decided?.length === 1;
}

/**
 * Writes a plan and what belongs to it, if the group is still of the version that it was made from.
 * Whether it was done.
 */
export async function applyPlan(
  db: Db,
  asked: ToApply,
  plan: Plan,
  statements: Statement[],
): Promise<boolean> {
  const { change, group, version, person, now } = asked;
  const meetings = JSON.stringify(plan.meetings);
  const [decided] = await db.batch([
    {
      sql: decide,
      args: { change, group, version, person, now, what: 'moved', detail: '{}' },
    },
    ...statements,
    { sql: writeSessions, args: { change, meetings } },
    { sql: writeMeetings, args: { change, meetings } },
    { sql: raiseVersion, args: { change } },
    { sql: tellEach, args: { change, tell: JSON.stringify(plan.tell) } },
  ]);
  return decided?.length === 1;
}

/** The slugs of the groups that have not ended. */
export async function livingGroups(db: Db, now: Instant): Promise<string[]> {
  const rows = await db.read(
    `SELECT e.slug FROM reading_groups g JOIN event_facts e ON e.id = g.event
     WHERE NOT e.cancelled AND (e.ends_at IS NULL OR e.ends_at > :now)`,
    { now },
  );
  return rows.map(({ slug }) => String(slug));
}
