import type { Db, Row } from '../db.ts';

/** One person's answer about one playbook, and the months that count (`2026-11`). */
export type About = { playbook: string; person: string; month: string; since: string };

export type HelpFacts = { mine: boolean | null; yes: number; no: number };

const one = `
  SELECT
    (SELECT helped FROM helps
     WHERE playbook = :playbook AND person = :person AND month = :month) AS mine,
    count(*) FILTER (WHERE helped = 1) AS yes, count(*) FILTER (WHERE helped = 0) AS no
  FROM helps WHERE playbook = :playbook AND month >= :since`;

export async function readHelp(db: Db, about: About): Promise<HelpFacts> {
  return helpIn(await db.read(one, about));
}

/** Keeps this month's answer, and takes the names out of those of the months before. */
export async function sayHelped(db: Db, said: About & { helped: boolean }): Promise<HelpFacts> {
  const { playbook, person, month, since, helped } = said;
  const results = await db.batch([
    {
      sql: `UPDATE helps SET person = NULL WHERE month < :month AND person IS NOT NULL`,
      args: { month },
    },
    {
      sql: `INSERT INTO helps (playbook, person, month, helped)
            VALUES (:playbook, :person, :month, :helped)
            ON CONFLICT (playbook, person, month) DO UPDATE SET helped = excluded.helped`,
      args: { playbook, person, month, helped: helped ? 1 : 0 },
    },
    { sql: one, args: { playbook, person, month, since } },
  ]);
  return helpIn(results.at(-1) ?? []);
}

function helpIn([row]: Row[]): HelpFacts {
  const mine = row?.mine;
  return {
    mine: mine === null || mine === undefined ? null : mine === 1,
    yes: Number(row?.yes ?? 0),
    no: Number(row?.no ?? 0),
  };
}
