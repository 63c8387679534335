import { posix } from 'node:path';
import type { Page } from './page.ts';
import type { SiteMap, Target } from './site-map.ts';

/** Where a link leads: into what we publish, elsewhere (not ours to judge), or nowhere. */
export type Destination =
  | { leads: 'inside'; to: Target; anchor: string }
  | { leads: 'outside' }
  | { leads: 'nowhere'; looked: string };

const OUTSIDE: Destination = { leads: 'outside' };
const SCHEME = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const ENDINGS = ['', '.md', '.mdx', '.markdown'];

/** Follows a link as it stands in a page: relative to its file, or from the root of the site. */
export function follow(map: SiteMap, page: Page, url: string): Destination {
  if (SCHEME.test(url)) return OUTSIDE;
  if (url === '' || url.startsWith('?')) return inside({ address: page.address, page }, '');
  if (url.startsWith('#')) return inside({ address: page.address, page }, url.slice(1));
  for (const { path, anchor } of partings(url)) {
    const to = find(map, page, path) ?? find(map, page, path.replace(/\?[^#]*$/, ''));
    if (to) return inside(to, anchor);
  }
  return { leads: 'nowhere', looked: decoded(url.replace(/[?#].*$/, '')) };
}

/** The address to write into the page instead of the link; as it was where it is not ours. */
export function published(map: SiteMap, page: Page, url: string): string {
  const destination = follow(map, page, url);
  if (destination.leads !== 'inside' || /^[#?]|^$/.test(url)) return url;
  const { to, anchor } = destination;
  return encodeURI(to.address) + (anchor && `#${anchor}`);
}

function inside(to: Target, anchor: string): Destination {
  return { leads: 'inside', to, anchor };
}

function find(map: SiteMap, page: Page, written: string): Target | undefined {
  for (const path of new Set([decoded(written), written])) {
    const found = path.startsWith('/') ? findFromRoot(map, page, path) : findFrom(map, page, path);
    if (found) return found;
  }
  return undefined;
}

function findFrom(map: SiteMap, page: Page, path: string): Target | undefined {
  return findFile(map, posix.join(posix.dirname(page.path), path));
}

/** `/x` is an address of ours or, in a folder from elsewhere, a path from some folder above. */
function findFromRoot(map: SiteMap, page: Page, path: string): Target | undefined {
  const address =
    map.byAddress.get(path.endsWith('/') ? path : `${path}/`) ?? map.byAddress.get(path);
  if (address) return address;
  for (let folder = posix.dirname(page.path); folder !== '.'; folder = posix.dirname(folder)) {
    const found = findFile(map, posix.join(folder, path));
    if (found) return found;
  }
  return undefined;
}

function findFile(map: SiteMap, joined: string): Target | undefined {
  const path = joined.normalize('NFC').replace(/\/$/, '');
  for (const ending of ENDINGS) {
    const found = map.byPath.get(path + ending);
    if (found) return found;
  }
  return undefined;
}

/**
 * Where path and anchor may part. A name can itself contain `#`, which people forget to write as
 * `%23`, so the last one is tried first, but only after the link as a whole.
 */
function partings(url: string): { path: string; anchor: string }[] {
  const parts = url.split('#');
  return parts.map((_, at) => ({
    path: parts.slice(0, parts.length - at).join('#'),
    anchor: parts.slice(parts.length - at).join('#'),
  }));
}

/** Percent signs decoded, unless they are no encoding at all, as in `100%.md`. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
