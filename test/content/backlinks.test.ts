import { expect, test } from 'vitest';
import { backlinksOf, unfindable } from '../../src/content/backlinks.ts';
import { changesOf, feedOf } from '../../src/content/changes.ts';
import fc from '../property.ts';
import { type Files, shelfOf, TEAM } from './written.ts';

const content: Files = {
  ...TEAM,
  'playbooks/db/index.md': '---\ntitle: Databases\n---\n[one](one.md)\n',
  'playbooks/db/one.md':
    '---\ntitle: One\nprerequisites: [db/two]\nrelated: [db/two]\n---\n[two](two.md#x) and [two](/playbooks/db/two/), [me](#top), ![no](two.md)\n',
  'playbooks/db/two.md': '---\ntitle: Two\nrelated: [db/one]\n---\n',
  'playbooks/db/alone.md': '---\ntitle: Alone\n---\n[me](alone.md) [off](https://example.org)\n',
  'playbooks/db/alarmed.md': '---\ntitle: Alarmed\nalerts: [Down]\n---\n',
  'playbooks/db/draft.md': '---\ntitle: Draft\ndraft: true\n---\n[alone](alone.md)\n',
  'bootcamp/rotations/db.mdx':
    '---\ntitle: A day\nreads: [db/two]\n---\n[away](../../playbooks/db/one.md)\n',
};

test('what links to a page is told once for each page, by the closest tie', async () => {
  const links = backlinksOf(await shelfOf(content));
  const told = (address: string) =>
    (links.get(address) ?? []).map(({ title, how }) => `${title} ${how}`);
  expect(told('/playbooks/db/two/')).toEqual(['A day reads', 'One before']);
  expect(told('/playbooks/db/one/')).toEqual(['A day links', 'Databases links', 'Two related']);
  expect(told('/playbooks/db/alone/')).toEqual([]);
});

test('only lists lead to what no page, rotation or alert leads to', async () => {
  const shelf = await shelfOf(content);
  expect(unfindable(shelf).map(({ id }) => id)).toEqual(['db/alone']);
});

test('changes come latest first, new ones marked, and what git does not tell is left out', async () => {
  const { content: read } = await shelfOf(content);
  const at = (day: number) => `2026-11-0${day}T10:00:00.000Z`;
  const path = (name: string) => `playbooks/db/${name}.md`;
  read.edited = new Map([
    [path('one'), at(2)],
    [path('two'), at(3)],
    [path('draft'), at(4)],
  ]);
  read.added = new Map([
    [path('one'), at(1)],
    [path('two'), at(3)],
  ]);
  expect(changesOf(read).map(({ title, isNew }) => [title, isNew])).toEqual([
    ['Two', true],
    ['One', false],
  ]);
});

const change = (title: string, at = '2026-11-01T00:00:00.000Z') => ({
  ...{ address: '/playbooks/ä/', title, summary: title, owner: null, at, isNew: true },
});
const ids = (feed: string) => feed.match(/<id>.*?<\/id>/g);

test('a feed has what Atom asks for, and the same ids wherever the portal is', () => {
  const here = feedOf([change('A <b> & "c"\u0000')], 'https://potluck.example');
  expect(here).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>');
  expect(here).toContain('href="https://potluck.example/playbooks/%C3%A4/"');
  expect(here).toContain(
    '<link rel="self" type="application/atom+xml" href="https://potluck.example/changes/feed.xml"/>',
  );
  expect(ids(here)).toHaveLength(2);
  expect(new Set(ids(here)).size).toBe(2);
  for (const id of ids(here) ?? []) {
    expect(id).toMatch(/urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}</);
  }
  const nowhere = feedOf([change('Other')], undefined);
  expect(ids(nowhere)).toEqual(ids(here));
  expect(nowhere).toContain('href="/playbooks/%C3%A4/"');
  expect(feedOf([], undefined)).toMatch(/<updated>1970/);
});

test('whatever a title holds, the feed stays well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const feed = feedOf([change(title)], undefined);
      const inside = /<title>([^<]*)<\/title>\n {4}<link/.exec(feed)?.[1] ?? '<';
      expect(inside).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has none of them.
      expect(inside).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    }),
  );
});
