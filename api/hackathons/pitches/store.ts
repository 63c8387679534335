import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { IdeaSaid } from '../ideas/schema.ts';
import { stageSql } from '../store.ts';

type Pitch = Omit<IdeaSaid, 'version'> & {
  id: string;
  event: string;
  person: string;
  now: Instant;
};
const open = (stages: string) => `
  NOT e.draft AND NOT e.cancelled AND ${stageSql} IN (${stages})`;
const said = ({ title, problem, sketch, challenge, tags, skills }: Omit<IdeaSaid, 'version'>) => ({
  ...{ title, problem, sketch, challenge },
  ...{ tags: JSON.stringify(tags), skills: JSON.stringify(skills) },
});

/** Pitches an idea while ideas are pitched. Sent again it changes nothing. */
export async function pitch(db: Db, idea: Pitch): Promise<void> {
  const { id, event, person, now } = idea;
  await db.write(
    `INSERT INTO hack_ideas (id, event, person, title, problem, sketch, challenge, tags, skills, at)
     SELECT :id, h.event, :person, :title, :problem, :sketch, :challenge, :tags, :skills, :now
     FROM hackathons h JOIN event_facts e ON e.id = h.event
     WHERE e.slug = :event AND ${open(`'pitching', 'forming'`)}
     ON CONFLICT (id) DO NOTHING`,
    { id, event, person, now, ...said(idea) },
  );
}

/** Writes an idea anew, if it is still of this version. */
export async function rewrite(
  db: Db,
  idea: string,
  { version, ...facts }: IdeaSaid,
): Promise<boolean> {
  const rows = await db.write(
    `UPDATE hack_ideas SET title = :title, problem = :problem, sketch = :sketch,
       challenge = :challenge, tags = :tags, skills = :skills, version = version + 1
     WHERE id = :idea AND version = :version RETURNING id`,
    { idea, version, ...said(facts) },
  );
  return rows.length > 0;
}

/** Takes an idea back, around which there is no hack team; those merged into it stand alone again. */
export async function dropIdea(db: Db, idea: string): Promise<void> {
  await db.write(
    `DELETE FROM hack_ideas
     WHERE id = :idea AND NOT EXISTS (SELECT 1 FROM hack_teams WHERE idea = :idea)`,
    { idea },
  );
}

export async function setInterest(
  db: Db,
  { idea, person, now, on }: { idea: string; person: string; now: Instant; on: boolean },
): Promise<void> {
  if (on) {
    await db.write(
      `INSERT INTO hack_interest (idea, person, at)
       SELECT i.id, :person, :now FROM hack_ideas i JOIN hackathons h ON h.event = i.event
       JOIN event_facts e ON e.id = h.event
       WHERE i.id = :idea AND ${open(`'pitching', 'forming'`)}
       ON CONFLICT DO NOTHING`,
      { idea, person, now },
    );
    return;
  }
  // Of a merged idea one may have liked either.
  await db.write(
    `DELETE FROM hack_interest WHERE person = :person AND idea IN (
       SELECT id FROM hack_ideas WHERE id = :idea OR merged_into = :idea)`,
    { idea, person },
  );
}

/** Says something about an idea, and tells who pitched it and who is in its team. */
export async function comment(
  db: Db,
  said: { id: string; idea: string; person: string; words: string; now: Instant },
): Promise<void> {
  const { id, idea, person, words, now } = said;
  await db.batch([
    {
      sql: `INSERT INTO hack_comments (id, idea, person, words, at)
            SELECT :id, id, :person, :words, :now FROM hack_ideas WHERE id = :idea
            ON CONFLICT (id) DO NOTHING`,
      args: { id, idea, person, words, now },
    },
    {
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT p.id, 'hack-told', i.event, 'hack-comment:' || c.id,
              json_object('said', s.name || ' says of “' || i.title || '”: ' || c.words), c.at
            FROM hack_comments c JOIN hack_ideas i ON i.id = c.idea
            JOIN people s ON s.id = c.person
            JOIN people p ON p.id = i.person
              OR p.id IN (SELECT person FROM hack_members WHERE idea = i.id)
            WHERE c.id = :id AND c.at = :now AND p.id <> c.person
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { id, now },
    },
  ]);
}

export async function dropComment(db: Db, id: string): Promise<void> {
  await db.write('DELETE FROM hack_comments WHERE id = :id', { id });
}

/**
 * Says that an idea is the same as another one of its hackathon: interest and comments are shown
 * there, and nothing is lost that parting them would not bring back. What was merged into it goes
 * along. An idea with a hack team stays what it is.
 */
export async function merge(db: Db, idea: string, into: string): Promise<void> {
  const statement: Statement = {
    sql: `UPDATE hack_ideas SET merged_into = :into
          WHERE (id = :idea OR merged_into = :idea) AND :idea <> :into
            AND NOT EXISTS (SELECT 1 FROM hack_teams WHERE idea = :idea)
            AND EXISTS (SELECT 1 FROM hack_ideas x WHERE x.id = :into AND x.merged_into IS NULL
              AND x.event = hack_ideas.event)`,
    args: { idea, into },
  };
  await db.batch([statement]);
}

/** Parts an idea from the one into which it was merged. */
export async function part(db: Db, idea: string): Promise<void> {
  await db.write('UPDATE hack_ideas SET merged_into = NULL WHERE id = :idea', { idea });
}
