import type { Db } from '../db.ts';
import { ABOUT_OTHERS, type Source } from './rules.ts';

/**
 * Every table that refers to people, or to their hires and visits. The schema itself is asked, so
 * that no table can be forgotten that somebody adds.
 */
export async function sourcesOf(db: Db): Promise<Source[]> {
  const rows = await db.read(
    `SELECT m.name AS 'table', f."table" AS 'of', json_group_array(f."from") AS columns
     FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" IN ('people', 'hires', 'visits')
       AND (f."to" = 'id' OR f."to" IS NULL)
     GROUP BY m.name, f."table" ORDER BY m.name, f."table"`,
  );
  return rows
    .map(({ table, of, columns }) => ({
      ...{ table: String(table), of: of as Source['of'] },
      columns: JSON.parse(String(columns)) as string[],
    }))
    .filter(({ table, of }) => of === 'people' || !ABOUT_OTHERS.includes(table));
}

const mine: Record<Source['of'], string> = {
  people: ':person',
  hires: 'SELECT id FROM hires WHERE person = :person',
  visits: 'SELECT v.id FROM visits v JOIN hires h ON h.id = v.hire WHERE h.person = :person',
};

/** The rows of a table that are about a person. The names come from the schema, never from outside. */
export async function rowsOf(db: Db, { table, columns, of }: Source, person: string) {
  const where = columns.map((column) => `"${column}" IN (${mine[of]})`).join(' OR ');
  const rows = await db.read(`SELECT * FROM "${table}" WHERE ${where}`, { person });
  return rows.map((row) => ({ ...row }));
}

/** The person's own row. */
export async function personRow(db: Db, person: string) {
  const row = await db.readOne('SELECT * FROM people WHERE id = :person', { person });
  return { ...row };
}

const myHires = `SELECT id FROM hires WHERE person = :person`;
const myVisits = `SELECT id FROM visits WHERE hire IN (${myHires})`;

/**
 * Removes what a hire wrote, said and was told in words. The visits stay, so that the counts of the
 * cohort stay right, and what was built, without a text of theirs. Groups of answers of which theirs
 * was one are no longer shown. Repeated, it does nothing.
 */
export async function forgetBootCamp(db: Db, person: string): Promise<void> {
  const deleted = [
    `hire_notes WHERE person = :person`,
    `hire_tasks WHERE hire IN (${myHires})`,
    `welcomes WHERE hire IN (${myHires})`,
    `visit_ratings WHERE person = :person`,
    `people_answers WHERE person = :person`,
    `check_ins WHERE person = :person`,
    `proposals WHERE person = :person AND visit IN (${myVisits})`,
    `visit_words WHERE visit IN (${myVisits})`,
  ];
  await db.batch([
    ...deleted.map((rows) => ({ sql: `DELETE FROM ${rows}`, args: { person } })),
    {
      sql: `UPDATE mini_project_changes SET words = iif(state = 'asked-for-help', '…', '')
            WHERE visit IN (${myVisits}) AND person = :person AND words NOT IN ('', '…')`,
      args: { person },
    },
    {
      sql: `UPDATE outcomes SET words = '', link = '' WHERE person = :person
              AND visit IN (${myVisits})`,
      args: { person },
    },
  ]);
}
