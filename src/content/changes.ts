import { createHash } from 'node:crypto';
import { folderIds, titleOf } from './entries.ts';
import { shorten } from './meant.ts';
import type { Content } from './read.ts';

/** A playbook that came or changed, as git tells of it. */
export type Change = {
  address: string;
  title: string;
  summary: string;
  owner: string | null;
  /** The instant of the last commit that touched its file. */
  at: string;
  /** Nothing was changed since it came. */
  isNew: boolean;
};

/** Published playbooks by their last edit, the latest first; what git does not tell is left out. */
export function changesOf(content: Content): Change[] {
  const { pages, edited, added } = content;
  const lists = folderIds(content);
  return pages
    .flatMap((page): Change[] => {
      const at = edited.get(page.path);
      if (page.kind !== 'playbook' || page.data.draft === true || !at) return [];
      if (lists.has(page.id)) return [];
      const { summary, owner } = page.data;
      return [
        {
          address: page.address,
          title: titleOf(page),
          summary: typeof summary === 'string' ? summary : shorten(page.outline.lead),
          owner: typeof owner === 'string' ? owner : null,
          at,
          isNew: added.get(page.path) === at,
        },
      ];
    })
    .sort((one, other) => (one.at === other.at ? 0 : one.at > other.at ? -1 : 1));
}

/** How many entries a feed carries: enough for a reader that looks once a week. */
const ENTRIES_MOST = 50;

/**
 * The changes as Atom (RFC 4287). Its links are as long as the build knows the `origin`; without
 * one they are relative to where the feed is fetched, which the format allows. Ids depend on
 * neither, so that no entry comes twice when the portal moves.
 */
export function feedOf(changes: Change[], origin: string | undefined): string {
  const href = (path: string) => escaped(`${origin ?? ''}${encodeURI(path)}`);
  const entries = changes.slice(0, ENTRIES_MOST).map(
    ({ address, title, summary, at, isNew }) => `  <entry>
    <id>${idOf(address)}</id>
    <title>${escaped(title)}</title>
    <link rel="alternate" type="text/html" href="${href(address)}"/>
    <updated>${at}</updated>
    <category term="${isNew ? 'new' : 'changed'}"/>
    <summary>${escaped(summary)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${idOf('/changes/')}</id>
  <title>Potluck: playbooks new and changed</title>
  <link rel="self" type="application/atom+xml" href="${href('/changes/feed.xml')}"/>
  <link rel="alternate" type="text/html" href="${href('/changes/')}"/>
  <updated>${changes[0]?.at ?? '1970-01-01T00:00:00.000Z'}</updated>
  <author><name>Potluck</name></author>
${entries.join('')}</feed>
`;
}

/** A UUID made from the address by RFC 9562, version 8, so that it is the same for ever. */
function idOf(address: string): string {
  const hex = createHash('sha256').update(`potluck:${address}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold at all is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
