import type { Db, Row, Statement } from '../db.ts';
import type { Keepers } from '../playbooks/rules.ts';
import type { Instant } from '../time.ts';
import type { ReportFacts } from './rules.ts';
import type { NewReport, NewSettlement } from './schema.ts';

const LISTED_MOST = 100;

const columns = `
  SELECT r.id, r.playbook, r.passage, r.heading, r.anchor, r.what, r.at, r.run, r.step, r.answer,
    r.words, r.settled_at, json_object('slug', p.slug, 'name', p.name) AS reporter,
    json_object('slug', s.slug, 'name', s.name) AS settler
  FROM reports r JOIN people p ON p.id = r.person LEFT JOIN people s ON s.id = r.settled_by`;

const one = `${columns} WHERE r.id = :id`;

const within = ':playbooks IS NULL OR r.playbook IN (SELECT value FROM json_each(:playbooks))';

const lists = {
  open: `${columns} WHERE r.answer IS NULL AND (${within}) ORDER BY r.at, r.id LIMIT ${LISTED_MOST}`,
  settled: `${columns} WHERE r.answer IS NOT NULL AND (${within})
    ORDER BY r.settled_at DESC, r.id LIMIT ${LISTED_MOST}`,
};

/** The reports of these playbooks, or of all. */
export async function listReports(
  db: Db,
  { playbooks, state }: { playbooks: string[] | undefined; state: 'open' | 'settled' },
): Promise<ReportFacts[]> {
  const args = { playbooks: playbooks ? JSON.stringify(playbooks) : null };
  return (await db.read(lists[state], args)).map(reportIn);
}

export async function readReport(db: Db, id: string): Promise<ReportFacts | undefined> {
  return (await db.read(one, { id })).map(reportIn)[0];
}

export type ToReport = NewReport & {
  id: string;
  person: string;
  now: Instant;
  /** The playbook's title, and who hears of it. */
  title: string;
  keepers: Keepers;
  /** The run and its step, for what was found wrong in one. */
  run?: string;
  step?: string;
};

const insert = `
  INSERT INTO reports (id, playbook, passage, heading, anchor, what, person, at, run, step)
  VALUES (:id, :playbook, :passage, :heading, :anchor, :what, :person, :now, :run, :step)
  ON CONFLICT (id) DO NOTHING`;

/** Everyone who keeps the playbook right, but not the one who says it. */
const tellOwners = `
  INSERT INTO notices (person, what, playbook, cause, detail, at)
  SELECT p.id, 'reported', r.playbook, 'report:' || r.id,
    json_object('title', :title, 'said', r.what, 'by', b.name), r.at
  FROM reports r JOIN people b ON b.id = r.person
  JOIN people p ON p.kind = 'staff' AND p.left_at IS NULL
    AND (p.slug = :verifier OR p.team IN (SELECT value FROM json_each(:teams)))
  WHERE r.id = :id AND r.person = :person AND p.id <> r.person
  ON CONFLICT (person, cause) DO NOTHING`;

/** Records a report and tells the owners; for a batch of one's own. Repeated, it does nothing. */
export function reportStatements(report: ToReport): Statement[] {
  const { id, playbook, passage, heading, anchor, what, person, now, title } = report;
  const { run = null, step = null, keepers } = report;
  const { teams, verifier } = keepers;
  const said = { id, playbook, passage, heading, anchor, what, person, now, run, step };
  return [
    { sql: insert, args: said },
    { sql: tellOwners, args: { id, person, title, verifier, teams: JSON.stringify(teams) } },
  ];
}

/** The report as it stands then: the one of this id that was there before, if there was one. */
export async function makeReport(db: Db, report: ToReport): Promise<ReportFacts | undefined> {
  const { id } = report;
  const results = await db.batch([...reportStatements(report), { sql: one, args: { id } }]);
  return results.at(-1)?.map(reportIn)[0];
}

const settle = `
  UPDATE reports SET answer = :answer, words = :words, settled_by = :person, settled_at = :now
  WHERE id = :id AND answer IS NULL`;

const tellReporter = `
  INSERT INTO notices (person, what, playbook, cause, detail, at)
  SELECT r.person, 'settled', r.playbook, 'settled:' || r.id,
    json_object('title', :title, 'answer', r.answer, 'words', r.words, 'anchor', r.anchor),
    r.settled_at
  FROM reports r
  WHERE r.id = :id AND r.answer IS NOT NULL AND r.settled_by <> r.person
  ON CONFLICT (person, cause) DO NOTHING`;

type ToSettle = NewSettlement & { id: string; person: string; now: Instant; title: string };

/** Settles an open report and tells the one who made it; the report as it stands then. */
export async function settleReport(db: Db, asked: ToSettle): Promise<ReportFacts | undefined> {
  const { id, answer, words, person, now, title } = asked;
  const results = await db.batch([
    { sql: settle, args: { id, answer, words, person, now } },
    { sql: tellReporter, args: { id, title } },
    { sql: one, args: { id } },
  ]);
  return results.at(-1)?.map(reportIn)[0];
}

type Columns = Omit<ReportFacts, 'by' | 'state' | 'settlement'>;

function reportIn(row: Row): ReportFacts {
  const { id, playbook, passage, heading, anchor, what, at, run, step } = row as unknown as Columns;
  const settlement =
    row.answer === null
      ? null
      : {
          answer: row.answer as NewSettlement['answer'],
          words: String(row.words),
          by: JSON.parse(String(row.settler)),
          at: String(row.settled_at),
        };
  return {
    ...{ id, playbook, passage, heading, anchor, what, at, run, step, settlement },
    by: JSON.parse(String(row.reporter)),
    state: settlement ? 'settled' : 'open',
  };
}
