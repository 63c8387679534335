/** A table with the columns of it that name a person, or one of the person's hires or visits. */
export type Source = { table: string; columns: string[]; of: 'people' | 'hires' | 'visits' };

/**
 * Tables that hang on a visit and say more about somebody else: when its host was away and why, who
 * stepped in. They are in the export of those whose words they are.
 */
export const ABOUT_OTHERS = ['acceptances', 'swaps', 'waivers', 'hire_invitations'];

/** What lets one in is known to its owner alone, and of no use in an export. */
const secret = /hash|key|token/;

/** The rows of a table as the export has them. */
export function told(rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !secret.test(column))),
  );
}
