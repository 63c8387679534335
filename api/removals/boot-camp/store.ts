import { naming } from '../../cohorts/statement.ts';
import type { Db, Statement } from '../../db.ts';
import { NOBODY, STAYS_OF_VISITS } from '../rules.ts';
import type { ToRemove } from '../store.ts';

/** A cohort that is not over: a draft, one that has begun of late, or one with a visit to come. */
export const toCome = (cohort: string): string => `(${cohort}.state = 'draft'
  OR ${cohort}.first_day > date(:now, '-28 days')
  OR EXISTS (SELECT 1 FROM visits WHERE cohort = ${cohort}.id AND coalesce(day, told_day) >= substr(:now, 1, 10)))`;

const myHires = 'SELECT id FROM hires WHERE person = :person';
const myVisits = `SELECT id FROM visits WHERE hire IN (${myHires})`;

/** Tables whose rows hang on a hire or a visit, and are about the hire. */
async function hangingOn(db: Db, of: 'hires' | 'visits') {
  const rows = await db.read(
    `SELECT m.name AS 'table', f."from" AS 'column'
     FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = :of AND m.name <> 'visits' AND f.on_delete = 'CASCADE'`,
    { of },
  );
  return rows
    .map((row) => row as unknown as { table: string; column: string })
    .filter(({ table }) => of === 'hires' || !STAYS_OF_VISITS.includes(table));
}

/**
 * Of somebody as a hire and as a host: what they wrote and what was written to them goes; visits to
 * come are off or wait for another host, of which hosts and organisers are told; visits that were stay
 * without a name.
 */
export async function bootCampStatements(db: Db, asked: ToRemove): Promise<Statement[]> {
  const { id: person, by, now, removal, slug } = asked;
  const [ofHires, ofVisits] = await Promise.all([hangingOn(db, 'hires'), hangingOn(db, 'visits')]);
  const args = {
    ...{ person, by, now, removal, nobody: NOBODY, quoted: JSON.stringify(slug) },
    ...{ off: JSON.stringify(asked.off), told: JSON.stringify(asked.told) },
  };
  const isOff = 'id IN (SELECT value FROM json_each(:off))';
  const hostsToCome = `SELECT cohort, count(*) AS visits FROM visits
    WHERE :person IN (host, told_host) AND coalesce(day, told_day) >= substr(:now, 1, 10)
    GROUP BY cohort`;
  const statements = [
    `UPDATE cohorts SET organiser = :by WHERE organiser = :person AND ${toCome('cohorts')}`,
    // Whoever edits one of these, or plans it, hears that it has changed.
    `UPDATE cohorts SET version = version + 1 WHERE id IN (
       SELECT cohort FROM hires WHERE person = :person UNION SELECT cohort FROM (${hostsToCome}))`,
    `DELETE FROM drafts WHERE instr(plan, :quoted)
       OR cohort IN (SELECT cohort FROM hires WHERE person = :person)`,
    `INSERT INTO notices (person, what, cohort, cause, detail, at)
     SELECT value ->> 'host', 'planned', value ->> 'cohort',
       'left:' || :removal || ':' || (value ->> 'cohort'), json_object('said', value ->> 'said'), :now
     FROM json_each(:told) WHERE value ->> 'host' <> :person
     ON CONFLICT (person, cause) DO NOTHING`,
    `INSERT INTO notices (person, what, cohort, cause, detail, at)
     SELECT c.organiser, 'swapped', c.id, 'left-host:' || :removal || ':' || c.id,
       json_object('said', 'a host has left, and ' || iif(o.visits = 1, 'a visit waits',
         o.visits || ' visits wait') || ' for another'), :now
     FROM (${hostsToCome}) o JOIN cohorts c ON c.id = o.cohort WHERE c.organiser <> :person
     ON CONFLICT (person, cause) DO NOTHING`,
    `DELETE FROM visits WHERE ${isOff}`,
    ...ofVisits.map(
      ({ table, column }) => `DELETE FROM "${table}" WHERE "${column}" IN (${myVisits})`,
    ),
    ...ofHires.map(
      ({ table, column }) => `DELETE FROM "${table}" WHERE "${column}" IN (${myHires})`,
    ),
    `UPDATE mini_project_changes SET words = iif(state = 'asked-for-help', '…', '')
     WHERE words NOT IN ('', '…') AND (person = :person OR visit IN (${myVisits}))`,
    `UPDATE outcomes SET words = '', link = '' WHERE person = :person AND visit IN (${myVisits})`,
    `DELETE FROM hires WHERE person = :person
       AND NOT EXISTS (SELECT 1 FROM visits WHERE hire = hires.id)`,
    `UPDATE hires SET role = '', place = '', part_time = '[]', buddy = NULL, person = NULL,
       name = :nobody || (SELECT iif(count(*) = 0, '', ' (' || (count(*) + 1) || ')')
         FROM hires o WHERE o.cohort = hires.cohort AND o.name LIKE :nobody || '%')
     WHERE person = :person`,
  ];
  return statements.map(naming(args));
}
