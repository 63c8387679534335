import type { Db, Row, Statement } from '../db.ts';
import { ownSignup } from '../events/rules.ts';
import type { Instant } from '../time.ts';
import type { HackathonPage, HackathonRow } from './rows.ts';

/** What goes on in the hackathon `h` at `:now`: what its host holds, else what the clock says. */
export const stageSql = `coalesce(h.by_hand, CASE
  WHEN :now < h.pitching_at THEN 'coming' WHEN :now < h.forming_at THEN 'pitching'
  WHEN :now < h.hacking_at THEN 'forming' WHEN :now < h.showing_at THEN 'hacking'
  WHEN :now < h.over_at THEN 'showing' ELSE 'over' END)`;

const columns = `
  e.id, e.slug, e.title, e.kind, e.host, e.version, e.draft, e.cancelled, e.seats, e.confirmed,
  e.waiting, e.starts_at AS startsAt, e.ends_at AS endsAt,
  h.zone, h.pitching_at AS pitchingAt, h.forming_at AS formingAt, h.hacking_at AS hackingAt,
  h.showing_at AS showingAt, h.over_at AS overAt, h.by_hand AS byHand, h.challenges,
  json_object('sizeLeast', h.size_least, 'sizeMost', h.size_most, 'teamsLeast', h.teams_least,
    'staffBeside', json(iif(h.staff_beside, 'true', 'false'))) AS mixed,
  (SELECT json_object('place', place, 'link', link) FROM sessions
   WHERE event = e.id ORDER BY starts_at LIMIT 1) AS spot,
  (SELECT json_object('slug', slug, 'name', name) FROM people WHERE id = e.host) AS hostRef,
  (SELECT count(*) FROM hack_ideas WHERE event = e.id AND merged_into IS NULL) AS ideas,
  (SELECT count(*) FROM hack_teams WHERE event = e.id) AS teams,
  (SELECT idea FROM hack_members WHERE event = e.id AND person = :person) AS team,
  own.state,
  (SELECT count(*) FROM signups
   WHERE event = e.id AND state = 'waiting' AND id <= own.id) AS placeInList`;

const tables = `
  FROM hackathons h JOIN event_facts e ON e.id = h.event
  LEFT JOIN signups own ON own.event = e.id AND own.person = :person AND own.state <> 'withdrawn'`;

/** What its host ended by hand is over, whenever it was to be. */
const overSql = `iif(h.by_hand = 'over', h.pitching_at, h.over_at)`;

const lists = {
  soonest: `SELECT ${columns} ${tables}
    WHERE NOT e.draft AND ${overSql} > :from AND h.pitching_at < :to
      OR e.draft AND (:all OR e.host = :person)
    ORDER BY e.starts_at, e.id LIMIT 100`,
  latest: `SELECT ${columns} ${tables}
    WHERE NOT e.draft AND h.over_at > :from AND ${overSql} <= :to
      -- Whose drafts are seen matters to the other list alone.
      AND :all IS NOT NULL
    ORDER BY e.starts_at DESC, e.id LIMIT 100`,
};

const page = `
  SELECT ${columns}, e.abstract,
    EXISTS (SELECT 1 FROM hack_helpers c JOIN hack_help n ON n.id = c.help
            JOIN hack_teams t ON t.idea = n.idea
            WHERE t.event = e.id AND c.person = :person AND n.solved_at IS NOT NULL) AS helped,
    (SELECT json_object('reason', x.reason, 'at', x.at,
                        'by', json_object('slug', p.slug, 'name', p.name))
     FROM cancellations x JOIN people p ON p.id = x.person WHERE x.event = e.id) AS cancellation,
    (SELECT json_group_array(json_object('at', x.at, 'what', x.what, 'detail', json(x.detail),
                                         'by', json_object('slug', p.slug, 'name', p.name)))
     FROM (SELECT * FROM changes WHERE event = e.id ORDER BY version) x
     JOIN people p ON p.id = x.person) AS changes
  ${tables} WHERE e.slug = :event`;

type Listing = {
  from: Instant;
  to: Instant;
  order: 'soonest' | 'latest';
  /** Whose own places are read. */
  person: string;
  /** Whether everyone's drafts are seen, too. */
  all: boolean;
};

/** The hackathons of a time, in one statement; those that come with the drafts that one may see. */
export async function listHackathons(db: Db, listing: Listing): Promise<HackathonRow[]> {
  const { order, all, ...args } = listing;
  return (await db.read(lists[order], { ...args, all: all ? 1 : 0 })).map(hackathonRow);
}

/** Reads one hackathon by its slug; as a statement, so that a batch can end with it. */
export function hackathonStatement(event: string, person: string): Statement {
  return { sql: page, args: { event, person } };
}

export async function readHackathon(
  db: Db,
  event: string,
  person: string,
): Promise<HackathonPage | undefined> {
  const { sql, args } = hackathonStatement(event, person);
  return hackathonPage(await db.readOne(sql, args));
}

/** The hackathon that the statement read, if there is one. */
export function hackathonPage(row: Row | undefined): HackathonPage | undefined {
  if (!row) return undefined;
  const parsed = (column: string) => JSON.parse(String(row[column]));
  return {
    ...hackathonRow(row),
    abstract: String(row.abstract),
    helped: row.helped === 1,
    cancellation: row.cancellation ? parsed('cancellation') : null,
    changes: parsed('changes'),
  };
}

function hackathonRow(row: Row): HackathonRow {
  const { state, placeInList, spot, ...rest } = row as unknown as HackathonRow & {
    state: string | null;
    placeInList: number;
    spot: string | null;
  };
  const parsed = (column: string) => JSON.parse(String(row[column]));
  return {
    ...rest,
    ...{ place: '', link: '', ...(spot && JSON.parse(spot)) },
    draft: row.draft === 1,
    cancelled: row.cancelled === 1,
    // Nobody speaks at a hackathon as a whole: its host may take a place, too.
    speakers: [],
    hostRef: parsed('hostRef'),
    mixed: parsed('mixed'),
    challenges: parsed('challenges'),
    signup: ownSignup({ state, place: placeInList }),
  };
}
