import type { Content } from '../content/read.ts';
import type { Shelf } from '../content/shelf.ts';
import { claimsOf } from './claims.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type RuleFile, ruleFileOf } from './rule-file.ts';

/** Where the portal is when nobody says: as the service has it (`POTLUCK_ORIGIN`). */
const ORIGIN = 'http://localhost:4321';

/** Where people reach the portal, as far as the surroundings tell. */
export function originOf(environment: Record<string, string | undefined>): string {
  const origin = environment.POTLUCK_ORIGIN;
  return origin && URL.canParse(origin) ? new URL(origin).origin : ORIGIN;
}

/** The alerts of these rule files against the playbooks on the shelf. */
export function coverageOn(shelf: Shelf, files: RuleFile[], origin: string): Coverage {
  return coverageOf(
    files.flatMap(({ rules }) => rules),
    files.flatMap(({ unread }) => unread),
    { claims: claimsOf(shelf.content), addresses: addressesOf(shelf), origin },
  );
}

/** The rule files that lie in `content/alerts/`. */
export function rulesIn({ ruleFiles }: Content): RuleFile[] {
  return ruleFiles.map(({ path, text }) => ruleFileOf(path, text));
}

function addressesOf({ content, map }: Shelf): Set<string> {
  const drafts = content.pages.filter(({ data }) => data.draft === true);
  const addresses = new Set([...map.byAddress.keys(), '/', '/alerts/']);
  for (const { address } of drafts) addresses.delete(address);
  return addresses;
}
