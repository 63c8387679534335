import { expect, test } from 'vitest';
import { entriesOf, type PlaybookEntry } from '../../src/content/entries.ts';
import { shelfOf } from './written.ts';

const bare: PlaybookEntry = {
  id: 'a/x',
  title: 'X',
  summary: '',
  owner: null,
  secondOwner: null,
  service: null,
  alerts: [],
  audience: null,
  reviewed: null,
  reviewEvery: 'P6M',
  verifier: 'team',
  prerequisites: [],
  related: [],
  tags: [],
  edited: null,
  folders: ['a'],
  isFolder: false,
  titleId: undefined,
  minutes: 1,
  isSummarised: false,
  draft: false,
};

type Case = [situation: string, text: string, read: Partial<PlaybookEntry>];

const cases: Case[] = [
  ['an empty file is called by its name', '', {}],
  [
    'a first heading is the title',
    '# Roll *back*\n\nNow.',
    { title: 'Roll back', titleId: 'roll-back', summary: 'Now.' },
  ],
  [
    'a heading underlined is the title',
    'Roll back\n===\n',
    { title: 'Roll back', titleId: 'roll-back' },
  ],
  [
    'a heading after a paragraph is the title',
    'First.\n\n# Later\n',
    { title: 'Later', titleId: 'later', summary: 'First.' },
  ],
  [
    'a second-rank heading that opens the page is the title',
    '## Steps\n\nOne.',
    { title: 'Steps', titleId: 'steps', summary: 'One.' },
  ],
  ['a second-rank heading further down is not', 'One.\n\n## Steps\n', { summary: 'One.' }],
  ['a heading within code is not', '```\n# No\n```\n', {}],
  [
    'front matter is stronger than the heading',
    '---\ntitle: Mine\n---\n# Other\n',
    { title: 'Mine' },
  ],
  [
    'a heading that repeats the title is the title',
    '---\ntitle: roll back!\n---\n# Roll back\n',
    { title: 'roll back!', titleId: 'roll-back' },
  ],
  ['a number as a title is text', '---\ntitle: 404\n---\n', { title: '404' }],
  [
    'empty values are missing values',
    '---\ntitle:\nowner: ""\nreviewed: null\ntags:\ndraft:\n---\n',
    {},
  ],
  [
    'tags in one line are several',
    '---\ntags: pager, on call\n---\n',
    { tags: ['pager', 'on call'] },
  ],
  ['tags that are numbers are words', '---\ntags: [5, five, null]\n---\n', { tags: ['5', 'five'] }],
  [
    'tags that YAML takes for truth are words',
    '---\ntags: [true, no]\n---\n',
    { tags: ['true', 'no'] },
  ],
  ['draft as text is meant as said', '---\ndraft: "True"\n---\n', { draft: true }],
  ['no draft as text neither', '---\ndraft: "no"\n---\n', {}],
  [
    'one alert or several in a line are a list',
    '---\nalerts: DiskFull, job:slow\nrelated: a/y\n---\n',
    { alerts: ['DiskFull', 'job:slow'], related: ['a/y'] },
  ],
  [
    'the other facts are told as they stand',
    '---\nsecond-owner: sre\nservice: orders\naudience: On call\nreview-every: P1Y6M\nverifier: ada\nprerequisites: [a/y]\n---\n',
    {
      secondOwner: 'sre',
      service: 'orders',
      audience: 'On call',
      reviewEvery: 'P1Y6M',
      verifier: 'ada',
      prerequisites: ['a/y'],
    },
  ],
  [
    'an instant is the day that it says',
    '---\nreviewed: 2026-03-01T23:30:00-05:00\n---\n',
    { reviewed: '2026-03-01' },
  ],
  ['a bare day is that day', '---\nreviewed: 2026-03-01\n---\n', { reviewed: '2026-03-01' }],
  [
    'a summary over lines is one line',
    '---\nsummary: >\n  Two\n  lines.\n---\n',
    { summary: 'Two lines.', isSummarised: true },
  ],
  [
    'keys of other tools are ignored',
    '---\nid: 7\nslug: /elsewhere\nminutes: [1]\nauthor: !who { a: b }\n---\n',
    {},
  ],
  [
    'a mark of byte order and Windows line ends do not matter',
    '\uFEFF---\r\ntitle: T\r\n---\r\n\r\nText.\r\n',
    { title: 'T', summary: 'Text.' },
  ],
  [
    'the title in TOML is the title',
    '+++\ndraft = true\ntitle = "The \\"big\\" one"\n+++\n\nText.',
    { title: 'The "big" one', summary: 'Text.' },
  ],
  [
    'a title in TOML may stand in single quotes',
    "+++\ntitle='Un\\do'\n+++\n# Other\n",
    { title: 'Un\\do' },
  ],
  [
    'the title of a table in TOML is not that of the page',
    '+++\n[menu]\ntitle = "Menu"\n+++\n# Mine\n',
    { title: 'Mine', titleId: 'mine' },
  ],
  ['a rule at the top is no front matter', '---\n\nText.\n\n---\n', { summary: 'Text.' }],
  [
    'six hundred words take three minutes',
    'word '.repeat(600),
    { minutes: 3, summary: `${'word '.repeat(47).trim()}…` },
  ],
];

test.each(cases)('%s', async (_, text, read) => {
  const { content } = await shelfOf({ 'playbooks/a/x.md': text });
  expect(entriesOf(content, 'playbooks').map(({ data }) => data)).toEqual([{ ...bare, ...read }]);
});

test('a folder has its page, and a page alone in a folder is none of a folder', async () => {
  const { content } = await shelfOf({
    'playbooks/Ops/README.md': '# All of ops\n',
    'playbooks/Ops/db.md': '',
    'playbooks/Ops/db/deep.md': '',
    'playbooks/Ops/alone/index.md': '',
  });
  const told = entriesOf(content, 'playbooks').map(({ data }) => [
    data.id,
    data.folders,
    data.isFolder,
  ]);
  expect(told).toEqual([
    ['ops/alone', ['Ops'], false],
    ['ops/db', ['Ops', 'db'], true],
    ['ops/db/deep', ['Ops', 'db'], false],
    ['ops', ['Ops'], true],
  ]);
});

test('a span holds for all below its folder, unless a nearer one says otherwise', async () => {
  const { content } = await shelfOf({
    'playbooks/ops/_index.md': '---\nreview-every: P3M\n---\n',
    'playbooks/ops/x.md': '',
    'playbooks/ops/own.md': '---\nreview-every: P2W\n---\n',
    'playbooks/ops/db/deep.md': '',
    'playbooks/ops/web/README.md': '---\nreview-every: P1Y\n---\n',
    'playbooks/ops/web/y.md': '',
    'playbooks/elsewhere/z.md': '',
  });
  const told = entriesOf(content, 'playbooks').map(({ data }) => [data.id, data.reviewEvery]);
  expect(Object.fromEntries(told)).toEqual({
    ops: 'P3M',
    'ops/x': 'P3M',
    'ops/own': 'P2W',
    'ops/db/deep': 'P3M',
    'ops/web': 'P1Y',
    'ops/web/y': 'P1Y',
    'elsewhere/z': 'P6M',
  });
});
