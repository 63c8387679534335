import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { alonePrint, membersPrint } from '../matching/store.ts';
import { openNow } from '../teams/store.ts';

/** Whether a proposal was released. */
export async function isReleased(db: Db, event: string, proposal: string): Promise<boolean> {
  const rows = await db.read(
    'SELECT id FROM hack_releases WHERE id = :proposal AND event = :event',
    {
      ...{ event, proposal },
    },
  );
  return rows.length > 0;
}

export type ToRelease = {
  /** The id of the hackathon. */
  event: string;
  proposal: string;
  version: number;
  /** The id of who releases it. */
  person: string;
  /** Who is in which hack team, and who is in none, by which the places were given. */
  prints: { members: string; alone: string };
  sizeMost: number;
  /** Teams that begin, with who answers for each. */
  teams: { idea: string; lead: string }[];
  places: {
    person: string;
    idea: string;
    parts: string[];
    wished: boolean;
    rank: number | null;
    said: string;
  }[];
  /** What members of teams that stand, and who stays without one, are told. */
  told: { person: string; said: string }[];
  now: Instant;
};

/**
 * Releases a proposal whole, or nothing of it: only where everybody is still where they were when it
 * was looked at. The keys and triggers of the schema stand behind it. Sent again it does nothing.
 */
export async function release(db: Db, released: ToRelease): Promise<boolean> {
  const { event: id, proposal, version, person, prints, sizeMost, teams, now } = released;
  const is = `EXISTS (SELECT 1 FROM hack_releases WHERE id = :proposal AND at = :now)`;
  const each = (sql: string, rows: unknown[]): Statement => ({
    sql,
    args: { id, proposal, now, rows: JSON.stringify(rows) },
  });
  const notice = `
    INSERT INTO notices (person, what, event, cause, detail, at)
    SELECT value ->> 'person', 'hack-told', :id, 'hack-matched:' || :proposal,
      json_object('said', value ->> 'said'), :now
    FROM json_each(:rows) WHERE ${is} ON CONFLICT (person, cause) DO NOTHING`;
  const results = await db.batch([
    {
      sql: `INSERT INTO hack_releases (id, event, person, at)
            SELECT m.id, m.event, :person, :now
            FROM hack_matchings m JOIN hackathons h ON h.event = m.event
            JOIN event_facts e ON e.id = h.event
            WHERE m.event = :id AND m.id = :proposal AND m.version = :version AND ${openNow}
              AND h.size_most = :sizeMost
              AND ${membersPrint} = :members AND ${alonePrint} = :alone
              AND (SELECT count(*) FROM json_each(:begin) b JOIN hack_ideas i ON i.id = b.value
                   WHERE i.event = h.event AND i.merged_into IS NULL) = json_array_length(:begin)
            ON CONFLICT (id) DO NOTHING RETURNING id`,
      args: {
        ...{ id, proposal, version, person, now, sizeMost, ...prints },
        begin: JSON.stringify(teams.map(({ idea }) => idea)),
      },
    },
    each(
      `INSERT INTO hack_teams (idea, event, lead, made_at)
       SELECT value ->> 'idea', :id, value ->> 'lead', :now FROM json_each(:rows)
       WHERE ${is}`,
      teams,
    ),
    each(
      `INSERT INTO hack_members (event, person, idea, parts, at)
       SELECT :id, value ->> 'person', value ->> 'idea', value -> 'parts', :now
       FROM json_each(:rows) WHERE ${is}`,
      released.places,
    ),
    each(
      `INSERT INTO hack_placings (event, person, wished, rank)
       SELECT :id, value ->> 'person', value ->> 'wished', value ->> 'rank'
       FROM json_each(:rows) WHERE ${is}`,
      released.places.map((place) => ({ ...place, wished: place.wished ? 1 : 0 })),
    ),
    each(notice, released.places),
    each(notice, released.told),
    {
      sql: `DELETE FROM hack_matchings WHERE id = :proposal AND ${is}`,
      args: { proposal, now },
    },
  ]);
  return results[0]?.length === 1;
}
