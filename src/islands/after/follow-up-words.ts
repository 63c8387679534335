import type { FollowUp } from '../../../api/follow-ups/schema.ts';
import type { TeamNames } from '../crews.ts';

/** How people speak of what should come of an event. */
export type Wording = Record<
  'nothing' | 'begin' | 'title' | 'who' | 'told' | 'done' | 'dropped' | 'why',
  string
>;

/** After a talk something should become a playbook. */
export const playbookWording: Wording = {
  nothing: 'Nothing so far. Would a playbook spare somebody a bad night?',
  begin: 'This should become a playbook',
  title: 'What should the playbook be called?',
  who: 'Who writes it?',
  told: 'Who is to write it will be told.',
  done: 'The playbook is published',
  dropped: 'It will not be written',
  why: 'Why not?',
};

/** A meeting decides that something is to change; a playbook may come of it. */
export const decisionWording: Wording = {
  nothing: 'Nothing was decided so far. What would we do differently on Monday?',
  begin: 'We decided something',
  title: 'What should we do?',
  who: 'Who sees to it?',
  told: 'Who sees to it will be told.',
  done: 'There is a playbook of it',
  dropped: 'It is done without one, or given up',
  why: 'What came of it?',
};

/** Who is to write it. */
export function whoWords(
  { team, owner }: Pick<FollowUp, 'team' | 'owner'>,
  teams: TeamNames,
): string {
  return owner?.name ?? (team === null ? '' : (teams[team] ?? team));
}

/** Whether it should have been there before today; both are plain dates. */
export const isOverdue = ({ due, end }: Pick<FollowUp, 'due' | 'end'>, today: string): boolean =>
  end === null && due < today;

/**
 * The command that begins the playbook, for a shell: within single quotes nothing has a meaning but
 * a single quote itself.
 */
export function commandFor({ title, team }: Pick<FollowUp, 'title' | 'team'>): string {
  const quoted = `'${title.replaceAll("'", `'\\''`)}'`;
  return `npm run new -- playbook ${quoted}${team === null ? '' : ` --owner ${team}`}`;
}

/** The plain date so many days after another one. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
