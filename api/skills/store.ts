import type { Db, Row } from '../db.ts';
import type { SkillKind } from './schema.ts';

const mine = 'SELECT skill, kind FROM person_skills WHERE person = :person';

type Said = { person: string; skill: string };

/** Says that a person knows a skill or wants it, whichever they said before; all that they say now. */
export async function saySkill(db: Db, said: Said & { kind: SkillKind }) {
  const { person } = said;
  return changed(db, person, {
    sql: `INSERT INTO person_skills (person, skill, kind) VALUES (:person, :skill, :kind)
          ON CONFLICT (person, skill) DO UPDATE SET kind = excluded.kind`,
    args: said,
  });
}

/** Takes back what a person said of a skill; all that they say now. */
export async function unsaySkill(db: Db, said: Said) {
  return changed(db, said.person, {
    sql: 'DELETE FROM person_skills WHERE person = :person AND skill = :skill',
    args: said,
  });
}

async function changed(db: Db, person: string, statement: { sql: string; args: Said }) {
  const results = await db.batch([statement, { sql: mine, args: { person } }]);
  return skillsIn(results[1] ?? []);
}

const skillsIn = (rows: Row[]): Map<string, SkillKind> =>
  new Map(rows.map(({ skill, kind }) => [String(skill), kind as SkillKind]));
