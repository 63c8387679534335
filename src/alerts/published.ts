import { published } from '../content/shelf.ts';
import { claimsOf } from './claims.ts';
import type { Claim, Coverage } from './coverage.ts';
import { coverageOn, originOf, rulesIn } from './from-content.ts';

/** What the published playbooks say of alerts, in the order of files. */
export function publishedClaims(): Claim[] {
  return claimsOf(published().content);
}

/** How the alerts of `content/alerts/` fare; nothing where no rule file lies there. */
export function publishedCoverage(): Coverage | undefined {
  const shelf = published();
  const files = rulesIn(shelf.content);
  return files.length > 0 ? coverageOn(shelf, files, originOf(process.env)) : undefined;
}
