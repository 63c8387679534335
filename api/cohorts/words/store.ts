import type { Db, Row } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { naming } from '../statement.ts';
import type { VisitWords, WordsKind } from './schema.ts';

const ref = "json_object('slug', p.slug, 'name', p.name)";

/** What was written about the visit `v`, as JSON of the schema's `VisitWords`, the oldest first. */
export const wordsOfVisit = `(
  SELECT json_group_array(json_object('kind', w.kind, 'by', json(${ref}), 'words', w.words,
    'at', w.at))
  FROM (SELECT * FROM visit_words WHERE visit = v.id ORDER BY at, person, kind) w
  JOIN people p ON p.id = w.person)`;

export async function wordsOn(db: Db, visit: string): Promise<VisitWords[]> {
  const row = await db.readOne(
    `SELECT ${wordsOfVisit} AS words FROM visits v WHERE v.id = :visit`,
    {
      visit,
    },
  );
  return JSON.parse(String(row?.words ?? '[]'));
}

type Said = { visit: string; rotation: string; day: string; words: VisitWords[] };

/** All that was written about the visits of a hire, by its id, in the order of the visits. */
export async function wordsAboutHire(db: Db, hire: string): Promise<Said[]> {
  const rows = await db.read(
    `SELECT v.id, v.rotation, v.told_day, ${wordsOfVisit} AS words
     FROM visits v WHERE v.hire = :hire AND EXISTS (SELECT 1 FROM visit_words WHERE visit = v.id)
     ORDER BY v.told_day, v.told_half, v.id`,
    { hire },
  );
  return rows.map(saidIn);
}

const saidIn = ({ id, rotation, told_day, words }: Row): Said => ({
  ...{ visit: String(id), rotation: String(rotation), day: String(told_day) },
  words: JSON.parse(String(words)),
});

type ToSay = {
  visit: string;
  person: string;
  kind: WordsKind;
  words: string;
  now: Instant;
  /** What the hire is told, the first time. */
  said: string;
};

/** Writes about a visit, or in place of what the same person wrote; the hire is told once. */
export async function sayWords(db: Db, saying: ToSay): Promise<VisitWords[]> {
  const statements = [
    `INSERT INTO visit_words (visit, person, kind, words, at)
     SELECT id, :person, :kind, :words, :now FROM visits WHERE id = :visit
     ON CONFLICT (visit, person, kind) DO UPDATE SET words = excluded.words,
       at = iif(words = excluded.words, at, excluded.at)`,
    `INSERT INTO notices (person, what, cohort, cause, detail, at)
     SELECT h.person, 'written', v.cohort, 'words:' || v.id || ':' || :kind || ':' || :person,
       json_object('said', :said), :now
     FROM visits v JOIN hires h ON h.id = v.hire
     WHERE v.id = :visit AND h.person IS NOT NULL AND h.person <> :person
     ON CONFLICT (person, cause) DO NOTHING`,
    `SELECT ${wordsOfVisit} AS words FROM visits v WHERE v.id = :visit`,
  ];
  const results = await db.batch(statements.map(naming(saying)));
  return JSON.parse(String(results.at(-1)?.[0]?.words ?? '[]'));
}

/** Takes back what one wrote. */
export async function unsayWords(
  db: Db,
  what: { visit: string; person: string; kind: WordsKind },
): Promise<void> {
  await db.write(
    'DELETE FROM visit_words WHERE visit = :visit AND person = :person AND kind = :kind',
    what,
  );
}
