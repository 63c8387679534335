import { knownStaff } from '../../api/people/known.ts';
import { TEAM_VERIFIES } from '../../api/playbooks/schema.ts';
import type { Page } from '../content/page.ts';

/**
 * Those who could verify a playbook, when any names a person and the installation's database can
 * be asked; else a note of how many could not be checked, and why.
 */
export async function peopleFor(
  pages: Page[],
  environment: Record<string, string | undefined>,
): Promise<{ people?: Set<string>; notes: string[] }> {
  const named = new Set(
    pages
      .map(({ data }) => data.verifier)
      .filter((slug) => typeof slug === 'string' && slug !== TEAM_VERIFIES),
  );
  if (named.size === 0) return { notes: [] };
  const staff = await knownStaff(environment);
  if (typeof staff !== 'string') return { people: staff, notes: [] };
  const who = named.size === 1 ? '1 person' : `${named.size} people`;
  return { notes: [`${who} could not be checked: ${staff.replace(/\.$/, '')}.`] };
}
