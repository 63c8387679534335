import { titleOf } from '../content/entries.ts';
import { SHAPES } from '../content/facts.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/read.ts';
import { type Claim, keyOf } from './coverage.ts';

/** Every alert that a published playbook says it answers, in the order of files. */
export function claimsOf({ pages }: Content): Claim[] {
  return pages
    .filter(({ kind, data }) => kind === 'playbook' && data.draft !== true)
    .flatMap(claimsIn);
}

function claimsIn(page: Page): Claim[] {
  const alerts = SHAPES.playbook.shape.alerts.safeParse(page.data.alerts).data ?? [];
  return alerts.map((alert, at) => ({
    ...page.place(['alerts', at]),
    path: page.path,
    alert,
    title: titleOf(page),
    address: page.address + anchorFor(alert, page),
    owner: typeof page.data.owner === 'string' ? page.data.owner : null,
  }));
}

/** The first claim of each alert: where its address leads. The check tells of a second. */
export function leadsOf(claims: Claim[]): Map<string, Claim> {
  const leads = new Map<string, Claim>();
  for (const claim of claims) {
    if (!leads.has(keyOf(claim.alert))) leads.set(keyOf(claim.alert), claim);
  }
  return leads;
}

/** To the heading that names the alert as a word of its own; without one to the top. */
function anchorFor(alert: string, { outline }: Page): string {
  const name = new RegExp(`(?<!\\w|\\w:)${alert}(?!\\w|:\\w)`, 'i');
  const heading = outline.headings.find(({ text, isTitle }) => !isTitle && name.test(text));
  return heading ? `#${heading.id}` : '';
}
