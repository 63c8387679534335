import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { Part } from '../teams/schema.ts';
import { hasPlace, isFree, openNow, type Telling, tell } from '../teams/store.ts';

const membersOf = 'SELECT person FROM hack_members WHERE idea = :idea';

export type Asking = {
  idea: string;
  /** The id of who would join. */
  person: string;
  /** The id of who says so: themselves, or a member. */
  by: string;
  words: string;
  parts: Part[];
  role: string | null;
  now: Instant;
};

/** Asks to join a hack team, or asks somebody to. Sent again it changes nothing. */
export async function ask(db: Db, asking: Asking): Promise<void> {
  const { idea, person, by, words, role, now } = asking;
  const applies = person === by;
  await db.batch([
    {
      sql: `INSERT INTO hack_asks (idea, person, way, words, parts, role, at)
            SELECT t.idea, :person, :way, :words, :parts,
              (SELECT id FROM hack_roles WHERE id = :role AND idea = t.idea), :now
            FROM hack_teams t JOIN hackathons h ON h.event = t.event
            JOIN event_facts e ON e.id = h.event
            WHERE t.idea = :idea AND ${openNow} AND ${hasPlace(':person')} AND ${isFree(':person')}
              AND (:person = :by OR EXISTS (
                SELECT 1 FROM hack_members WHERE idea = t.idea AND person = :by))
            ON CONFLICT (idea, person) DO NOTHING`,
      args: {
        ...{ idea, person, by, words, role, now, way: applies ? 'applied' : 'invited' },
        parts: JSON.stringify(asking.parts),
      },
    },
    tell({
      cause: `hack-ask:${idea}:${person}:${now}`,
      said: applies
        ? `d.name || ' would like to join your hack team “' || i.title || '”'`
        : `d.name || ' asks you to join the hack team “' || i.title || '”'`,
      to: applies ? membersOf : 'SELECT id FROM people WHERE id = :other',
      only: `EXISTS (SELECT 1 FROM hack_asks WHERE idea = :idea AND person = :other AND at = :now)`,
      args: { idea, person: by, now, ...{ other: person } } as Telling['args'],
    }),
  ]);
}

/** Takes an application or an invitation back, or declines it; who applied is told. */
export async function endAsk(
  db: Db,
  { idea, person, by, now }: Pick<Asking, 'idea' | 'person' | 'by' | 'now'>,
): Promise<void> {
  await db.batch([
    tell({
      cause: `hack-ended:${idea}:${person}:${now}`,
      said: `'your asking to join “' || i.title || '” was declined. Another team would be glad of you'`,
      to: `SELECT person FROM hack_asks WHERE idea = :idea AND person = :other AND way = 'applied'`,
      args: { idea, person: by, now, ...{ other: person } } as Telling['args'],
    }),
    {
      sql: 'DELETE FROM hack_asks WHERE idea = :idea AND person = :person',
      args: { idea, person },
    },
  ]);
}

/** Makes somebody a member who was asked and says yes, or who asked and is taken in by a member. */
export async function join(
  db: Db,
  { idea, person, by, now }: Pick<Asking, 'idea' | 'person' | 'by' | 'now'>,
): Promise<void> {
  await db.batch([
    {
      sql: `INSERT INTO hack_members (event, person, idea, parts, role, at)
            SELECT t.event, :person, t.idea, a.parts,
              -- A role that somebody else has by now is nobody's reason to stay away.
              (SELECT r.id FROM hack_roles r WHERE r.id = a.role AND r.idea = t.idea
                 AND NOT EXISTS (SELECT 1 FROM hack_members WHERE role = r.id)), :now
            FROM hack_asks a JOIN hack_teams t ON t.idea = a.idea
            JOIN hackathons h ON h.event = t.event JOIN event_facts e ON e.id = h.event
            WHERE a.idea = :idea AND a.person = :person AND ${openNow} AND ${hasPlace(':person')}
              AND CASE a.way WHEN 'invited' THEN :by = :person ELSE EXISTS (
                SELECT 1 FROM hack_members WHERE idea = t.idea AND person = :by) END
              AND (SELECT count(*) FROM hack_members WHERE idea = t.idea) < h.size_most
            ON CONFLICT (event, person) DO NOTHING`,
      args: { idea, person, by, now },
    },
    tell({
      cause: `hack-joined:${idea}:${person}:${now}`,
      said: `(SELECT name FROM people WHERE id = :other) || ' is in the hack team “' || i.title || '” now'`,
      to: `${membersOf} UNION SELECT :other`,
      only: `EXISTS (SELECT 1 FROM hack_members WHERE idea = :idea AND person = :other AND at = :now)`,
      args: { idea, person: by, now, ...{ other: person } } as Telling['args'],
    }),
  ]);
}

/** Leaves a hack team; who answers for it then, the schema says. The others are told. */
export async function leave(
  db: Db,
  { idea, person, by, now }: Pick<Asking, 'idea' | 'person' | 'by' | 'now'>,
): Promise<void> {
  await db.batch([
    tell({
      cause: `hack-left:${idea}:${person}:${now}`,
      said: `(SELECT iif(kind = 'guest', 'a guest', name) FROM people WHERE id = :other) || ' has left the hack team “' || i.title || '”'`,
      to: membersOf,
      only: `EXISTS (SELECT 1 FROM hack_members WHERE idea = :idea AND person = :other)`,
      args: { idea, person: by, now, ...{ other: person } } as Telling['args'],
    }),
    {
      sql: 'DELETE FROM hack_members WHERE idea = :idea AND person = :person',
      args: { idea, person },
    },
  ]);
}
