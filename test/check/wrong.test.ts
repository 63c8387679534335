import { expect, test } from 'vitest';
import { faultsIn } from '../../src/check/faults.ts';
import { report, wrongOnes } from '../../src/check/report.ts';
import { DAY, type Files, shelfOf, TEAM, WHOLE } from '../content/written.ts';

const ROTATION = `---
title: A day with Platform
summary: See how a change goes live.
team: platform
goals: [deploy a change]
reads: []
miniProjects:
  - { title: A lamp, brief: Make a lamp., why: It is dark., done: It shines. }
---
`;

type Case = [situation: string, files: Files, printed: string[]];

const cases: Case[] = [
  [
    'an owner that is no team',
    { 'playbooks/a/x.md': '---\ntitle: X\nowner: platfrom\nreviewed: 2026-10-01\n---\n' },
    ['content/playbooks/a/x.md:3:1  there is no team `platfrom`', '    Did you mean `platform`?'],
  ],
  [
    'a day that is not in the calendar',
    { 'playbooks/a/x.md': '---\nowner: platform\nreviewed: 2026-02-30\n---\n' },
    [
      'content/playbooks/a/x.md:3:1  `reviewed` is no day: “2026-02-30”',
      '    Write it as year-month-day, such as 2026-11-21.',
    ],
  ],
  [
    'a date in words',
    { 'playbooks/a/x.md': '---\nowner: platform\nreviewed: last week\n---\n' },
    [
      'content/playbooks/a/x.md:3:1  `reviewed` is no day: “last week”',
      '    Write it as year-month-day, such as 2026-11-21.',
    ],
  ],
  [
    'a key of ours with the wrong type',
    { 'playbooks/a/x.md': '---\nowner: [platform]\nreviewed: 2026-10-01\n---\n' },
    [
      'content/playbooks/a/x.md:2:1  `owner` must be text, and is a list',
      '    Write it as in `owner: platform`.',
    ],
  ],
  [
    'a span that is none, and one of no length',
    {
      'playbooks/a/x.md': `${WHOLE.replace('---\n', '---\nreview-every: 6 months\n')}`,
      'playbooks/a/y.md': `${WHOLE.replace('---\n', '---\nreview-every: P0D\n')}`,
    },
    [
      'content/playbooks/a/x.md:2:1  `review-every` is no span of years, months, weeks or days: “6 months”',
      '    Write it as in `review-every: P3M`.',
      'content/playbooks/a/y.md:2:1  `review-every` is no span of years, months, weeks or days: “P0D”',
      '    Write it as in `review-every: P3M`.',
    ],
  ],
  [
    'an alert that Prometheus could not have',
    { 'playbooks/a/x.md': `${WHOLE.replace('---\n', '---\nalerts: [DiskFull, disk full]\n')}` },
    [
      'content/playbooks/a/x.md:2:20  `alerts[2]` is no name of an alert: “disk full”',
      '    Write it as in `alerts: [PostgresPrimaryDown, PostgresReplicationLag]`.',
    ],
  ],
  [
    'a link to a page that does not exist',
    {
      'playbooks/a/x.md': `${WHOLE}\nSee [the lock](deployment-lok.md).\n`,
      'playbooks/b/deployment-lock.md': WHOLE,
    },
    [
      'content/playbooks/a/x.md:7:5  links to `deployment-lok.md`, which does not exist',
      '    Did you mean `../b/deployment-lock.md`?',
    ],
  ],
  [
    'a link that is written as HTML, on its own line',
    { 'playbooks/a/x.md': `${WHOLE}\n<p>\n  <a href="gone.md">gone</a>\n</p>\n` },
    [
      'content/playbooks/a/x.md:8:3  links to `gone.md`, which does not exist',
      '    Correct the link, or take it out.',
    ],
  ],
  [
    'the address of a page that does not exist',
    { 'playbooks/a/x.md': `${WHOLE}\n[b](/playbooks/a/y/)\n` },
    [
      'content/playbooks/a/x.md:7:1  links to `/playbooks/a/y/`, which does not exist',
      '    Correct the link, or take it out.',
    ],
  ],
  [
    'an image that is not there',
    { 'playbooks/a/x.md': `${WHOLE}\n![graph](graph.png)\n` },
    [
      'content/playbooks/a/x.md:7:1  shows `graph.png`, which does not exist',
      '    Put the image there, or correct its name.',
    ],
  ],
  [
    'a link to a draft',
    { 'playbooks/a/x.md': `${WHOLE}\n[y](y.md)\n`, 'playbooks/a/y.md': '---\ndraft: true\n---\n' },
    [
      'content/playbooks/a/x.md:7:1  links to `y.md`, which is a draft and not published',
      '    Publish it by taking out `draft`, or take out the link.',
    ],
  ],
  [
    'two pages for one address',
    { 'playbooks/a/Roll back.md': WHOLE, 'playbooks/a/roll_back.mdx': WHOLE },
    [
      'content/playbooks/a/roll_back.mdx:1:1  would be published at /playbooks/a/roll-back/, and so would playbooks/a/Roll back.md',
      '    Rename one of the two files.',
    ],
  ],
  [
    'MDX with a tag that is not closed',
    { 'playbooks/a/x.mdx': `${WHOLE}\n## Before\n\n<Caution title="a">\n\ntext\n\n</Cautions>\n` },
    [
      'content/playbooks/a/x.mdx:13:1  does not compile as MDX: Unexpected closing tag `</Cautions>`, expected corresponding closing tag for `<Caution>` (9:1)',
      '    Close every tag, and write `\\{` and `\\<` for a plain brace and angle; or name the file .md if it uses no component.',
    ],
  ],
  [
    'MDX with a sentence that reads as an import',
    { 'playbooks/a/x.mdx': `${WHOLE}\nText.\n\nimport the data now\n` },
    [
      'content/playbooks/a/x.mdx:9:12  does not compile as MDX: Could not parse esm with oxc: Expected `from` but found `Identifier`',
      '    A line that begins with `import` or `export` is code here: correct it, or begin the sentence with another word.',
    ],
  ],
  [
    'MDX whose fault the compiler places nowhere',
    {
      'playbooks/a/x.mdx': `${WHOLE}\n\`\`\`js\nexport default 0\n\`\`\`\n\nexport default 1\n\nexport default 2\n`,
    },
    [
      'content/playbooks/a/x.mdx:11:1  does not compile as MDX: it has more than one `export default`',
      '    A line that begins with `import` or `export` is code here: correct it, or begin the sentence with another word.',
    ],
  ],
  [
    'MDX with a component that nobody provides',
    { 'playbooks/a/x.mdx': `${WHOLE}\n<Cauton title="a">b</Cauton>\n` },
    [
      'content/playbooks/a/x.mdx:7:1  there is no component `<Cauton>`',
      '    Did you mean `<Caution>`?',
    ],
  ],
  [
    'MDX that imports a file which is not there',
    {
      'playbooks/a/x.mdx': `${WHOLE}\nimport { b } from './b';\nimport {\n  C,\n} from '../c.astro';\nimport D from './d.astro';\n\n<C /><D />\n`,
      'playbooks/a/b.ts': 'export const b = 1;\n',
    },
    [
      'content/playbooks/a/x.mdx:8:1  imports `../c.astro`, which does not exist',
      '    Correct the path, which begins at this file, or take out the import.',
      'content/playbooks/a/x.mdx:11:1  imports `./d.astro`, which does not exist',
      '    Correct the path, which begins at this file, or take out the import.',
    ],
  ],
  [
    'MDX with a style, a script and code of its own',
    {
      'playbooks/a/x.mdx': `${WHOLE}\n<p style={{ color: 'red' }}>a</p>\n\nb <b onClick="go()">c</b>\n\n<script>go()</script>\n\n<a href={"javascript:go()"}>d</a>\n`,
    },
    [
      'content/playbooks/a/x.mdx:7:1  `<p>` has `style`, which no browser will heed here',
      '    Take it out, or use a `className` instead.',
      'content/playbooks/a/x.mdx:9:3  `<b>` has `onClick`, which no browser will heed here',
      '    Take it out; pages run no such code.',
      'content/playbooks/a/x.mdx:11:1  has a `<script>`, which no browser will heed here',
      '    Take it out; what a page does belongs into a file that a component of `src/` loads.',
      'content/playbooks/a/x.mdx:13:1  `<a>` has `href`, which no browser will heed here',
      '    Link to an address.',
    ],
  ],
  [
    'MDX with a frame, and with an image from another site',
    {
      'playbooks/a/x.mdx': `${WHOLE}\n<img src="//cats.example/cat.png" alt="" />\n\n<iframe src="https://cats.example/" />\n`,
    },
    [
      'content/playbooks/a/x.mdx:7:1  `<img>` loads `src` from another site, which no browser will do here: //cats.example/cat.png',
      '    Put the file beside the page, or link to it.',
      'content/playbooks/a/x.mdx:9:1  has a `<iframe>`, which no browser will heed here',
      '    Take it out; link to what it would show.',
    ],
  ],
  [
    'an .mdx file with a sign in its name that cannot be compiled',
    { 'playbooks/a/c#.mdx': WHOLE },
    [
      'content/playbooks/a/c#.mdx:1:1  is an .mdx file with `#`, `?` or `%` in its path, which cannot be compiled',
      '    Rename it, or name it .md if it uses no component.',
    ],
  ],
  [
    'front matter that is not YAML',
    { 'playbooks/a/x.md': '---\nowner: platform\ntitle: Fail over: the plan\n---\n' },
    [
      'content/playbooks/a/x.md:3:8  is not YAML: Nested mappings are not allowed in compact mappings',
      '    Put a value that contains a colon or begins with a special sign into "quotes".',
    ],
  ],
  [
    'a misspelt key of a team',
    { 'teams/data.yaml': 'name: Data\nsumary: Moves things.\nask: { channel: "#data" }\n' },
    [
      'content/teams/data.yaml:1:1  `summary` is missing',
      '    Add `summary:` and what belongs there.',
      'content/teams/data.yaml:2:1  `sumary` is not a key that is read here',
      '    Did you mean `summary`?',
    ],
  ],
  [
    'a key of a team in the wrong place',
    {
      'teams/data.yaml':
        'name: Data\nsummary: Moves things.\nask:\n  channel: "#data"\n  office: Lisbon\n',
    },
    [
      'content/teams/data.yaml:5:3  `office` is not a key that is read here',
      '    Read are `channel`, `link`, `hours`.',
    ],
  ],
  [
    'a host, a read and a length that do not exist',
    {
      'bootcamp/rotations/day.mdx': ROTATION.replace('team: platform', 'team: plattform').replace(
        'reads: []',
        'days: 2\nreads:\n  - a/why',
      ),
      'playbooks/a/wy.md': WHOLE,
    },
    [
      'content/bootcamp/rotations/day.mdx:4:1  there is no team `plattform`',
      '    Did you mean `platform`?',
      'content/bootcamp/rotations/day.mdx:6:1  `days` cannot be 2',
      '    It may be 0.5 or 1.',
      'content/bootcamp/rotations/day.mdx:8:5  there is no playbook `a/why`',
      '    Did you mean `a/wy`?',
    ],
  ],
  [
    'a mini-project without a brief',
    { 'bootcamp/rotations/day.mdx': ROTATION.replace('brief: Make a lamp., ', '') },
    [
      'content/bootcamp/rotations/day.mdx:8:5  `miniProjects[1].brief` is missing',
      '    Add `brief:` and what belongs there.',
    ],
  ],
  [
    'a programme with an unknown rotation',
    {
      'bootcamp/rotations/day.mdx': ROTATION,
      'bootcamp/programmes/two-weeks.mdx':
        '---\ntitle: Two weeks\nsummary: All teams.\nworkingDays: 10\nrotations:\n  - day\n  - night-shift\n---\n',
    },
    [
      'content/bootcamp/programmes/two-weeks.mdx:7:5  there is no rotation `night-shift`',
      '    Write the name of a file in content/bootcamp/rotations/, or add one.',
    ],
  ],
  [
    'a skill that is there twice',
    { 'skills.yaml': '- { slug: sql, name: SQL }\n- { slug: sql, name: More SQL }\n' },
    ['content/skills.yaml:2:5  the skill `sql` is there already', '    Take one of the two out.'],
  ],
  [
    'an office that is there twice',
    {
      'offices.yaml': '- { slug: lisbon, name: Lisbon, zone: Europe/Lisbon, country: PT }\n'.repeat(
        2,
      ),
    },
    [
      'content/offices.yaml:2:5  the office `lisbon` is there already',
      '    Take one of the two out.',
    ],
  ],
  [
    'an office in no country',
    { 'offices.yaml': '- { slug: moon, name: Moon, zone: Europe/Lisbon, country: QQ }\n' },
    [
      'content/offices.yaml:1:50  `[1].country`: is no country; write its two letters, such as PT',
      '    Write it in that form.',
    ],
  ],
  [
    'a group of one word, and a phrase that is a sentence',
    { 'synonyms.yaml': '# Words\n- [k8s]\n- [lb, what shares out all the load]\n' },
    [
      'content/synonyms.yaml:2:3  `[1]` is too short a list',
      '    Write each group as `- [k8s, kubernetes]`: two words or phrases or more.',
      'content/synonyms.yaml:3:8  `[2][2]` is no word and no phrase of up to four: “what shares out all the load”',
      '    Write each group as `- [k8s, kubernetes]`: two words or phrases or more.',
    ],
  ],
  [
    'a synonym that is the same word, and one that nobody searches for',
    { 'synonyms.yaml': '- [pod, container, Pods]\n- [the, article]\n' },
    [
      'content/synonyms.yaml:1:20  “Pods” is the same word to the search as “pod”',
      '    Take it out.',
      'content/synonyms.yaml:2:4  nobody searches for “the”',
      '    Take it out.',
    ],
  ],
  [
    'synonyms that are no list',
    { 'synonyms.yaml': 'k8s: kubernetes\n' },
    [
      'content/synonyms.yaml:1:1  the file must be a list, and is a group of keys',
      '    Write each group as `- [k8s, kubernetes]`: two words or phrases or more.',
    ],
  ],
];

test.each(cases)('%s is told with its line and its mend', async (_, files, printed) => {
  const faults = faultsIn(await shelfOf({ ...TEAM, ...files }), DAY);
  expect(report(wrongOnes(faults)).split('\n')).toEqual(printed);
});

test('code, links and images of the page itself are let be in MDX', async () => {
  const text = `${WHOLE}\n<a href="https://cats.example/" className="x">a</a>\n\n\`<p style="a">\`\n\n<Caution title="style">b</Caution>\n`;
  const faults = faultsIn(await shelfOf({ ...TEAM, 'playbooks/a/x.mdx': text }), DAY);
  expect(faults).toEqual([]);
});

test('a whole playbook has nothing wrong and lacks nothing', async () => {
  const faults = faultsIn(await shelfOf({ ...TEAM, 'playbooks/a/x.md': WHOLE }), DAY);
  expect(faults).toEqual([]);
});
