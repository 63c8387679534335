/** What can be found, in the order in which groups stand when nothing else decides. */
export const kinds = ['playbook', 'rotation', 'programme', 'team'] as const;
export type Kind = (typeof kinds)[number];

export type Heading = { text: string; id: string };

/** One published page, as far as the search cares. Plain text everywhere, no markup. */
export type SearchPage = {
  /** The address from the root of the site, ready for `href`. */
  url: string;
  kind: Kind;
  title: string;
  /** Without the title itself; `id` is empty where a heading has no anchor. */
  headings: Heading[];
  tags: string[];
  /** The main content without title and headings. */
  text: string;
  summary: string;
  area?: string;
};

/** What stands in the first file: enough to show a row of results, and to answer from titles. */
export type Listed = Pick<SearchPage, 'url' | 'kind' | 'title' | 'tags' | 'area'>;

/** What is fetched for the rows that are shown. */
export type Told = Pick<SearchPage, 'headings' | 'text' | 'summary'>;

export const isKind = (word: unknown): word is Kind => kinds.some((kind) => kind === word);
