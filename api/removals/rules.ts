import type { Asker } from '../people/schema.ts';
import type { Refusal } from '../refusal.ts';

/** How whoever has left is called where others stand on what they did. */
export const NOBODY = 'Somebody who left';

/**
 * Columns that go on referring to the row without a name, and why. Whatever refers to people and is
 * not here goes with the person: the row where the schema says CASCADE, the name where it says SET
 * NULL. So a new table says in its own migration what becomes of it, or stands here with a reason.
 */
export const STAYS: Record<string, string> = {
  'audit.actor': 'the log, which nobody can change; it names nobody',
  'audit.person': 'the log, which nobody can change; it names nobody',
  'attendances.noted_by': 'who was there counts, whoever noted it',
  'attendances.person': 'so many were there',
  'cancellations.person': 'it was cancelled, whoever did so',
  'changes.person': 'the change log of an event',
  'cohorts.organiser': 'a cohort that is over had an organiser',
  'courses.decided_by': 'what was decided of a course',
  'doors.opened_by': 'the door was opened',
  'events.host': 'talks and courses that were given',
  'follow_ups.ended_by': 'what came of it',
  'follow_ups.owner': 'what came of it',
  'follow_ups.person': 'others work on what was asked for',
  'hack_ideas.person': 'an idea on which others build',
  'host_acts.actor': 'the trail of an event, which nobody can change',
  'host_acts.person': 'the trail of an event, which nobody can change',
  'materials.person': 'slides that others read',
  'meeting_notes.person': 'notes that several wrote',
  'meeting_questions.answered_by': 'an answer that others read',
  'meeting_questions.person': 'what a reading group talked of',
  'meetings.presenter': 'meetings of a reading group that were held',
  'notes.person': 'notes that several wrote',
  'openings.person': 'notes and questions were opened',
  'preparations.person': 'what a reading group talked of',
  'questions.answered_by': 'an answer that others read',
  'readings.person': 'texts that a reading group reads',
  'releases.person': 'the change log of a cohort',
  'removals.by': 'that somebody was removed, by whom',
  'removals.person': 'that somebody was removed',
  'reports.person': 'what is wrong in a playbook',
  'reports.settled_by': 'what became of a report',
  'run_entries.person': 'the log of a run',
  'runs.ended_by': 'the log of a run',
  'runs.person': 'the log of a run',
  'signups.person': 'how full an event was',
  'skipped_days.person': 'a week was skipped, whoever did so',
  'speakers.person': 'talks that were given',
  'topic_requests.person': 'others ask for the same',
};

/** Of a visit, what others stand on: who said yes, who stepped in, and what was built. */
export const STAYS_OF_VISITS = ['acceptances', 'swaps', 'mini_project_changes', 'outcomes'];

/** Removing oneself would leave nobody who can say that it was right. */
export function selfRefusal(person: string, asker: Asker | undefined): Refusal | undefined {
  if (person !== asker?.slug) return undefined;
  return { code: 'forbidden', message: 'You cannot remove yourself. Ask another admin.' };
}

/** A column that refers to people, and what the schema does with the row once the person is gone. */
export type Reference = { table: string; column: string; then: string };

/** What is done with the references that the schema decides: rows to delete, columns to empty. */
export function decided(references: readonly Reference[]): {
  goes: Reference[];
  empty: Reference[];
} {
  const open = references.filter(({ table, column }) => !(`${table}.${column}` in STAYS));
  return {
    goes: open.filter(({ then }) => then === 'CASCADE'),
    empty: open.filter(({ then }) => then === 'SET NULL'),
  };
}

type Visit = { host: string | null; cohort: string; rotation: string };

/** What each host is told whose visits are off, of one cohort: by id, in one sentence. */
export function offWords(
  visits: readonly Visit[],
  titleOf: (rotation: string) => string,
): { host: string; cohort: string; said: string }[] {
  const told = Map.groupBy(
    visits.filter(({ host }) => host !== null),
    ({ host, cohort }) => `${host} ${cohort}`,
  );
  return [...told.values()].flatMap(([first, ...more]) => {
    if (!first?.host) return [];
    const { host, cohort } = first;
    const titles = [first, ...more].map(({ rotation }) => titleOf(rotation));
    return [
      { host, cohort, said: `a hire has left; their visit at ${titles.join(' and at ')} is off` },
    ];
  });
}
