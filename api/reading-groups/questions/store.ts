import type { Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { questionsMost } from '../meetings/schema.ts';

type ToAsk = {
  id: string;
  session: string;
  person: string;
  text: string;
  now: Instant;
  /** What the presenter is told. */
  said: string;
};

/** Asks, and tells who presents, but not if they ask themselves. */
export const askStatements = ({ said, ...args }: ToAsk): Statement[] => [
  {
    sql: `INSERT INTO meeting_questions (id, session, person, text, at)
          SELECT :id, :session, :person, :text, :now
          WHERE (SELECT count(*) FROM meeting_questions
                 WHERE session = :session) < ${questionsMost}
          ON CONFLICT (id) DO NOTHING`,
    args,
  },
  {
    sql: `INSERT INTO notices (person, what, event, cause, detail, at)
          SELECT m.presenter, 'reading-group', m.event, 'challenge:' || q.id,
            json_object('said', :said), q.at
          FROM meeting_questions q JOIN meetings m ON m.session = q.session
          WHERE q.id = :id AND q.session = :session AND q.person = :person AND q.at = :now
            AND m.presenter IS NOT NULL AND m.presenter <> q.person
          ON CONFLICT (person, cause) DO NOTHING`,
    args: { id: args.id, session: args.session, person: args.person, now: args.now, said },
  },
];

export const removeStatement = (session: string, id: string): Statement => ({
  sql: 'DELETE FROM meeting_questions WHERE id = :id AND session = :session',
  args: { session, id },
});

type ToAnswer = { id: string; session: string; person: string; answer: string };

/** Answers, or takes the answer back where it is empty. */
export const answerStatement = (args: ToAnswer): Statement => ({
  sql: `UPDATE meeting_questions SET answer = :answer,
          answered_by = iif(:answer = '', NULL, :person)
        WHERE id = :id AND session = :session`,
  args,
});
