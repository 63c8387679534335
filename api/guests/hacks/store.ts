import type { Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';

/**
 * For the batch in which a guest confirms: what they would like at a hackathon and bring to it stands
 * where everybody's wishes do, so that the matching counts them as it counts all others.
 */
export const wishingStatements = (at: { person: string; now: Instant }): Statement[] => [
  {
    sql: `INSERT INTO hack_wishes (event, person, skills, parts, at)
          SELECT h.event, g.person,
            (SELECT json_group_array(value ->> 'slug') FROM json_each(g.skills)
             WHERE value ->> 'slug' IS NOT NULL), '["builds"]', :now
          FROM guests g JOIN hackathons h ON h.event = g.event
          JOIN signups s ON s.event = g.event AND s.person = g.person AND s.state <> 'withdrawn'
          WHERE g.person = :person AND g.confirmed_at = :now
            AND (g.skills <> '[]' OR g.wishes <> '[]')
          ON CONFLICT (event, person) DO NOTHING`,
    args: at,
  },
  {
    sql: `INSERT INTO hack_wish_ideas (event, person, rank, idea)
          SELECT w.event, w.person, one.key + 1, i.id
          FROM hack_wishes w JOIN guests g ON g.person = w.person
          JOIN json_each(g.wishes) one
          JOIN hack_ideas i ON i.id = one.value AND i.event = w.event AND i.merged_into IS NULL
          WHERE w.person = :person AND w.at = :now AND one.key < 3
          ON CONFLICT DO NOTHING`,
    args: at,
  },
];
