import { expect, test } from 'vitest';
import { choose } from '../../src/offline/choose.ts';

const files = [
  'attachments/large.png',
  'attachments/small.png',
  'catalogue.json',
  'playbooks/area/alert/index.html',
  'playbooks/area/index.html',
  'playbooks/area/never/index.html',
  'playbooks/area/new/index.html',
  'playbooks/area/old/index.html',
  'search/manifest.json',
  'search/texts/0.0123456789.json',
  'talks/talk/index.html',
  '_astro/page.B4gQ1x.css',
  'attachments/film.mp4',
].map((path) => ({ path, bytes: path.includes('large') ? 50 : 10 }));

const playbooks = [
  { id: 'area/never', reviewed: null },
  { id: 'area/old', reviewed: '2025-01-01' },
  { id: 'area/new', reviewed: '2026-11-01' },
  { id: 'area/alert', reviewed: '2024-01-01', alerts: ['HighLatency'] },
];

const inOrder = [
  '_astro/page.B4gQ1x.css',
  'playbooks/area/index.html',
  'talks/talk/index.html',
  'search/manifest.json',
  'search/texts/0.0123456789.json',
  'playbooks/area/alert/index.html',
  'playbooks/area/new/index.html',
  'playbooks/area/old/index.html',
  'playbooks/area/never/index.html',
  'attachments/small.png',
  'attachments/large.png',
];
const paths = (some: { path: string }[]) => some.map(({ path }) => path);

test('what every page needs comes first, then lists, search, playbooks by weight, pictures', () => {
  const { kept, left, bytes } = choose(files, playbooks, 1_000);
  expect([paths(kept), left, bytes]).toEqual([inOrder, [], 150]);
});

test('what no longer fits is left for a visit, and never more than the limit is kept', () => {
  const { kept, left, bytes } = choose(files, playbooks, 75);
  expect([paths(kept), paths(left), bytes]).toEqual([inOrder.slice(0, 7), inOrder.slice(7), 70]);
});

test('what is too large gives way to what is smaller', () => {
  const large = files.map((file) => (file.path.includes('/new/') ? { ...file, bytes: 99 } : file));
  expect(paths(choose(large, playbooks, 80).left)).toEqual([
    'playbooks/area/new/index.html',
    'attachments/small.png',
    'attachments/large.png',
  ]);
});
