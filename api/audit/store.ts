import type { Args, Db, Row, Statement } from '../db.ts';
import type { Instant } from '../time.ts';
import { sentenceOf } from './rules.ts';
import type { AuditEntry, AuditFilter, AuditWhat } from './schema.ts';

type ToLog = {
  at: Instant;
  /** The id of who does it; null: nobody, but what `via` says. */
  actor: string | null;
  via?: AuditEntry['via'];
  what: AuditWhat;
  /** The id of the person to whom; left out where `from` tells. */
  person?: string | null;
  /**
   * Whether and of what: a row is written for each that this selects, from its columns `thing`,
   * `person` and `detail` where it has them. It runs before the change, in the same batch.
   */
  from: string;
  args?: Args;
};

/** The statement that writes to the log, for the batch of its cause. It names nobody: ids alone. */
export function logged({
  at,
  actor,
  via = 'portal',
  what,
  person,
  from,
  args = {},
}: ToLog): Statement {
  const has = (column: string) => new RegExp(`\\bAS ${column}\\b`).test(from);
  return {
    sql: `INSERT INTO audit (at, actor, via, what, person, thing, detail)
          SELECT :logAt, :logActor, :logVia, :logWhat, ${has('person') ? 'f.person' : ':person'},
            ${has('thing') ? 'f.thing' : "''"}, ${has('detail') ? 'f.detail' : "'{}'"}
          FROM (${from}) f`,
    args: {
      ...{ logAt: at, logActor: actor, logVia: via, logWhat: what },
      ...(!has('person') && { person: person ?? null }),
      ...args,
    },
  };
}

type Asked = AuditFilter & { before: number | null; most: number };

/** The entries that fit, the latest first; `before` is the number of the last that was shown. */
export async function entriesOf(db: Db, asked: Asked): Promise<AuditEntry[]> {
  const { what = null, person = null, from = null, to = null, before, most } = asked;
  const rows = await db.read(
    `SELECT a.id, a.at, a.via, a.what, a.thing, a.detail,
       iif(a.actor IS NULL, NULL, json_object('slug', b.slug, 'name', b.name)) AS actor,
       iif(a.person IS NULL, NULL, json_object('slug', p.slug, 'name', p.name)) AS person
     FROM audit a LEFT JOIN people b ON b.id = a.actor LEFT JOIN people p ON p.id = a.person
     WHERE (:what IS NULL OR a.what = :what)
       AND (:person IS NULL OR :person IN (b.slug, p.slug))
       AND (:from IS NULL OR a.at >= :from) AND (:to IS NULL OR substr(a.at, 1, 10) <= :to)
       AND (:before IS NULL OR a.id < :before)
     ORDER BY a.id DESC LIMIT :most`,
    { what, person, from, to, before, most },
  );
  return rows.map(entryIn);
}

function entryIn(row: Row): AuditEntry {
  const parsed = (column: string) => (row[column] ? JSON.parse(String(row[column])) : null);
  const entry = {
    ...(row as unknown as Omit<AuditEntry, 'sentence'>),
    ...{ actor: parsed('actor'), person: parsed('person'), detail: parsed('detail') },
  };
  return { ...entry, sentence: sentenceOf(entry) };
}
