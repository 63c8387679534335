import { beforeAll, expect, test } from 'vitest';
import { published } from '../../src/content/links.ts';
import type { Shelf } from '../../src/content/shelf.ts';
import { shelfOf, TEAM } from './written.ts';

let shelf: Shelf;

beforeAll(async () => {
  shelf = await shelfOf({
    ...TEAM,
    'playbooks/Run books/README.md': '',
    'playbooks/Run books/Fail over.md': '',
    'playbooks/Run books/deep/C# & co.md': '',
    'playbooks/Run books/deep/100%.md': '',
    'playbooks/Run books/deep/plan.pdf': '',
    'playbooks/Run books/u\u0308ber.md': '',
    'bootcamp/rotations/day.mdx': '',
  });
});

test.each([
  ['../Fail%20over.md', '/playbooks/run-books/fail-over/'],
  ['../Fail over.md#after-it', '/playbooks/run-books/fail-over/#after-it'],
  ['../Fail%20over', '/playbooks/run-books/fail-over/'],
  ['../Fail%20over.md?plain=1#x', '/playbooks/run-books/fail-over/#x'],
  ['./C%23%20&%20co.md', '/playbooks/run-books/deep/c-and-co/'],
  ['C# & co.md#part', '/playbooks/run-books/deep/c-and-co/#part'],
  ['100%.md', '/playbooks/run-books/deep/100/'],
  ['../%C3%BCber.md', '/playbooks/run-books/uber/'],
  ['../über.md', '/playbooks/run-books/uber/'],
  ['..', '/playbooks/run-books/'],
  ['../README.md', '/playbooks/run-books/'],
  ['./', '/playbooks/run-books/deep/'],
  ['plan.pdf', '/attachments/playbooks/run-books/deep/plan.pdf'],
  ['/Run books/Fail over.md', '/playbooks/run-books/fail-over/'],
  ['/playbooks/run-books/fail-over', '/playbooks/run-books/fail-over/'],
  ['../../../teams/platform.yaml', '/teams/platform/'],
  ['../../../bootcamp/rotations/day.mdx', '/bootcamp/rotations/day/'],
  ['#here', '#here'],
  ['https://example.org/x.md', 'https://example.org/x.md'],
  ['mailto:ask@example.org', 'mailto:ask@example.org'],
  ['/talks/', '/talks/'],
  ['gone.md', 'gone.md'],
])('%s leads to %s', (url, address) => {
  const page = shelf.content.pages.find(({ path }) => path.endsWith('co.md'));
  expect(page && published(shelf.map, page, url)).toBe(address);
});
