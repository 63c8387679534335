import type { Db, Row } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { Around } from './rules.ts';
import type { NewProposalAnswer, Proposal } from './schema.ts';

/** A proposal as JSON: of `r`, with its visit `v`, its hire `h`, who wrote it and who answered. */
export const asJson = `json_object('id', r.id, 'rotation', v.rotation, 'words', r.words, 'at', r.at,
  'by', json_object('slug', w.slug, 'name', w.name), 'hire', h.name,
  'answer', json(CASE WHEN r.answer IS NULL THEN NULL ELSE json_object('is', r.answer,
    'words', r.said, 'at', r.answered_at, 'by', json(CASE WHEN a.id IS NULL THEN NULL
      ELSE json_object('slug', a.slug, 'name', a.name) END)) END))`;

export const joined = `proposals r JOIN visits v ON v.id = r.visit JOIN hires h ON h.id = v.hire
  JOIN people w ON w.id = r.person LEFT JOIN people a ON a.id = r.answered_by`;

const one = `SELECT ${asJson} AS proposal FROM ${joined} WHERE r.id = :id`;

export async function readProposal(db: Db, id: string): Promise<Proposal | undefined> {
  return (await db.read(one, { id })).map(proposalIn)[0];
}

/** Those of a rotation: open ones first, the oldest before others; then those answered last. */
export async function proposalsOf(db: Db, rotation: string): Promise<Proposal[]> {
  const rows = await db.read(
    `SELECT ${asJson} AS proposal FROM ${joined} WHERE v.rotation = :rotation
     ORDER BY r.answer IS NOT NULL, iif(r.answer IS NULL, r.at, '') , r.answered_at DESC, r.id
     LIMIT 200`,
    { rotation },
  );
  return rows.map(proposalIn);
}

/** The people of a visit that was released. */
export async function aroundVisit(db: Db, visit: string): Promise<Around | undefined> {
  const row = await db.readOne(
    `SELECT v.rotation, h.person AS hire, v.host FROM released_visits v
     JOIN hires h ON h.id = v.hire JOIN cohorts c ON c.id = v.cohort
     WHERE v.id = :visit AND c.state = 'released'`,
    { visit },
  );
  return row as unknown as Around | undefined;
}

type ToMake = {
  id: string;
  visit: string;
  person: string;
  words: string;
  now: Instant;
  team: string;
  /** As people say the rotation. */
  title: string;
};

/** Writes a proposal down and tells the team; the one of this id that there is, if there was one. */
export async function makeProposal(db: Db, asked: ToMake): Promise<Proposal | undefined> {
  const { team, title, ...made } = asked;
  const { id, person } = made;
  const results = await db.batch([
    {
      sql: `INSERT INTO proposals (id, visit, person, words, at)
            VALUES (:id, :visit, :person, :words, :now)
            ON CONFLICT (id) DO UPDATE SET words = excluded.words
            WHERE answer IS NULL AND person = :person AND visit = :visit`,
      args: made,
    },
    {
      sql: `INSERT INTO notices (person, what, cohort, cause, detail, at)
            SELECT p.id, 'proposed', v.cohort, 'proposal:' || r.id,
              json_object('by', w.name, 'at', :title, 'said', r.words), :now
            FROM ${joined} JOIN people p ON p.kind = 'staff' AND p.left_at IS NULL AND p.team = :team AND p.id <> r.person
            WHERE r.id = :id AND r.person = :person
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { id, person, team, title, now: made.now },
    },
    { sql: one, args: { id } },
  ]);
  return results.at(-1)?.map(proposalIn)[0];
}

/** Takes a proposal back, where nobody has answered it; gone already is well, too. */
export async function takeBackProposal(db: Db, { id, person }: { id: string; person: string }) {
  await db.write('DELETE FROM proposals WHERE id = :id AND person = :person AND answer IS NULL', {
    id,
    person,
  });
}

type ToAnswer = NewProposalAnswer & { id: string; person: string; title: string; now: Instant };

/** The team's answer, which it may change; the hire and who wrote it down are told of each. */
export async function answerProposal(db: Db, asked: ToAnswer): Promise<Proposal | undefined> {
  const { id, answer, words, person, title, now } = asked;
  const results = await db.batch([
    {
      sql: `UPDATE proposals SET answer = :answer, said = :words, answered_by = :person,
              answered_at = :now
            WHERE id = :id AND (answer IS NOT :answer OR said <> :words)`,
      args: { id, answer, words, person, now },
    },
    {
      sql: `INSERT INTO notices (person, what, cohort, cause, detail, at)
            SELECT p.id, 'answered', v.cohort, 'answer:' || r.id || ':' || r.answer,
              json_object('at', :title, 'answer', r.answer, 'words', r.said, 'said', r.words), :now
            FROM ${joined} JOIN people p ON p.id IN (r.person, h.person) AND p.id <> :person
            WHERE r.id = :id AND r.answered_at = :now
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { id, person, title, now },
    },
    { sql: one, args: { id } },
  ]);
  return results.at(-1)?.map(proposalIn)[0];
}

const proposalIn = (row: Row): Proposal => JSON.parse(String(row.proposal));
