import { readdirSync } from 'node:fs';

/** Parts of the site whose addresses are all known from `content/`. */
const FROM_CONTENT = ['playbooks', 'bootcamp', 'teams', 'attachments'];
const OTHERS = ['', 'api', ...namesIn('../pages/'), ...namesIn('../public/')];

/** Whether a link from the root leads to a part of the site that is not made from `content/`. */
export function leadsElsewhere(url: string): boolean {
  const [, first] = /^\/(?!\/)([^/?#]*)/.exec(url) ?? [];
  return first !== undefined && OTHERS.includes(first) && !FROM_CONTENT.includes(first);
}

/** `catalogue.json.ts` is published as `catalogue.json`, `notices.astro` as `notices`. */
function namesIn(folder: string): string[] {
  const names = readdirSync(new URL(folder, import.meta.url));
  return names.flatMap((name) => [name, name.replace(/\.[^.]+$/, '')]);
}
