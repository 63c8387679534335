import { addressOf, folderId, idOf } from './address.ts';
import type { Page } from './page.ts';
import type { Content } from './read.ts';

/** What a link can lead to. A page can be asked for its anchors; a list or an image has none. */
export type Target = { address: string; page?: Page };

/** Everything that has an address, by the path of its file and by the address itself. */
export type SiteMap = {
  /** Paths are relative to the folder of content, in Unicode's composed form. */
  byPath: Map<string, Target>;
  byAddress: Map<string, Target>;
};

const LISTS = new Map([
  ['playbooks', '/playbooks/'],
  ['bootcamp', '/bootcamp/'],
  ['bootcamp/programmes', '/bootcamp/'],
  ['bootcamp/rotations', '/bootcamp/'],
  ['teams', '/teams/'],
]);

/** Draws the map of all that is published from `content/`, folders included. */
export function mapOf(content: Content): SiteMap {
  const pages = new Map(content.pages.map((page) => [page.address, page]));
  const byPath = new Map<string, Target>();
  const put = (path: string, address: string) => {
    byPath.set(path.normalize('NFC'), { address, page: pages.get(address) });
  };
  for (const [folder, address] of LISTS) put(folder, address);
  for (const folder of foldersOf(content.pages))
    put(folder, addressOf('playbook', folderId(folder)));
  for (const { path } of content.teams) put(path, addressOf('team', idOf('team', path)));
  for (const [path, address] of content.attachments) put(path, address);
  for (const page of content.pages) put(page.path, page.address);
  return { byPath, byAddress: new Map([...byPath.values()].map((to) => [to.address, to])) };
}

/** The folders in which playbooks lie, at any depth, as paths without a slash at the end. */
export function foldersOf(pages: Page[]): Set<string> {
  const folders = new Set<string>();
  for (const { kind, path } of pages) {
    if (kind !== 'playbook') continue;
    const parts = path.split('/').slice(0, -1);
    for (let depth = 2; depth <= parts.length; depth += 1)
      folders.add(parts.slice(0, depth).join('/'));
  }
  return folders;
}
