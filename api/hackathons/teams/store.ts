import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import type { Part } from './schema.ts';

// Each of these decides in one statement; the keys and the triggers of the schema stand behind it:
// one hack team for one person, none over its size, none without somebody who answers for it.

export const openNow = `
  NOT e.draft AND NOT e.cancelled AND ${stageSql} IN ('forming', 'hacking')`;
/** Whoever has a place in the hackathon can be in one of its teams. */
export const hasPlace = (person: string) => `
  EXISTS (SELECT 1 FROM signups
          WHERE event = h.event AND person = ${person} AND state = 'confirmed')`;
export const isFree = (person: string) => `
  NOT EXISTS (SELECT 1 FROM hack_members WHERE event = h.event AND person = ${person})`;

type Begin = { idea: string; person: string; parts: Part[]; now: Instant };

/** Begins a hack team around an idea, with who begins it; or nothing, where somebody was quicker. */
export async function begin(db: Db, { idea, person, parts, now }: Begin): Promise<void> {
  const args = { idea, person, now };
  await db.batch([
    {
      sql: `INSERT INTO hack_teams (idea, event, lead, made_at)
            SELECT i.id, i.event, :person, :now
            FROM hack_ideas i JOIN hackathons h ON h.event = i.event
            JOIN event_facts e ON e.id = h.event
            WHERE i.id = :idea AND i.merged_into IS NULL AND ${openNow}
              AND ${hasPlace(':person')} AND ${isFree(':person')}
              -- Its pitcher first; anybody, once the pitcher is in another team or not there.
              AND (i.person = :person OR e.host = :person
                OR NOT (${hasPlace('i.person')} AND ${isFree('i.person')}))
            ON CONFLICT (idea) DO NOTHING`,
      args,
    },
    {
      sql: `INSERT INTO hack_members (event, person, idea, parts, at)
            SELECT t.event, t.lead, t.idea, :parts, :now
            FROM hack_teams t JOIN hackathons h ON h.event = t.event
            WHERE t.idea = :idea AND t.lead = :person
              AND NOT EXISTS (SELECT 1 FROM hack_members WHERE idea = t.idea)
            ON CONFLICT (event, person) DO NOTHING`,
      args: { ...args, parts: JSON.stringify(parts) },
    },
    tell({
      cause: `hack-begun:${idea}:${now}`,
      said: `'a hack team is forming around “' || i.title || '”, which you wanted to join'`,
      to: `SELECT person FROM hack_interest WHERE idea = :idea
           UNION SELECT person FROM hack_ideas WHERE id = :idea`,
      only: `EXISTS (SELECT 1 FROM hack_teams WHERE idea = :idea AND lead = :person AND made_at = :now)`,
      args,
    }),
  ]);
}

export type Telling = {
  /** Names the fact, so that a repeat tells nothing twice. */
  cause: string;
  /** A clause, as SQL over the idea `i` and who did it, `d`. */
  said: string;
  /** The ids of whom, as SQL. */
  to: string;
  only?: string;
  args: { idea: string; person: string; now: Instant; help?: string };
};

/** Tells people of a hack team something in the batch in which it became so. */
export function tell({ cause, said, to, only = 'true', args }: Telling): Statement {
  return {
    sql: `INSERT INTO notices (person, what, event, cause, detail, at)
          SELECT p.id, 'hack-told', i.event, :cause, json_object('said', ${said}), :now
          FROM hack_ideas i JOIN people d ON d.id = :person JOIN people p ON p.id IN (${to})
          WHERE i.id = :idea AND p.id <> :person AND p.kind = 'staff' AND ${only}
          ON CONFLICT (person, cause) DO NOTHING`,
    args: { ...args, cause },
  };
}

/** Says how a member takes part, and in which role: one that nobody else has, or nothing changes. */
export async function takePart(
  db: Db,
  said: { idea: string; person: string; parts: Part[]; role: string | null },
): Promise<void> {
  const { idea, person, parts, role } = said;
  await db.write(
    `UPDATE hack_members SET parts = :parts, role = :role
     WHERE idea = :idea AND person = :person AND (:role IS NULL OR EXISTS (
       SELECT 1 FROM hack_roles r WHERE r.id = :role AND r.idea = :idea AND NOT EXISTS (
         SELECT 1 FROM hack_members m WHERE m.role = r.id AND m.person <> :person)))`,
    { idea, person, role, parts: JSON.stringify(parts) },
  );
}

/** Lets another member answer for the team. */
export async function handOn(db: Db, idea: string, person: string): Promise<void> {
  await db.write(
    `UPDATE hack_teams SET lead = (SELECT id FROM people WHERE slug = :person)
     WHERE idea = :idea AND EXISTS (SELECT 1 FROM hack_members m JOIN people p ON p.id = m.person
       WHERE m.idea = :idea AND p.slug = :person)`,
    { idea, person },
  );
}

type Role = { id: string; idea: string; title: string; skill: string | null; now: Instant };

export async function putRole(db: Db, { id, idea, title, skill, now }: Role): Promise<void> {
  await db.write(
    `INSERT INTO hack_roles (id, idea, title, skill, at)
     SELECT :id, idea, :title, :skill, :now FROM hack_teams WHERE idea = :idea
       AND (SELECT count(*) FROM hack_roles WHERE idea = :idea AND id <> :id) < 20
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, skill = excluded.skill
       WHERE idea = excluded.idea`,
    { id, idea, title, skill, now },
  );
}

export async function dropRole(db: Db, idea: string, id: string): Promise<void> {
  await db.write('DELETE FROM hack_roles WHERE idea = :idea AND id = :id', { idea, id });
}

/** The id of who has this slug. */
export async function personOf(db: Db, slug: string): Promise<string | undefined> {
  const row = await db.readOne('SELECT id FROM people WHERE slug = :slug', { slug });
  return row && String(row.id);
}
