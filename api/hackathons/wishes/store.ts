import type { Db, Row } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { hasPlace, isFree, openNow } from '../teams/store.ts';
import type { WishRows } from './rows.ts';
import type { WishesSaid } from './schema.ts';

type Wishing = { event: string; person: string };

/** Says which ideas somebody without a hack team would like best, instead of what they said before. */
export async function sayWishes(
  db: Db,
  { event, person, now, ...said }: Wishing & WishesSaid & { now: Instant },
): Promise<void> {
  // What follows the first statement asks whether it was let in.
  const mine = `(SELECT event FROM hack_wishes WHERE person = :person AND at = :now
                 AND event = (SELECT id FROM events WHERE slug = :event))`;
  await db.batch([
    {
      sql: `INSERT INTO hack_wishes (event, person, skills, parts, at)
            SELECT h.event, :person, :skills, :parts, :now
            FROM hackathons h JOIN event_facts e ON e.id = h.event
            WHERE e.slug = :event AND ${openNow} AND ${hasPlace(':person')} AND ${isFree(':person')}
            ON CONFLICT (event, person) DO UPDATE
              SET skills = excluded.skills, parts = excluded.parts, at = excluded.at`,
      args: {
        ...{ event, person, now, skills: JSON.stringify(said.skills) },
        parts: JSON.stringify(said.parts),
      },
    },
    {
      sql: `DELETE FROM hack_wish_ideas WHERE event = ${mine} AND person = :person`,
      args: { event, person, now },
    },
    {
      sql: `INSERT INTO hack_wish_ideas (event, person, rank, idea)
            SELECT i.event, :person, w.key + 1, i.id
            FROM json_each(:ideas) w JOIN hack_ideas i ON i.id = w.value AND i.merged_into IS NULL
            WHERE i.event = ${mine}`,
      args: { event, person, now, ideas: JSON.stringify(said.ideas) },
    },
  ]);
}

/** Takes one's wishes back. */
export async function dropWishes(db: Db, { event, person }: Wishing): Promise<void> {
  await db.write(
    `DELETE FROM hack_wishes WHERE person = :person
       AND event = (SELECT id FROM events WHERE slug = :event)`,
    { event, person },
  );
}

/** The ideas that somebody wished for, `w`, in order: for one that was merged, the one it went into. */
export const wishedIdeas = `
  (SELECT json_group_array(idea) FROM (
     SELECT coalesce(i.merged_into, i.id) AS idea FROM hack_wish_ideas x
     JOIN hack_ideas i ON i.id = x.idea
     WHERE x.event = w.event AND x.person = w.person
     GROUP BY coalesce(i.merged_into, i.id) ORDER BY min(x.rank)))`;

const alone = `
  SELECT s.person FROM signups s WHERE s.event = e.id AND s.state = 'confirmed'
    AND NOT EXISTS (SELECT 1 FROM hack_members WHERE event = s.event AND person = s.person)`;

/** Somebody's wishes in a hackathon, and what they may be. */
export async function readWishes(db: Db, { event, person }: Wishing): Promise<WishRows> {
  const [[row], choices] = await Promise.all([
    db.read(
      `SELECT
         (SELECT json_object('ideas', json(${wishedIdeas}), 'skills', json(w.skills),
                             'parts', json(w.parts), 'at', w.at)
          FROM hack_wishes w WHERE w.event = e.id AND w.person = :person) AS mine,
         (SELECT json_group_array(skill) FROM person_skills
          WHERE person = :person AND kind = 'knows') AS knows,
         (SELECT count(*) FROM (${alone})) AS alone,
         (SELECT count(*) FROM hack_wishes WHERE event = e.id AND person IN (${alone})) AS said,
         (SELECT json_object('wished', json(iif(p.wished, 'true', 'false')), 'rank', p.rank,
                             'title', i.title)
          FROM hack_placings p JOIN hack_members m ON m.event = p.event AND m.person = p.person
          JOIN hack_ideas i ON i.id = m.idea
          WHERE p.event = e.id AND p.person = :person) AS placed
       FROM events e WHERE e.slug = :event`,
      { event, person },
    ),
    db.read(
      `SELECT i.id, i.person, i.title,
         (SELECT count(*) FROM hack_members WHERE idea = i.id) AS people,
         EXISTS (SELECT 1 FROM hack_interest n JOIN hack_ideas x ON x.id = n.idea
                 WHERE n.person = :person AND (x.id = i.id OR x.merged_into = i.id)) AS interested
       FROM hack_ideas i
       WHERE i.event = (SELECT id FROM events WHERE slug = :event) AND i.merged_into IS NULL
       ORDER BY people = 0, i.title, i.id`,
      { event, person },
    ),
  ]);
  const parsed = (column: string) => (row?.[column] ? JSON.parse(String(row[column])) : null);
  return {
    ...{ mine: parsed('mine'), placed: parsed('placed'), knows: parsed('knows') ?? [] },
    ...{ alone: Number(row?.alone ?? 0), said: Number(row?.said ?? 0) },
    choices: choices.map(choiceOf),
  };
}

const choiceOf = (row: Row): WishRows['choices'][number] => ({
  ...{ id: String(row.id), person: String(row.person), title: String(row.title) },
  ...{ people: Number(row.people), interested: row.interested === 1 },
});
