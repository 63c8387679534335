import type { Db, Row, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { cameSql, openingStatement } from '../store.ts';
import { type AnswerRow, BATCH, type FeedbackRow } from './rules.ts';
import type { NewFeedback } from './schema.ts';

type Asking = { event: string; person: string };

const openedSql = `EXISTS (SELECT 1 FROM openings WHERE event = e.id AND what = 'feedback')`;

const reading = ({ event, person }: Asking): Statement[] => [
  {
    sql: `SELECT ${openedSql} AS open,
            EXISTS (SELECT 1 FROM feedback_given WHERE event = e.id AND person = :person) AS given
          FROM events e WHERE e.slug = :event`,
    args: { event, person },
  },
  {
    sql: `SELECT f.id, f.batch, f.worth, f.words
          FROM events e JOIN feedback f ON f.event = e.id WHERE e.slug = :event`,
    args: { event },
  },
];

export async function feedbackOf(db: Db, asking: Asking): Promise<FeedbackRow> {
  return feedbackIn(await db.batch(reading(asking)));
}

/** Decides alone: asked are those who came, once, while it is switched on. */
const give = `
  INSERT INTO feedback_given (event, person)
  SELECT e.id, :person FROM event_facts e
  WHERE e.slug = :event AND NOT e.cancelled AND e.starts_at <= :now AND ${openedSql} AND ${cameSql}
    AND e.host <> :person AND NOT EXISTS (
      SELECT 1 FROM speakers WHERE event = e.id AND person = :person)
  ON CONFLICT DO NOTHING`;

/** Stands right behind `give`: `changes()` says whether it let somebody through. */
const keep = `
  INSERT INTO feedback (id, event, batch, worth, words)
  SELECT :id, e.id, (SELECT count(*) FROM feedback WHERE event = e.id) / ${BATCH}, :worth, :words
  FROM events e WHERE e.slug = :event AND changes() > 0`;

type ToGive = Asking & NewFeedback & { id: string; now: Instant };

/** Keeps the answers of one who may give them, apart from who they are. */
export async function giveFeedback(db: Db, asked: ToGive): Promise<FeedbackRow> {
  const { event, person, id, worth, words, now } = asked;
  const [, , ...rows] = await db.batch([
    { sql: give, args: { event, person, now } },
    { sql: keep, args: { event, id, worth, words } },
    ...reading(asked),
  ]);
  return feedbackIn(rows);
}

type ToOpen = Asking & { now: Instant; open: boolean };

export async function openFeedback(db: Db, asked: ToOpen): Promise<FeedbackRow> {
  const [, ...rows] = await db.batch([
    openingStatement({ ...asked, what: 'feedback' }),
    ...reading(asked),
  ]);
  return feedbackIn(rows);
}

function feedbackIn([state, answers]: Row[][]): FeedbackRow {
  return {
    open: state?.[0]?.open === 1,
    given: state?.[0]?.given === 1,
    answers: (answers ?? []) as unknown as AnswerRow[],
  };
}
