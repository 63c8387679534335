import { addressOf } from './address.ts';
import { folderIds, titleOf } from './entries.ts';
import { follow } from './links.ts';
import type { Page } from './page.ts';
import type { Shelf } from './shelf.ts';

/**
 * How one page leads to another: it must be read *before* it, a rotation *reads* it, it is named as
 * *related*, a programme goes *through* it, or its text *links* there. The first that holds counts.
 */
export type How = 'before' | 'reads' | 'related' | 'through' | 'links';

export type Backlink = { kind: Page['kind']; address: string; title: string; how: How };

/** What is not published leads nowhere. */
const isPublished = ({ data }: Page): boolean => data.draft !== true;

/** What links to each page, by its address, in the order of files; a page's own links left out. */
export function backlinksOf({ content, map }: Shelf): Map<string, Backlink[]> {
  const links = new Map<string, Backlink[]>();
  for (const page of content.pages.filter(isPublished)) {
    const { kind, address } = page;
    for (const [to, how] of leadsOf(page, map)) {
      if (to === address) continue;
      const backlink = { kind, address, title: titleOf(page), how };
      links.set(to, [...(links.get(to) ?? []), backlink]);
    }
  }
  return links;
}

/** Where a page leads, each address once. */
function leadsOf(page: Page, map: Shelf['map']): Map<string, How> {
  const leads = new Map<string, How>();
  const add = (to: string, how: How) => {
    if (!leads.has(to)) leads.set(to, how);
  };
  for (const id of ids(page, 'prerequisites')) add(addressOf('playbook', id), 'before');
  for (const id of ids(page, 'reads')) add(addressOf('playbook', id), 'reads');
  for (const id of ids(page, 'related')) add(addressOf('playbook', id), 'related');
  for (const id of ids(page, 'rotations')) add(addressOf('rotation', id), 'through');
  for (const { url, image } of page.outline.links) {
    const destination = image ? undefined : follow(map, page, url);
    if (destination?.leads === 'inside') add(destination.to.address, 'links');
  }
  return leads;
}

function ids({ data }: Page, key: string): string[] {
  const list = data[key];
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

let known: { shelf: Shelf; links: Map<string, Backlink[]> } | undefined;

/** The same, made once for a reading: every page asks. */
export function backlinksOn(shelf: Shelf): Map<string, Backlink[]> {
  if (known?.shelf !== shelf) known = { shelf, links: backlinksOf(shelf) };
  return known.links;
}

/** Published playbooks to which only lists and the search lead: no page, no rotation, no alert. */
export function unfindable(shelf: Shelf): Page[] {
  const links = backlinksOn(shelf);
  const lists = folderIds(shelf.content);
  return shelf.content.pages.filter(
    (page) =>
      page.kind === 'playbook' &&
      isPublished(page) &&
      !lists.has(page.id) &&
      !links.has(page.address) &&
      ids(page, 'alerts').length === 0,
  );
}
