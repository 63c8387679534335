import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { hasPlace, isFree, openNow, tell } from '../teams/store.ts';
import type { HackGuests } from './schema.ts';

/** The guests with a place in the hackathon of this id, by name, and its hack teams. */
export async function guestsOf(db: Db, event: string): Promise<Omit<HackGuests, 'why'>> {
  const [guests, teams] = await Promise.all([
    db.read(
      `SELECT p.slug, p.name, g.named, m.idea AS team,
         (SELECT json_group_array(value ->> 'name') FROM json_each(g.skills)) AS brings,
         (SELECT json_group_array(i.title) FROM json_each(g.wishes) w
          JOIN hack_ideas i ON i.id = w.value) AS wishes
       FROM guests g JOIN people p ON p.id = g.person
       JOIN signups s ON s.event = g.event AND s.person = g.person AND s.state = 'confirmed'
       LEFT JOIN hack_members m ON m.event = g.event AND m.person = g.person
       WHERE g.event = :event ORDER BY p.name, p.id`,
      { event },
    ),
    db.read(
      `SELECT i.id, i.title, count(*) AS people, count(*) >= h.size_most AS isFull
       FROM hack_teams t JOIN hack_ideas i ON i.id = t.idea JOIN hackathons h ON h.event = t.event
       JOIN hack_members m ON m.idea = t.idea
       WHERE t.event = :event GROUP BY t.idea ORDER BY i.title, i.id`,
      { event },
    ),
  ]);
  return {
    guests: guests.map(({ slug, name, named, team, brings, wishes }) => ({
      person: { slug: String(slug), name: String(name) },
      ...{ brings: JSON.parse(String(brings)), wishes: JSON.parse(String(wishes)) },
      ...{ team: team === null ? null : String(team), named: named === 1 },
    })),
    teams: teams.map(({ id, title, people, isFull }) => ({
      ...{ id: String(id), title: String(title), people: Number(people), full: isFull === 1 },
    })),
  };
}

type Placing = {
  event: string;
  /** The slug of the guest. */
  guest: string;
  /** Null: into none. */
  idea: string | null;
  /** The id of the host, who is told nothing of it. */
  by: string;
  now: Instant;
};

/**
 * Puts a guest into a hack team that has room, out of the one where they were, and tells its members;
 * where it has none, nothing is done. Repeated, it changes nothing.
 */
export async function placeGuest(db: Db, { event, guest, idea, by, now }: Placing): Promise<void> {
  const person = `(SELECT g.person FROM guests g JOIN people p ON p.id = g.person
    WHERE g.event = :event AND p.slug = :guest)`;
  const hasRoom = `(SELECT count(*) FROM hack_members WHERE idea = t.idea) < h.size_most`;
  const open = `FROM hack_teams t JOIN hackathons h ON h.event = t.event
    JOIN event_facts e ON e.id = h.event
    WHERE t.event = :event AND t.idea = :idea AND ${openNow} AND ${hasPlace(person)} AND ${hasRoom}`;
  const args = { event, guest, now };
  await db.batch([
    idea === null
      ? {
          sql: `DELETE FROM hack_members WHERE event = :event AND person = ${person}
                  AND EXISTS (SELECT 1 FROM hackathons h JOIN event_facts e ON e.id = h.event
                              WHERE h.event = :event AND ${openNow})`,
          args,
        }
      : {
          sql: `DELETE FROM hack_members WHERE event = :event AND person = ${person}
                  AND idea <> :idea AND EXISTS (SELECT 1 ${open})`,
          args: { ...args, idea },
        },
    {
      sql: `INSERT INTO hack_members (event, person, idea, parts, at)
            SELECT t.event, ${person}, t.idea, '["builds"]', :now ${open} AND ${isFree(person)}`,
      args: { ...args, idea },
    },
    tell({
      cause: `hack-guest:${idea}:${guest}:${now}`,
      said: `'a guest from outside is in your hack team “' || i.title || '” now'`,
      to: 'SELECT person FROM hack_members WHERE idea = :idea',
      only: `EXISTS (SELECT 1 FROM hack_members m JOIN guests g ON g.person = m.person
                     WHERE m.idea = :idea AND m.at = :now)`,
      args: { idea: idea ?? '', person: by, now },
    }),
  ]);
}
