import type { Db, Statement } from '../../db.ts';
import { promotion } from '../../events/store.ts';
import type { Instant, Zone } from '../../time.ts';
import type { SpeakersSaid } from '../speakers/rules.ts';
import { speakerStatements } from '../speakers/store.ts';
import { type TalkPage, talkPage, talkStatement } from '../store.ts';
import type { Slot } from '../when.ts';
import { type Detail, whatOf } from './rules.ts';

/** A change to a talk that is still to come: by whom, when, and what it changes in words. */
type ToChange = {
  change: string;
  event: string;
  person: string;
  detail: Detail;
  now: Instant;
};

export type Edit = ToChange &
  Slot & {
    /** The version from which the edit was made. */
    version: number;
    title: string;
    abstract: string;
    seats: number | null;
    zone: Zone;
    place: string;
    link: string;
  } & SpeakersSaid;

/** Whether the change was made, and the talk as it is now; undefined when there is none. */
type Changed = { done: boolean; talk: TalkPage | undefined };

// The first statement of a change decides; each of those behind it asks whether its row is there.

const decideEdit = `
  INSERT INTO changes (id, event, version, person, what, detail, at)
  SELECT :change, e.id, e.version + 1, :person, :what, :detail, :now
  FROM event_facts e
  WHERE e.slug = :event AND NOT e.draft AND NOT e.cancelled AND :now < e.starts_at
    AND e.version = :version AND (:seats IS NULL OR :seats >= e.confirmed)
  RETURNING id`;

const decideCancellation = `
  INSERT INTO changes (id, event, version, person, what, detail, at)
  SELECT :change, e.id, e.version + 1, :person, 'cancelled', :detail, :now
  FROM event_facts e
  WHERE e.slug = :event AND NOT e.draft AND NOT e.cancelled AND :now < e.starts_at
  RETURNING id`;

const editEvent = `
  UPDATE events SET title = :title, abstract = :abstract, seats = :seats
  WHERE id = (SELECT event FROM changes WHERE id = :change)`;

const editSession = `
  UPDATE sessions
  SET starts_at = :startsAt, ends_at = :endsAt, zone = :zone, place = :place, link = :link
  WHERE event = (SELECT event FROM changes WHERE id = :change)`;

const cancel = `
  INSERT INTO cancellations (event, person, reason, at)
  SELECT event, person, :reason, at FROM changes WHERE id = :change`;

const raiseVersion = `
  UPDATE events SET version = (SELECT version FROM changes WHERE id = :change)
  WHERE id = (SELECT event FROM changes WHERE id = :change)`;

/** Everyone whom it concerns, but not who did it: an admin's change reaches the speakers, too. */
const tellEveryone = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT p.id, c.what, c.event, 'change:' || c.id, c.detail, c.at
  FROM changes c JOIN people p ON p.id IN (
    SELECT person FROM signups WHERE event = c.event AND state <> 'withdrawn'
    UNION SELECT person FROM speakers WHERE event = c.event
    UNION SELECT host FROM events WHERE id = c.event)
  WHERE c.id = :change AND p.id <> c.person
  ON CONFLICT (person, cause) DO NOTHING`;

/** Edits or moves a talk, promotes into seats that were added, and tells everyone, or does nothing. */
export async function editTalk(db: Db, edit: Edit): Promise<Changed> {
  const { change, event, person, now, version, title, abstract, seats } = edit;
  const { startsAt, endsAt, zone, place, link } = edit;
  const detail = JSON.stringify(edit.detail);
  const what = whatOf(edit.detail);
  return outcome(db, edit, [
    { sql: decideEdit, args: { change, event, person, what, detail, now, version, seats } },
    { sql: editEvent, args: { change, title, abstract, seats } },
    { sql: editSession, args: { change, startsAt, endsAt, zone, place, link } },
    { sql: tellEveryone, args: { change } },
    // Behind those who are told: who is asked to speak hears of that, and who no longer does, of both.
    ...speakerStatements({
      ...{ events: 'SELECT event AS id FROM changes WHERE id = :change', args: { change } },
      ...{ by: person, now, speakers: edit.speakers, guests: edit.guests },
      ...{ series: edit.series },
    }),
    { sql: raiseVersion, args: { change } },
    ...promotion(event, now),
  ]);
}

/** Cancels a talk and tells everyone, or does nothing. */
export async function cancelTalk(db: Db, asked: ToChange & { reason: string }): Promise<Changed> {
  const { change, event, person, reason, now } = asked;
  const detail = JSON.stringify(asked.detail);
  return outcome(db, asked, [
    { sql: decideCancellation, args: { change, event, person, detail, now } },
    { sql: cancel, args: { change, reason } },
    { sql: raiseVersion, args: { change } },
    { sql: tellEveryone, args: { change } },
  ]);
}

async function outcome(db: Db, asked: ToChange, statements: Statement[]): Promise<Changed> {
  const results = await db.batch([...statements, talkStatement(asked.event, asked.person)]);
  return { done: results[0]?.length === 1, talk: talkPage(results.at(-1)?.[0]) };
}
