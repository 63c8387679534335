import type { Db, Row, Statement } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import { type NewQuestion, type Question, questionsMost } from './schema.ts';

/** A question as the database knows it, without its answer rendered. */
export type QuestionRow = Omit<Question, 'answerHtml'>;
type Asking = { event: string; person: string };
type OnQuestion = Asking & { id: string };

/** What most want to know first; what is answered last, as it was answered. */
const list = `
  SELECT q.id, q.text, q.answer, q.person = :person AS mine,
    iif(q.person IS NULL, NULL, json_object('slug', p.slug, 'name', p.name)) AS asker,
    iif(q.answered_by IS NULL, NULL, json_object('slug', a.slug, 'name', a.name)) AS answerer,
    (SELECT count(*) FROM question_votes WHERE question = q.id) AS votes,
    EXISTS (SELECT 1 FROM question_votes WHERE question = q.id AND person = :person) AS voted
  FROM questions q JOIN events e ON e.id = q.event
    LEFT JOIN people p ON p.id = q.person LEFT JOIN people a ON a.id = q.answered_by
  WHERE e.slug = :event
  ORDER BY q.answer <> '', q.answered_at, votes DESC, q.at, q.id`;

const listStatement = ({ event, person }: Asking): Statement => ({
  sql: list,
  args: { event, person },
});

export async function questionsOf(db: Db, asking: Asking): Promise<QuestionRow[]> {
  return (await db.batch([listStatement(asking)]))[0]?.map(questionIn) ?? [];
}

const insert = `
  INSERT INTO questions (id, event, person, text, at)
  SELECT :id, e.id, :named, :text, :now FROM events e
  WHERE e.slug = :event AND (SELECT count(*) FROM questions WHERE event = e.id) < ${questionsMost}
  ON CONFLICT (id) DO NOTHING`;

/** Who runs the event hears of what is asked now, but not the one who asks. */
const tellSpeakers = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT p.id, 'question-asked', q.event, 'asked:' || q.id,
    json_object('by', (SELECT name FROM people WHERE id = q.person), 'words', q.text), q.at
  FROM questions q JOIN people p ON p.id IN (
    SELECT host FROM events WHERE id = q.event UNION SELECT person FROM speakers WHERE event = q.event)
  WHERE q.id = :id AND q.at = :now AND p.id <> :person
  ON CONFLICT (person, cause) DO NOTHING`;

export type ToAsk = OnQuestion & NewQuestion & { now: Instant };

/** Asks and tells who runs the event; repeated, it does nothing. */
export async function askQuestion(db: Db, asked: ToAsk): Promise<QuestionRow[]> {
  const { id, event, person, text, anonymous, now } = asked;
  const results = await db.batch([
    { sql: insert, args: { id, event, text, now, named: anonymous ? null : person } },
    { sql: tellSpeakers, args: { id, person, now } },
    listStatement(asked),
  ]);
  return results.at(-1)?.map(questionIn) ?? [];
}

const here = 'id = :id AND event = (SELECT id FROM events WHERE slug = :event)';

export async function removeQuestion(db: Db, asked: OnQuestion): Promise<QuestionRow[]> {
  const { id, event } = asked;
  return change(db, asked, [{ sql: `DELETE FROM questions WHERE ${here}`, args: { id, event } }]);
}

/** "Me too", or no longer. Whoever asked wants to know anyway. */
export async function vote(db: Db, asked: OnQuestion & { wants: boolean }): Promise<QuestionRow[]> {
  const { id, event, person, wants } = asked;
  const sql = wants
    ? `INSERT INTO question_votes (question, person)
       SELECT id, :person FROM questions WHERE ${here} AND person IS NOT :person
       ON CONFLICT DO NOTHING`
    : `DELETE FROM question_votes
       WHERE person = :person AND question = (SELECT id FROM questions WHERE ${here})`;
  return change(db, asked, [{ sql, args: { id, event, person } }]);
}

const tellAsker = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT q.person, 'question-answered', q.event, 'answered:' || q.id,
    json_object('by', p.name, 'words', q.answer), q.answered_at
  FROM questions q JOIN people p ON p.id = q.answered_by
  WHERE q.id = :id AND q.person IS NOT NULL AND q.person <> q.answered_by
  ON CONFLICT (person, cause) DO NOTHING`;

/** Answers in words, or takes the answer back; whoever asked under their name hears of the first. */
export async function answerQuestion(
  db: Db,
  asked: OnQuestion & { answer: string; now: Instant },
): Promise<QuestionRow[]> {
  const { id, event, person, answer, now } = asked;
  const [by, at] = answer ? [person, now] : [null, null];
  const sql = `UPDATE questions SET answer = :answer, answered_by = :by, answered_at = :at WHERE ${here}`;
  return change(db, asked, [
    { sql, args: { id, event, answer, by, at } },
    { sql: tellAsker, args: { id } },
  ]);
}

async function change(db: Db, asked: Asking, statements: Statement[]): Promise<QuestionRow[]> {
  const results = await db.batch([...statements, listStatement(asked)]);
  return results.at(-1)?.map(questionIn) ?? [];
}

function questionIn(row: Row): QuestionRow {
  const { id, text, answer, votes } = row as unknown as QuestionRow;
  const person = (column: unknown): PersonRef | null => column && JSON.parse(String(column));
  return {
    ...{ id, text, answer, votes, mine: row.mine === 1, voted: row.voted === 1 },
    by: person(row.asker),
    answeredBy: person(row.answerer),
  };
}
