import type { Db, Row, Statement } from '../../db.ts';
import type { Instant, Zone } from '../../time.ts';
import { stageSql } from '../store.ts';
import type { SetRow, ShowingRow, TeamRow } from './rows.ts';
import type { Way } from './schema.ts';

const reading = (event: string): Statement[] => [
  {
    sql: `SELECT s.minutes, s.pause, s.seed, s.draws, s.moved, s.published_at AS publishedAt,
            s.version, s.change
          FROM events e JOIN hack_showings s ON s.event = e.id WHERE e.slug = :event`,
    args: { event },
  },
  {
    sql: `SELECT t.idea, coalesce(h.title, i.title) AS title, t.made_at AS madeAt, w.way, w.zone,
            s.place, s.told_at AS toldAt, h.idea IS NOT NULL AS handedIn,
            (SELECT json_group_array(json_object('kind', kind, 'link', link))
             FROM (SELECT kind, link FROM hack_links WHERE idea = h.idea ORDER BY kind)) AS links,
            (SELECT json_group_array(json_object('id', id, 'slug', slug, 'name', name))
             FROM (SELECT p.id, p.slug, p.name FROM hack_members m JOIN named_people p ON p.id = m.person
                   WHERE m.idea = t.idea ORDER BY m.at, m.person)) AS members
          FROM events e JOIN hack_teams t ON t.event = e.id JOIN hack_ideas i ON i.id = t.idea
          LEFT JOIN hack_submissions h ON h.idea = t.idea AND h.handed_in_at IS NOT NULL
          LEFT JOIN hack_ways w ON w.idea = t.idea LEFT JOIN hack_slots s ON s.idea = t.idea
          WHERE e.slug = :event ORDER BY s.place IS NULL, s.place, t.made_at, t.idea`,
    args: { event },
  },
];

/** What was set of the showing, and the hack teams: those in the order first, then as they formed. */
export async function showingOf(db: Db, event: string): Promise<ShowingRow> {
  return showingIn(await db.batch(reading(event)));
}

function showingIn([sets, teams]: Row[][]): ShowingRow {
  const [set] = sets ?? [];
  return {
    set: set ? ({ ...set, moved: set.moved === 1 } as SetRow) : null,
    teams: (teams ?? []).map((row) => ({
      ...(row as unknown as TeamRow),
      members: JSON.parse(String(row.members)),
      links: JSON.parse(String(row.links)),
      handedIn: row.handedIn === 1,
    })),
  };
}

/** What stands after a change. */
export type Arranged = Omit<SetRow, 'version'> & {
  /** The ideas in their order. */
  order: readonly string[];
  /** Whose begin its members do not know yet, with the clause that tells them. */
  told: readonly { idea: string; at: Instant; said: string }[];
};

type ToArrange = Arranged & {
  /** The slug of the hackathon. */
  event: string;
  person: string;
  /** The version from which it was made; 0: nothing was set. */
  from: number;
  now: Instant;
};

// The first statement decides; those behind it ask whether it did.
const made = `EXISTS (SELECT 1 FROM hack_showings WHERE event = e.id AND change = :change)`;

/** Sets the showing whole, and tells the members of each team whose time they do not know. */
export async function arrange(db: Db, asked: ToArrange): Promise<ShowingRow> {
  const { event, person, from, now, order, told, change } = asked;
  const { minutes, pause, seed, draws, moved, publishedAt } = asked;
  const [, , , , , ...rows] = await db.batch([
    {
      sql: `INSERT INTO hack_showings (event, minutes, pause, seed, draws, moved, published_at,
              version, change)
            SELECT e.id, :minutes, :pause, :seed, :draws, :moved, :publishedAt, 1, :change
            FROM event_facts e JOIN hackathons h ON h.event = e.id
            WHERE e.slug = :event AND NOT e.cancelled AND NOT e.draft AND ${stageSql} <> 'over'
              AND :from = coalesce((SELECT version FROM hack_showings WHERE event = e.id), 0)
            ON CONFLICT (event) DO UPDATE SET minutes = excluded.minutes, pause = excluded.pause,
              seed = excluded.seed, draws = excluded.draws, moved = excluded.moved,
              published_at = excluded.published_at, version = version + 1,
              change = excluded.change`,
      args: {
        ...{ event, minutes, pause, seed, draws, publishedAt, change, from, now },
        moved: moved ? 1 : 0,
      },
    },
    {
      sql: `DELETE FROM hack_slots WHERE idea NOT IN (SELECT value FROM json_each(:order))
              AND event = (SELECT e.id FROM events e WHERE e.slug = :event AND ${made})`,
      args: { event, change, order: JSON.stringify(order) },
    },
    {
      sql: `INSERT INTO hack_slots (idea, event, place)
            SELECT t.idea, t.event, o.key FROM json_each(:order) o
            JOIN hack_teams t ON t.idea = o.value JOIN events e ON e.id = t.event
            WHERE e.slug = :event AND ${made}
            ON CONFLICT (idea) DO UPDATE SET place = excluded.place`,
      args: { event, change, order: JSON.stringify(order) },
    },
    {
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT m.person, 'hack-told', e.id, 'hack-slot:' || m.idea || ':' || :change,
              json_object('said', o.value ->> 'said'), :now
            FROM json_each(:told) o JOIN hack_members m ON m.idea = o.value ->> 'idea'
            JOIN events e ON e.id = m.event AND e.slug = :event
            WHERE m.person <> :person AND ${made}
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { event, person, change, now, told: JSON.stringify(told) },
    },
    {
      sql: `UPDATE hack_slots SET told_at = o.value ->> 'at'
            FROM json_each(:told) o, events e
            WHERE hack_slots.idea = o.value ->> 'idea' AND e.id = hack_slots.event
              AND e.slug = :event AND ${made}`,
      args: { event, change, told: JSON.stringify(told) },
    },
    ...reading(event),
  ]);
  return showingIn(rows);
}

/** Says how a hack team shows. */
export async function sayWay(
  db: Db,
  said: { idea: string; way: Way; zone: Zone | null },
): Promise<void> {
  await db.write(
    `INSERT INTO hack_ways (idea, way, zone)
     SELECT idea, :way, :zone FROM hack_teams WHERE idea = :idea
     ON CONFLICT (idea) DO UPDATE SET way = excluded.way, zone = excluded.zone`,
    said,
  );
}
