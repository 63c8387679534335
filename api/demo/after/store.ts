import type { Statement } from '../../db.ts';
import type { Portal } from '../../portal.ts';
import { ago, dayMs } from '../rows.ts';
import { deck } from './deck.ts';
import { leftBehind, slides } from './rows.ts';
import { type AfterRows, afterRows } from './rules.ts';

const inserts: readonly [rows: keyof AfterRows, sql: string][] = [
  [
    'links',
    `INSERT INTO materials (id, event, kind, title, link, person, at)
     SELECT value ->> 'id', value ->> 'event', 'recording', value ->> 'title', value ->> 'link',
       value ->> 'person', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'openings',
    `INSERT INTO openings (event, what, person, at)
     SELECT value ->> 'event', value ->> 'what', value ->> 'person', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'notes',
    `INSERT INTO notes (event, version, text, person, at)
     SELECT value ->> 'event', value ->> 'version', value ->> 'text', value ->> 'person',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'questions',
    `INSERT INTO questions (id, event, person, text, at, answer, answered_by, answered_at)
     SELECT value ->> 'id', value ->> 'event', value ->> 'person', value ->> 'text',
       value ->> 'at', value ->> 'answer', value ->> 'answeredBy', value ->> 'answeredAt'
     FROM json_each(:rows)`,
  ],
  [
    'questionVotes',
    `INSERT INTO question_votes (question, person)
     SELECT value ->> 'question', value ->> 'person' FROM json_each(:rows)`,
  ],
  [
    'thanks',
    `INSERT INTO thanks (event, person, at)
     SELECT value ->> 'event', value ->> 'person', value ->> 'at' FROM json_each(:rows)`,
  ],
  [
    'feedback',
    `INSERT INTO feedback (id, event, batch, worth, words)
     SELECT value ->> 'id', value ->> 'event', value ->> 'batch', value ->> 'worth',
       value ->> 'words'
     FROM json_each(:rows)`,
  ],
  [
    'feedbackGiven',
    `INSERT INTO feedback_given (event, person)
     SELECT value ->> 'event', value ->> 'person' FROM json_each(:rows)`,
  ],
  [
    'followUps',
    `INSERT INTO follow_ups (id, event, title, team, due, person, at)
     SELECT value ->> 'id', value ->> 'event', value ->> 'title', value ->> 'team',
       value ->> 'due', value ->> 'person', value ->> 'at'
     FROM json_each(:rows)`,
  ],
];

/** What a talk of the demo leaves, for the batch that fills the database. */
export function afterFilling(now: Date): Statement[] {
  const rows = afterRows(now);
  return inserts.map(([table, sql]) => ({ sql, args: { rows: JSON.stringify(rows[table]) } }));
}

/** The file comes without the notices that an upload brings: it has been there for days. */
const insert = `
  INSERT INTO materials
    (id, event, kind, title, file, name, type, bytes, hash, person, at)
  SELECT :id, e.id, 'slides', :title, :file, :name, :type, :bytes, :hash, e.host, :at
  FROM events e WHERE e.id = :event
  ON CONFLICT (id) DO NOTHING RETURNING id`;

/** Lays the slides of a talk of the demo where uploads stand. Repeated, it does nothing. */
export async function bringSlides({
  db,
  files,
  now,
}: Pick<Portal, 'db' | 'files' | 'now'>): Promise<void> {
  const name = 'i-broke-checkout.pdf';
  const body = new Blob([new Uint8Array(deck(slides))]).stream();
  const kept = await files.keep({ name, body, most: files.limits.fileBytes });
  // Where nothing may be uploaded, the demo has no slides.
  if ('code' in kept) return;
  const { content, ...file } = kept;
  const about = { id: 'demo-slides-checkout', event: leftBehind.talk, title: 'I broke checkout' };
  const brought = await db.write(insert, {
    ...{ ...about, ...file, name, type: content.type, at: ago(now(), dayMs) },
  });
  if (brought.length === 0) await files.remove(file.file);
}
