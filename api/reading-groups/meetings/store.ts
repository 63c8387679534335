import type { Db, Row, Statement } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import { playbooksMost, versionsListed } from './schema.ts';

const ref = (alias: string) => `json_object('slug', ${alias}.slug, 'name', ${alias}.name)`;

const page = `
  SELECT m.counted_at IS NOT NULL AS counted,
    (SELECT json_object('notes', n.notes, 'questions', n.questions, 'version', n.version,
       'by', ${ref('p')}, 'at', n.at)
     FROM preparations n JOIN people p ON p.id = n.person WHERE n.session = m.session) AS prepared,
    (SELECT json_object('version', n.version, 'text', n.text, 'by', ${ref('p')}, 'at', n.at)
     FROM meeting_notes n JOIN people p ON p.id = n.person
     WHERE n.session = m.session ORDER BY n.version DESC LIMIT 1) AS notes,
    (SELECT json_group_array(json(version)) FROM (
       SELECT json_object('version', n.version, 'by', ${ref('p')}, 'at', n.at) AS version
       FROM meeting_notes n JOIN people p ON p.id = n.person WHERE n.session = m.session
       ORDER BY n.version DESC LIMIT ${versionsListed} OFFSET 1)) AS versions,
    (SELECT json_object('pen', k.pen, 'by', ${ref('p')}, 'since', k.since, 'usedAt', k.used_at,
       'word', k.word)
     FROM pens k JOIN people p ON p.id = k.person WHERE k.session = m.session) AS pen,
    (SELECT json_group_array(json(question)) FROM (
       SELECT json_object('id', q.id, 'text', q.text, 'by', ${ref('p')}, 'person', q.person,
         'at', q.at, 'answer', q.answer,
         'answeredBy', iif(a.id IS NULL, NULL, ${ref('a')})) AS question
       FROM meeting_questions q JOIN people p ON p.id = q.person
         LEFT JOIN people a ON a.id = q.answered_by
       WHERE q.session = m.session ORDER BY q.at, q.id)) AS questions,
    (SELECT json_group_array(json_object('person', p.id, 'slug', p.slug, 'name', p.name))
     FROM attendances a JOIN people p ON p.id = a.person
     WHERE a.session = m.session AND a.state <> 'missed') AS there,
    (SELECT json_group_array(playbook) FROM meeting_playbooks
     WHERE session = m.session) AS playbooks
  FROM meetings m WHERE m.session = :session`;

type By = { by: PersonRef; at: Instant };
type WrittenNotes = By & { version: number; text: string };

/** What the database has on the page of a meeting. */
export type PageRow = {
  counted: boolean;
  prepared: (By & { notes: string; questions: string; version: number }) | null;
  notes: WrittenNotes | null;
  versions: Omit<WrittenNotes, 'text'>[];
  pen: { pen: string; by: PersonRef; since: Instant; usedAt: Instant; word: string } | null;
  questions: (By & {
    id: string;
    text: string;
    /** Id of who asked. */
    person: string;
    answer: string;
    answeredBy: PersonRef | null;
  })[];
  there: (PersonRef & { person: string })[];
  playbooks: string[];
};

export async function pageOf(db: Db, session: string): Promise<PageRow> {
  return pageIn(await db.read(page, { session }));
}

/** Writes, and reads the page as it is then. */
export async function pageAfter(
  db: Db,
  session: string,
  statements: Statement[],
): Promise<PageRow> {
  const results = await db.batch([...statements, { sql: page, args: { session } }]);
  return pageIn(results.at(-1) ?? []);
}

function pageIn([row]: Row[]): PageRow {
  const parsed = (column: string) => JSON.parse(String(row?.[column] ?? 'null'));
  return {
    counted: row?.counted === 1,
    ...{ prepared: parsed('prepared'), notes: parsed('notes'), versions: parsed('versions') ?? [] },
    ...{ pen: parsed('pen'), questions: parsed('questions') ?? [] },
    ...{ there: parsed('there') ?? [], playbooks: parsed('playbooks') ?? [] },
  };
}

type ToPrepare = {
  session: string;
  notes: string;
  questions: string;
  version: number;
  person: string;
  now: Instant;
};

/** Only from the version that is the latest. */
export const prepareStatement = (args: ToPrepare): Statement => ({
  sql: `INSERT INTO preparations (session, notes, questions, version, person, at)
        SELECT session, :notes, :questions, 1, :person, :now FROM meetings
        WHERE session = :session
          AND :version = coalesce((SELECT version FROM preparations WHERE session = :session), 0)
        ON CONFLICT (session) DO UPDATE SET notes = excluded.notes,
          questions = excluded.questions, version = preparations.version + 1,
          person = excluded.person, at = excluded.at`,
  args,
});

type Noted = { session: string; person: string; by: string; now: Instant };

/** Nobody takes a seat here: a group has members, and they come. */
export const thereStatement = (args: Noted): Statement => ({
  sql: `INSERT INTO attendances (session, person, state, how, noted_by, at)
        VALUES (:session, :person, 'attended', 'list', :by, :now)
        ON CONFLICT (session, person) DO UPDATE SET state = 'attended', how = 'list',
          noted_by = excluded.noted_by, at = excluded.at
        WHERE attendances.state <> 'attended'`,
  args,
});

export const notThereStatement = (session: string, person: string): Statement => ({
  sql: 'DELETE FROM attendances WHERE session = :session AND person = :person',
  args: { session, person },
});

export const countedStatement = (session: string, complete: boolean, now: Instant): Statement => ({
  sql: `UPDATE meetings SET counted_at = iif(:complete, coalesce(counted_at, :now), NULL)
        WHERE session = :session`,
  args: { session, complete: complete ? 1 : 0, now },
});

export const linkStatement = (session: string, playbook: string): Statement => ({
  sql: `INSERT INTO meeting_playbooks (session, playbook) SELECT :session, :playbook
        WHERE (SELECT count(*) FROM meeting_playbooks WHERE session = :session) < ${playbooksMost}
        ON CONFLICT DO NOTHING`,
  args: { session, playbook },
});

export const unlinkStatement = (session: string, playbook: string): Statement => ({
  sql: 'DELETE FROM meeting_playbooks WHERE session = :session AND playbook = :playbook',
  args: { session, playbook },
});
