import type { Statement } from '../../db.ts';
import { ballots, candidates, criteria, scores, seed, slots, ways } from './rows.ts';

const spring = 'demo-spring-hackathon';
const forming = 'demo-hands-not-screens';

const many = (rows: unknown[], sql: string, event = spring): Statement => ({
  sql,
  args: { rows: JSON.stringify(rows), ...(sql.includes(':event') && { event }) },
});

/** Fills in what spring's hackathon showed, and what the coming one will show. */
export function showFilling(): Statement[] {
  return [
    {
      sql: `INSERT INTO hack_showings (event, minutes, pause, seed, draws, published_at, version, change)
            SELECT event, 8, 2, :seed, 1, hacking_at, 2, 'demo' FROM hackathons WHERE event = :event`,
      args: { event: spring, seed },
    },
    {
      sql: `INSERT INTO hack_showings (event, minutes, pause, version, change)
            SELECT event, 6, 2, 1, 'demo' FROM hackathons WHERE event = :event`,
      args: { event: forming },
    },
    many(
      slots,
      `INSERT INTO hack_slots (idea, event, place)
       SELECT value ->> 'idea', :event, value ->> 'place' FROM json_each(:rows)`,
    ),
    many(
      ways,
      `INSERT INTO hack_ways (idea, way, zone)
       SELECT value ->> 'idea', value ->> 'way', value ->> 'zone' FROM json_each(:rows)`,
    ),
    {
      sql: `INSERT INTO hack_votes (event, method, with_phase, opened_at, closed_at, could)
            SELECT event, 'points', 0, showing_at, over_at,
              (SELECT count(*) FROM signups s WHERE s.event = h.event AND state = 'confirmed')
            FROM hackathons h WHERE event = :event`,
      args: { event: spring },
    },
    {
      sql: `INSERT INTO hack_votes (event, method, with_phase) VALUES (:event, 'points', 1)`,
      args: { event: forming },
    },
    many(
      candidates,
      `INSERT INTO hack_candidates (event, idea, title)
       SELECT :event, value ->> 'idea', value ->> 'title' FROM json_each(:rows)`,
    ),
    many(
      ballots,
      `INSERT INTO hack_sealed_ballots (event, id, choices)
       SELECT :event, value ->> 'id', value ->> 'choices' FROM json_each(:rows)`,
    ),
    {
      sql: `INSERT INTO hack_juries (event, criteria, closed_at)
            SELECT event, :criteria, iif(event = :event, over_at, NULL)
            FROM hackathons WHERE event IN (:event, :other)`,
      args: { event: spring, other: forming, criteria },
    },
    many(
      scores,
      `INSERT INTO hack_jurors (event, person)
       SELECT DISTINCT j.event, value ->> 'person' FROM json_each(:rows)
       JOIN hack_juries j ON j.event LIKE 'demo-%'`,
    ),
    many(
      scores,
      `INSERT INTO hack_scores (event, person, idea, title, scores, words)
       SELECT :event, value ->> 'person', value ->> 'idea', value ->> 'title', value ->> 'scores',
         value ->> 'words' FROM json_each(:rows)`,
    ),
  ];
}
