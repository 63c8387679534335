import type { Kind, Listed } from './page.ts';

/** Where everything lies, from the root of the site. */
export const searchFolder = '/search/';
export const manifestName = 'manifest.json';

/** Names of the other files. Each carries the hash of what is in it, so each may be kept for ever. */
export type Manifest = {
  /** Every page's row, as `Listing`: titles are searched as soon as this has come. */
  titles: string;
  /** The whole index, packed. */
  words: string;
  /** What is told of the pages, `pagesPerText` to a file, as `Told[]`. */
  texts: string[];
  pagesPerText: number;
  /** Words that mean the same: a few, so they need no file of their own. */
  synonyms: string[][];
};

/** Rows as columns, because a compressor likes like beside like; 0 stands for nothing. */
export type Listing = {
  addresses: string[];
  kinds: Kind[];
  titles: string[];
  tags: (string[] | 0)[];
  areas: (string | 0)[];
};

export function toListing(pages: Listed[]): Listing {
  return {
    addresses: pages.map((page) => page.url.replace(slug(page.title), titleHere)),
    kinds: pages.map((page) => page.kind),
    titles: pages.map((page) => page.title),
    tags: pages.map((page) => (page.tags.length ? page.tags : 0)),
    areas: pages.map((page) => page.area ?? 0),
  };
}

export function fromListing(listing: Listing): Listed[] {
  return listing.titles.map((title, page) => {
    const area = listing.areas[page];
    return {
      url: (listing.addresses[page] ?? '').replace(titleHere, slug(title)),
      kind: listing.kinds[page] ?? 'playbook',
      title,
      tags: listing.tags[page] || [],
      ...(area && { area }),
    };
  });
}

/** An address mostly repeats its title, at half the price of the file. No address has a brace. */
const titleHere = '{}';
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || titleHere;
