import type { FollowUp } from '../../../api/follow-ups/schema.ts';
import type { TeamNames } from '../crews.ts';

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
