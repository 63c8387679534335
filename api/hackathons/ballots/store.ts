import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import { hasPlace } from '../teams/store.ts';
import { alive } from '../votes/store.ts';

const openFor = `
  e.slug = :event AND ${alive} AND v.opened_at IS NOT NULL AND v.closed_at IS NULL
  AND ${stageSql} = 'showing' AND ${hasPlace(':person')}`;
const from = `hack_votes v JOIN hackathons h ON h.event = v.event
  JOIN event_facts e ON e.id = v.event`;

type Casting = { event: string; person: string; now: Instant; choices: readonly string[] };

/** Puts one ballot in the place of the one before, whole; without choices it is taken back. */
export async function castBallot(db: Db, { event, person, now, choices }: Casting): Promise<void> {
  const args = { event, person, now };
  await db.batch([
    {
      sql: `INSERT INTO hack_ballots (event, person) SELECT v.event, :person FROM ${from}
            WHERE ${openFor} ON CONFLICT (event, person) DO NOTHING`,
      args,
    },
    {
      sql: `DELETE FROM hack_choices WHERE person = :person
              AND event = (SELECT v.event FROM ${from} WHERE ${openFor})`,
      args,
    },
    {
      sql: `INSERT INTO hack_choices (event, person, place, idea)
            SELECT b.event, b.person, o.key, t.idea FROM ${from}
            JOIN hack_ballots b ON b.event = v.event AND b.person = :person
            JOIN json_each(:choices) o JOIN hack_teams t ON t.event = v.event AND t.idea = o.value
            WHERE ${openFor} AND NOT EXISTS (
              SELECT 1 FROM hack_members WHERE idea = t.idea AND person = :person)`,
      args: { ...args, choices: JSON.stringify(choices) },
    },
    {
      sql: `DELETE FROM hack_ballots WHERE person = :person
              AND event = (SELECT v.event FROM ${from} WHERE ${openFor})
              AND NOT EXISTS (SELECT 1 FROM hack_choices
                WHERE event = hack_ballots.event AND person = :person)`,
      args,
    },
  ]);
}
