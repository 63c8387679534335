import type { AuditEntry } from '../audit/schema.ts';
import { logged } from '../audit/store.ts';
import { naming } from '../cohorts/statement.ts';
import type { Db, Row, Statement } from '../db.ts';
import { freePlaces, placesOf } from '../events/leaving/store.ts';
import type { Instant } from '../time.ts';
import type { Leaver, LooseEnd } from './schema.ts';
import { looseEnds, tellOfLooseEnds, tellOfPlaybooks, visitsWait } from './tell/store.ts';

type Leaving = {
  /** The id of who leaves. */
  person: string;
  /** Who says so; null: the directory. */
  by: string | null;
  via: AuditEntry['via'];
  now: Instant;
  /** The playbooks that they keep right. */
  kept: readonly { id: string; title: string; team: string | null }[];
};

/**
 * For a batch in which somebody leaves: they are out at once, on every browser and by their calendar's
 * address, and come back as a member, if they do. Places to come go to those who wait, visits wait for
 * another host, and who stands on what they looked after is told. Repeated, it changes nothing.
 */
export async function leavingStatements(db: Db, leaving: Leaving): Promise<Statement[]> {
  const { person, by, via, now, kept } = leaving;
  const here = await db.read('SELECT 1 FROM people WHERE id = :person AND left_at IS NULL', {
    person,
  });
  if (here.length === 0) return [];
  const places = await placesOf(db, { person, now });
  const named = naming({ person, now, kept: JSON.stringify(kept) });
  return [
    logged({
      ...{ at: now, actor: by, via, what: 'person-left', person },
      from: 'SELECT 1 FROM people WHERE id = :person AND left_at IS NULL',
    }),
    ...freePlaces({ person, now }, places),
    ...[
      ...[tellOfLooseEnds, tellOfPlaybooks, ...visitsWait],
      `UPDATE people SET left_at = :now, role = iif(kind = 'staff', 'member', role)
       WHERE id = :person AND left_at IS NULL`,
      'DELETE FROM sign_ins WHERE person = :person',
      'DELETE FROM calendar_feeds WHERE person = :person',
      'DELETE FROM role_grants WHERE person = :person',
      'DELETE FROM check_in_helpers WHERE person = :person',
      'DELETE FROM handovers WHERE :person IN (person, asked_by)',
      // Nobody reads these any more, and mail to them would come back.
      `DELETE FROM mails WHERE person = :person AND state IN ('due', 'digest')`,
    ].map(named),
  ];
}

type Returning = Pick<Leaving, 'person' | 'by' | 'via' | 'now'>;

/** For a batch in which somebody is back, as a member. A person who was removed stays gone. */
export function returningStatements({ person, by, via, now }: Returning): Statement[] {
  const gone = `id = :person AND left_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM removals WHERE person = :person)`;
  return [
    logged({
      ...{ at: now, actor: by, via, what: 'person-returned', person },
      from: `SELECT 1 FROM people WHERE ${gone}`,
    }),
    { sql: `UPDATE people SET left_at = NULL WHERE ${gone}`, args: { person } },
  ];
}

/** The id of somebody who was not removed, and whether they have left. */
export async function whoIs(
  db: Db,
  slug: string,
): Promise<{ id: string; hasLeft: boolean } | undefined> {
  const row = await db.readOne(
    `SELECT id, left_at FROM people p
     WHERE slug = :slug AND NOT EXISTS (SELECT 1 FROM removals WHERE person = p.id)`,
    { slug },
  );
  return row && { id: String(row.id), hasLeft: row.left_at !== null };
}

const pages: Record<string, (slug: string) => string> = {
  cohort: (slug) => `/bootcamp/cohorts/${slug}/`,
  series: (slug) => `/series/${slug}/`,
  course: (slug) => `/courses/${slug}/`,
  'follow-up': (occasion) => `/${occasion.replace('/', 's/')}/`,
};

const endIn = (row: Row): LooseEnd => {
  const { thing, of, slug, title } = row as unknown as LooseEnd & { slug: string };
  return { thing, of, title, href: pages[of]?.(slug) ?? `/${of}s/${slug}/` };
};

/** Those who left and were not removed, the latest first, with what they still look after. */
export async function leaversOf(db: Db, now: Instant): Promise<Leaver[]> {
  const rows = await db.read(
    `SELECT p.slug, p.name, p.left_at AS leftAt,
       (SELECT json_group_array(json_object('thing', thing, 'of', of, 'slug', slug, 'title', title))
        FROM (${looseEnds('p.id')})) AS ends
     FROM people p WHERE p.left_at IS NOT NULL AND p.kind = 'staff'
       AND NOT EXISTS (SELECT 1 FROM removals WHERE person = p.id)
     ORDER BY p.left_at DESC, p.name`,
    { now },
  );
  return rows.map(({ slug, name, leftAt, ends }) => ({
    ...{ slug: String(slug), name: String(name), leftAt: String(leftAt) },
    looseEnds: (JSON.parse(String(ends)) as Row[]).map(endIn),
  }));
}

type Handing = { from: string; to: string; by: string; thing: string | null; now: Instant };

/** Gives what a leaver looked after to somebody, who is told; repeated, it changes nothing. */
export async function handOn(db: Db, handing: Handing): Promise<void> {
  const { from, to, by, thing, now } = handing;
  const given = `SELECT * FROM (${looseEnds(':from')}) WHERE (:thing IS NULL OR thing = :thing)`;
  const ids = (of: string) => `SELECT id FROM (${given}) WHERE of ${of}`;
  const isEvent = `NOT IN ('cohort', 'series', 'follow-up')`;
  const statements = [
    `INSERT INTO notices (person, what, event, cohort, cause, detail, at)
     SELECT :to, 'given-over', iif(of = 'cohort', NULL, id), iif(of = 'cohort', id, NULL),
       'given:' || :now || ':' || thing,
       json_object('by', (SELECT name FROM people WHERE id = :from)), :now
     FROM (${given}) WHERE of NOT IN ('series', 'follow-up') AND :to <> :by
     ON CONFLICT (person, cause) DO NOTHING`,
    `DELETE FROM speakers WHERE person = :from AND event IN (${ids(isEvent)})`,
    `UPDATE cohorts SET organiser = :to, version = version + 1 WHERE id IN (${ids(`= 'cohort'`)})`,
    `UPDATE follow_ups SET owner = :to WHERE id IN (${ids(`= 'follow-up'`)})`,
    `INSERT INTO series_hosts (series, person)
     SELECT id, :to FROM (${given}) WHERE of = 'series' ON CONFLICT DO NOTHING`,
    `DELETE FROM series_hosts WHERE person = :from AND series IN (${ids(`= 'series'`)})`,
    `UPDATE events SET host = :to WHERE id IN (${ids(isEvent)})`,
  ];
  await db.batch([
    logged({
      ...{ at: now, actor: by, what: 'handed-on', person: to },
      from: `SELECT thing AS thing FROM (${given})`,
      args: { from, thing, now },
    }),
    ...statements.map(naming({ from, to, by, thing, now })),
  ]);
}
