import { naming } from '../../cohorts/statement.ts';
import type { Statement } from '../../db.ts';
import type { ToRemove } from '../store.ts';

/** Events that a person runs and that are not over, drafts with other speakers among them. */
export const runsToCome = (person: string): string => `
  SELECT e.id, e.slug, e.kind, e.title FROM event_facts e
  WHERE e.host = ${person} AND NOT e.cancelled AND (e.ends_at IS NULL OR :now < e.ends_at)
    AND (NOT e.draft OR EXISTS (
      SELECT 1 FROM speakers WHERE event = e.id AND person <> ${person}))`;

/**
 * What somebody runs, organises or owes passes to whoever removes them, who can hand it on or cancel
 * it with a reason that those who come read. Those who speak there are told; who was to speak does no
 * longer. A draft that nobody else stands on goes.
 */
export function handOverStatements({
  id: person,
  by,
  byName,
  now,
  removal,
}: ToRemove): Statement[] {
  const mine = runsToCome(':person');
  const statements = [
    `INSERT INTO host_acts (id, event, actor, what, person, at)
     SELECT lower(hex(randomblob(10))), id, :by, 'took-over', :person, :now FROM (${mine})`,
    `INSERT INTO notices (person, what, event, cause, detail, at)
     SELECT s.person, 'took-over', e.id, 'host:' || :removal || ':' || e.id,
       json_object('by', :byName), :now
     FROM (${mine}) e JOIN speakers s ON s.event = e.id WHERE s.person NOT IN (:person, :by)
     ON CONFLICT (person, cause) DO NOTHING`,
    `UPDATE events SET host = :by WHERE id IN (SELECT id FROM (${mine}))`,
    `DELETE FROM events WHERE host = :person AND announced_at IS NULL`,
    `INSERT INTO notices (person, what, event, cause, detail, at)
     SELECT e.host, 'declined', e.id, 'left:' || :removal || ':' || e.id,
       json_object('by', 'A speaker who has left'), :now
     FROM speakers s JOIN event_facts e ON e.id = s.event
     WHERE s.person = :person AND e.host NOT IN (:person, :by) AND NOT e.cancelled
       AND (e.ends_at IS NULL OR :now < e.ends_at)
     ON CONFLICT (person, cause) DO NOTHING`,
    `DELETE FROM speakers WHERE person = :person AND event IN (
       SELECT id FROM event_facts WHERE NOT cancelled AND (ends_at IS NULL OR :now < ends_at))`,
    `DELETE FROM handovers WHERE :person IN (person, asked_by)`,
    `DELETE FROM series_hosts WHERE person = :person`,
    `UPDATE follow_ups SET owner = :by WHERE owner = :person AND ended_at IS NULL`,
    // A question with an answer keeps it; without a name is how many are asked.
    `UPDATE questions SET person = NULL WHERE person = :person`,
  ];
  return statements.map(naming({ person, by, byName, now, removal }));
}
