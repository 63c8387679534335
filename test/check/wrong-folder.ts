import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Weight } from '../../src/content/fault.ts';

/** A mend as a person would make it for a fault in the file `path`; gives what it wrote. */
export type Patch = (root: string, path: string, text: string) => Promise<string>;

type Row = [at: string, weight: Weight, what: string, mend: string, patch: Patch];

const edit =
  (from: string, to: string): Patch =>
  async (root, path, text) => {
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    await writeFile(
      join(root, path),
      text.replace(from, () => to),
    );
    return path;
  };

const add =
  (path: string, text: string): Patch =>
  async (root) => {
    await writeFile(join(root, path), text);
    return path;
  };

const move =
  (to: string): Patch =>
  async (root, path, text) => {
    await rm(join(root, path));
    await writeFile(join(root, to), text);
    return to;
  };

const remove: Patch = async (root, path) => {
  await rm(join(root, path));
  return path;
};

/** Every fault of the folder `wrong/`, in the order in which the check tells of them. */
export const FAULTS: Row[] = [
  [
    'bootcamp/programmes/rotation-unknown.mdx:7:5',
    'wrong',
    'there is no rotation `lump`',
    'Did you mean `lamp`?',
    edit('  - lump', '  - lamp'),
  ],
  [
    'bootcamp/rotations/brief-missing.mdx:8:5',
    'wrong',
    '`miniProjects[1].brief` is missing',
    'Add `brief:` and what belongs there.',
    edit('title: A lamp,', 'title: A lamp, brief: Make a lamp.,'),
  ],
  [
    'bootcamp/rotations/host-unknown.mdx:4:1',
    'wrong',
    'there is no team `platforms`',
    'Did you mean `platform`?',
    edit('platforms', 'platform'),
  ],
  [
    'bootcamp/rotations/read-unknown.mdx:7:5',
    'wrong',
    'there is no playbook `right/key`',
    'Write the name of a file in content/playbooks/, or add one.',
    edit('right/key', 'right/lock'),
  ],
  [
    'fragments/idle.md:1:1',
    'doubtful',
    'is a fragment that no page includes',
    'Include it where it belongs, or delete it.',
    remove,
  ],
  [
    'playbook/misplaced.md:1:1',
    'doubtful',
    'lies in no folder of pages, so that it becomes none',
    'Move it below content/playbooks/, content/bootcamp/rotations/ or content/bootcamp/programmes/.',
    move('playbooks/right/misplaced.md'),
  ],
  [
    'playbooks/facts/alert-no-name.md:5:10',
    'wrong',
    '`alerts[1]` is no name of an alert: “Disk full!”',
    'Write it as in `alerts: [PostgresPrimaryDown, PostgresReplicationLag]`.',
    edit('"Disk full!"', 'DiskFills'),
  ],
  [
    'playbooks/facts/alert-second.md:7:5',
    'wrong',
    'answers the alert `diskfull`, which playbooks/facts/alert-first.md:5:10 answers already',
    'Take it out of one of the two, and name the other in `related`.',
    edit('\n  - diskfull', '\nrelated: [facts/alert-first]'),
  ],
  [
    'playbooks/facts/alert-twice-here.md:5:22',
    'wrong',
    'answers the alert `QueueGrows`, which playbooks/facts/alert-twice-here.md:5:10 answers already',
    'Take one of the two out.',
    edit('QueueGrows, QueueGrows', 'QueueGrows'),
  ],
  [
    'playbooks/facts/draft-perhaps.md:5:1',
    'wrong',
    '`draft` must be true or false, and is text',
    'Write it as in `draft: true`.',
    edit('draft: perhaps', 'draft: true'),
  ],
  [
    'playbooks/facts/key-misspelt.md:1:1',
    'missing',
    'has no review date',
    'Add `reviewed: <day>` to its front matter.',
    edit('title:', 'reviewed: 2026-10-01\ntitle:'),
  ],
  [
    'playbooks/facts/key-misspelt.md:4:1',
    'doubtful',
    '`reviewd` is not a key that is read here',
    'Did you mean `reviewed`?',
    edit('reviewd', 'reviewed'),
  ],
  [
    'playbooks/facts/not-yaml.md:2:8',
    'wrong',
    'is not YAML: Nested mappings are not allowed in compact mappings',
    'Put a value that contains a colon or begins with a special sign into "quotes".',
    edit('Not YAML: the colon', '"Not YAML: the colon"'),
  ],
  [
    'playbooks/facts/nothing-said.md:1:1',
    'missing',
    'has no owner and no review date',
    'Add `owner: <team>` and `reviewed: <day>` to its front matter.',
    edit('Words.', '---\nowner: platform\nreviewed: 2026-10-01\n---\n\nWords.'),
  ],
  [
    'playbooks/facts/owner-as-list.md:3:1',
    'wrong',
    '`owner` must be text, and is a list',
    'Write it as in `owner: platform`.',
    edit('[platform]', 'platform'),
  ],
  [
    'playbooks/facts/owner-unknown.md:3:1',
    'wrong',
    'there is no team `platfrom`',
    'Did you mean `platform`?',
    edit('platfrom', 'platform'),
  ],
  [
    'playbooks/facts/prerequisite-circle-b.md:7:5',
    'wrong',
    'is to be read after itself: `facts/prerequisite-circle-a` → `facts/prerequisite-circle-b` → `facts/prerequisite-circle-a`',
    'Take one of these out of `prerequisites`; it may stand in `related`.',
    edit('  - facts/prerequisite-circle-a', 'related:\n  - facts/prerequisite-circle-a'),
  ],
  [
    'playbooks/facts/prerequisite-itself.md:5:17',
    'wrong',
    'names itself in `prerequisites`',
    'Take that entry out.',
    edit('[facts/prerequisite-itself]', '[]'),
  ],
  [
    'playbooks/facts/prerequisite-unknown.md:5:17',
    'wrong',
    'there is no playbook `right/lok`',
    'Did you mean `right/lock`?',
    edit('right/lok', 'right/lock'),
  ],
  [
    'playbooks/facts/related-draft.md:5:11',
    'wrong',
    'names `right/not-yet` in `related`, which is a draft and not published',
    'Publish it by taking out its `draft`, or take the entry out.',
    edit('[right/not-yet]', '[]'),
  ],
  [
    'playbooks/facts/review-every-day.md:5:1',
    'doubtful',
    '`review-every` asks for a review every P1D, more often than weekly',
    'Nobody keeps that up: write `P1W` or more.',
    edit('P1D', 'P1W'),
  ],
  [
    'playbooks/facts/review-every-decade.md:5:1',
    'doubtful',
    '`review-every` asks for a review every P10Y, less than once in three years',
    'By then it is wrong: write `P1Y` or less.',
    edit('P10Y', 'P1Y'),
  ],
  [
    'playbooks/facts/review-every-in-words.md:5:1',
    'wrong',
    '`review-every` is no span of years, months, weeks or days: “six months”',
    'Write it as in `review-every: P3M`.',
    edit('six months', 'P6M'),
  ],
  [
    'playbooks/facts/reviewed-in-words.md:4:1',
    'wrong',
    '`reviewed` is no day: “last week”',
    'Write it as year-month-day, such as 2026-11-21.',
    edit('last week', '2026-11-14'),
  ],
  [
    'playbooks/facts/reviewed-long-ago.md:4:1',
    'doubtful',
    '`reviewed` lies very far back: 1926-10-01',
    'Write the day on which somebody went through it.',
    edit('1926', '2026'),
  ],
  [
    'playbooks/facts/reviewed-no-day.md:4:1',
    'wrong',
    '`reviewed` is no day: “2026-02-30”',
    'Write it as year-month-day, such as 2026-11-21.',
    edit('2026-02-30', '2026-02-28'),
  ],
  [
    'playbooks/facts/reviewed-to-come.md:4:1',
    'doubtful',
    '`reviewed` lies in the future: 2062-10-01',
    'Write the day on which somebody went through it.',
    edit('2062', '2026'),
  ],
  [
    'playbooks/facts/same-address.md:1:1',
    'wrong',
    'would be published at /playbooks/facts/same-address/, and so would playbooks/facts/same address.md',
    'Rename one of the two files.',
    move('playbooks/facts/another-address.md'),
  ],
  [
    'playbooks/facts/second-owner-unknown.md:5:1',
    'wrong',
    'there is no team `night-shift`',
    'Write the name of a file in content/teams/, or add one.',
    add(
      'teams/night-shift.yaml',
      'name: Night shift\nsummary: Is awake.\nask: { channel: "#night" }\n',
    ),
  ],
  [
    'playbooks/facts/toml.md:1:1',
    'doubtful',
    'has front matter in TOML, of which only the title is read',
    'Write it as YAML between two lines of `---`.',
    edit('+++\ntitle = "TOML"\n+++', '---\ntitle: TOML\n---'),
  ],
  [
    'playbooks/facts/toml.md:1:1',
    'missing',
    'has no owner and no review date',
    'Add `owner: <team>` and `reviewed: <day>` to its front matter.',
    edit(
      '+++\ntitle = "TOML"\n+++',
      '---\ntitle: TOML\nowner: platform\nreviewed: 2026-10-01\n---',
    ),
  ],
  [
    'playbooks/facts/verifier-unknown.md:5:1',
    'doubtful',
    'there is no person `ada-lovelacy` to verify it',
    'Did you mean `ada-lovelace`?',
    edit('lovelacy', 'lovelace'),
  ],
  [
    'playbooks/links/address-lost.md:7:6',
    'wrong',
    'links to `/playbooks/right/locks/`, which does not exist',
    'Correct the link, or take it out.',
    edit('/locks/', '/lock/'),
  ],
  [
    'playbooks/links/anchor-lost-elsewhere.md:1:1',
    'missing',
    'has no owner',
    'Add `owner: <team>` to its front matter.',
    edit('---\nreviewed', '---\nowner: platform\nreviewed'),
  ],
  [
    'playbooks/links/anchor-lost-elsewhere.md:5:6',
    'doubtful',
    'links to `#take-the-lok`, which is no heading of playbooks/right/lock.md',
    'Did you mean `#take-the-lock`?',
    edit('take-the-lok', 'take-the-lock'),
  ],
  [
    'playbooks/links/anchor-lost-here.md:7:5',
    'wrong',
    'links to `#what-then`, which is no heading of playbooks/links/anchor-lost-here.md',
    'Did you mean `#what-than`?',
    edit('#what-then', '#what-than'),
  ],
  [
    'playbooks/links/anchor-lost-there.md:7:6',
    'wrong',
    'links to `#give-it-back`, which is no heading of playbooks/right/lock.md',
    'It has `#take-the-lock`.',
    edit('#give-it-back', '#take-the-lock'),
  ],
  [
    'playbooks/links/draft-linked.md:7:6',
    'wrong',
    'links to `../right/not-yet.md`, which is a draft and not published',
    'Publish it by taking out `draft`, or take out the link.',
    edit('[on](../right/not-yet.md)', 'on'),
  ],
  [
    'playbooks/links/forgotten.csv:1:1',
    'doubtful',
    'is published and no page shows it or links to it',
    'Link to it from the page that it belongs to, or delete it.',
    remove,
  ],
  [
    'playbooks/links/html-image-wordless.md:7:4',
    'missing',
    'shows an image without words for those who do not see it',
    'Say between the brackets, or as `alt`, what it shows: `![the queue grows](queue.png)`.',
    edit('<img ', '<img alt="The lock" '),
  ],
  [
    'playbooks/links/html-link-lost.md:8:3',
    'wrong',
    'links to `gone.md`, which does not exist',
    'Correct the link, or take it out.',
    edit('<a href="gone.md">gone</a>', 'gone'),
  ],
  [
    'playbooks/links/image-foreign.md:7:1',
    'doubtful',
    'shows an image from another site, which no browser will load here: https://pictures.example/lock.svg',
    'Put the image beside the page.',
    edit('https://pictures.example/lock.svg', '../right/lock.svg'),
  ],
  [
    'playbooks/links/image-lost.md:7:1',
    'wrong',
    'shows `lock.svg`, which does not exist',
    'Did you mean `../right/lock.svg`?',
    edit('(lock.svg)', '(../right/lock.svg)'),
  ],
  [
    'playbooks/links/image-wordless.md:9:1',
    'missing',
    'shows an image without words for those who do not see it',
    'Say between the brackets, or as `alt`, what it shows: `![the queue grows](queue.png)`.',
    edit('![]', '![The lock]'),
  ],
  [
    'playbooks/links/page-lost.md:7:6',
    'wrong',
    'links to `../right/lok.md`, which does not exist',
    'Did you mean `../right/lock.md`?',
    edit('lok.md', 'lock.md'),
  ],
  [
    'playbooks/parts/attributes-spread.mdx:9:1',
    'wrong',
    '`<Caution>` spreads `{...more}`, and what that holds cannot be checked',
    'Write each attribute out.',
    edit('{...more}', 'title="Mind"'),
  ],
  [
    'playbooks/parts/c#.mdx:1:1',
    'wrong',
    'is an .mdx file with `#`, `?` or `%` in its path, which cannot be compiled',
    'Rename it, or name it .md if it uses no component.',
    move('playbooks/parts/c-sharp.mdx'),
  ],
  [
    'playbooks/parts/component-unknown.mdx:7:1',
    'wrong',
    'there is no component `<Cauton>`',
    'Did you mean `<Caution>`?',
    edit('<Cauton>Mind the gap.</Cauton>', '<Caution>Mind the gap.</Caution>'),
  ],
  [
    'playbooks/parts/decision-to-nowhere.mdx:11:1',
    'wrong',
    'goes to the step `lok`, which this page does not have',
    'Did you mean `look`?',
    edit('"lok"', '"look"'),
  ],
  [
    'playbooks/parts/diagram-odd.mdx:12:1',
    'wrong',
    'has a line that cannot be drawn: “well =>> home”',
    'Write it as `a[Words] --> b{Words}`, and words on an arrow as `-->|yes|`.',
    edit('=>>', '==>'),
  ],
  [
    'playbooks/parts/diagram-of-nothing.mdx:7:1',
    'wrong',
    '`<Diagram>` holds no fence of `mermaid`',
    'Put the drawing between ` ```mermaid ` and ` ``` `, with an empty line around.',
    edit('```\nflow', '```mermaid\nflow'),
  ],
  [
    'playbooks/parts/diagram-unknown.mdx:8:1',
    'wrong',
    'is no diagram that we draw: “gantt”',
    'Begin with `flowchart LR`, `sequenceDiagram`, `stateDiagram-v2`, `classDiagram` or `erDiagram`.',
    edit('gantt', 'flowchart LR'),
  ],
  [
    'playbooks/parts/escalate-to-nobody.mdx:7:1',
    'wrong',
    '`<Escalate>` lacks `team`',
    'Write `<Escalate team="…">`.',
    edit('<Escalate ', '<Escalate team="platform" '),
  ],
  [
    'playbooks/parts/escalate-to-strangers.mdx:7:1',
    'wrong',
    'there is no team `platfrom`',
    'Did you mean `platform`?',
    edit('platfrom', 'platform'),
  ],
  [
    'playbooks/parts/expect-empty.mdx:7:1',
    'wrong',
    '`<Expect>` is empty',
    'Write between its tags what it shall show, or take it out.',
    edit('<Expect />', '<Expect>The gap is gone.</Expect>'),
  ],
  [
    'playbooks/parts/fragment-lost.mdx:7:1',
    'wrong',
    'includes `../../fragments/lok.md`, which is no fragment',
    'Put the text into content/fragments/, or correct the name.',
    edit('lok.md', 'look.md'),
  ],
  [
    'playbooks/parts/import-in-a-sentence.mdx:9:12',
    'wrong',
    'does not compile as MDX: Could not parse esm with oxc: Expected `from` but found `Identifier`',
    'A line that begins with `import` or `export` is code here: correct it, or begin the sentence with another word.',
    edit('import the dump then', 'Then import the dump'),
  ],
  [
    'playbooks/parts/import-lost-from-root.mdx:7:1',
    'wrong',
    'imports `/src/components/Gap.astro`, which does not exist',
    'Correct the path, which begins at the folder of the project, or take out the import.',
    edit("import Gap from '/src/components/Gap.astro';\n\n<Gap />", 'Mind the gap.'),
  ],
  [
    'playbooks/parts/import-lost.mdx:7:1',
    'wrong',
    'imports `./Gap.astro`, which does not exist',
    'Correct the path, which begins at this file, or take out the import.',
    edit("import Gap from './Gap.astro';\n\n<Gap />", 'Mind the gap.'),
  ],
  [
    'playbooks/parts/package-lost.mdx:7:1',
    'wrong',
    'imports `gap-of-gaps`, which is not installed',
    'Begin the path of a file with `./`, or take out the import.',
    edit("import { gap } from 'gap-of-gaps';\n\n{gap}", 'Mind the gap.'),
  ],
  [
    'playbooks/parts/prop-missing.mdx:8:1',
    'wrong',
    '`<Step>` lacks `title`',
    'Write `<Step title="…">`.',
    edit('<Step>', '<Step title="One">'),
  ],
  [
    'playbooks/parts/prop-of-none.mdx:7:1',
    'wrong',
    '`<Steps>` has no prop `numbered`',
    'It has none: take it out.',
    edit('<Steps numbered>', '<Steps>'),
  ],
  [
    'playbooks/parts/prop-unknown.mdx:7:1',
    'wrong',
    '`<Caution>` has no prop `titel`',
    'Did you mean `title`?',
    edit('titel', 'title'),
  ],
  [
    'playbooks/parts/script.mdx:7:1',
    'wrong',
    'has a `<script>`, which no browser will heed here',
    'Take it out; what a page does belongs into a file that a component of `src/` loads.',
    edit('<script>go()</script>', 'Go.'),
  ],
  [
    'playbooks/parts/step-alone.mdx:7:1',
    'wrong',
    '`<Step>` stands outside of `<Steps>`',
    'Put `<Steps>` before and `</Steps>` after the steps.',
    edit('<Step title="One">Do.</Step>', '<Steps>\n<Step title="One">Do.</Step>\n</Steps>'),
  ],
  [
    'playbooks/parts/steps-alike.mdx:9:1',
    'wrong',
    '`<Step>` has the anchor `#step-one`, as has the one on line 8',
    'Give one of the two another `title`, or an `id` of its own.',
    edit('<Step title="One">Do it', '<Step title="Two">Do it'),
  ],
  [
    'playbooks/parts/steps-empty.mdx:7:1',
    'wrong',
    '`<Steps>` is empty',
    'Put at least one `<Step title="…">` into it, or take it out.',
    edit('<Steps></Steps>', '<Steps>\n<Step title="One">Do.</Step>\n</Steps>'),
  ],
  [
    'playbooks/parts/steps-with-others.mdx:9:1',
    'wrong',
    '`<Caution>` stands directly in `<Steps>`, which takes only `<Step>`',
    'Put it into a `<Step title="…">`.',
    edit(
      '<Caution>Mind the gap.</Caution>',
      '<Step title="Nought">\n<Caution>Mind the gap.</Caution>\n</Step>',
    ),
  ],
  [
    'playbooks/parts/steps-with-words.mdx:9:1',
    'wrong',
    'text stands directly in `<Steps>`, which takes only `<Step>`',
    'Put it into a `<Step title="…">`.',
    edit('First of all:', '<Step title="Nought">First of all.</Step>'),
  ],
  [
    'playbooks/parts/style.mdx:7:1',
    'wrong',
    '`<p>` has `style`, which no browser will heed here',
    'Take it out, or use a `className` instead.',
    edit("style={{ color: 'red' }}", 'className="red"'),
  ],
  [
    'playbooks/parts/tag-image-wordless.mdx:7:1',
    'missing',
    'shows an image without words for those who do not see it',
    'Say between the brackets, or as `alt`, what it shows: `![the queue grows](queue.png)`.',
    edit('<img ', '<img alt="The lock" '),
  ],
  [
    'playbooks/parts/tag-link-lost.mdx:7:6',
    'wrong',
    'links to `../right/lok.md`, which does not exist',
    'Did you mean `../right/lock.md`?',
    edit('lok.md', 'lock.md'),
  ],
  [
    'playbooks/parts/tag-open.mdx:7:1',
    'wrong',
    'does not compile as MDX: Expected a closing tag for `<Caution>` (7:1)',
    'Close every tag, and write `\\{` and `\\<` for a plain brace and angle; or name the file .md if it uses no component.',
    edit('gap.\n', 'gap.\n\n</Caution>\n'),
  ],
  [
    'playbooks/parts/tag-spread.mdx:9:1',
    'wrong',
    '`<p>` spreads `{...more}`, and what that holds cannot be checked',
    'Write each attribute out.',
    edit('<p {...more}>', '<p hidden>'),
  ],
  [
    'playbooks/parts/video-and-link.mdx:7:1',
    'wrong',
    '`<Video>` has `src` and `href`, of which it takes one',
    'Take all but one of them out.',
    edit(' href="https://films.example/tour"', ''),
  ],
  [
    'playbooks/parts/video-foreign.mdx:7:1',
    'wrong',
    '`<Video>` takes `src` from another site, which no browser will load here: https://films.example/tour.mp4',
    'Put the file beside the page, or link to it.',
    edit('https://films.example/tour.mp4', '../right/lock.svg'),
  ],
  [
    'playbooks/parts/video-lost.mdx:7:1',
    'wrong',
    '`<Video>` names `tour.mp4`, which does not exist',
    'Put the file there, or correct its name.',
    add('playbooks/parts/tour.mp4', 'film'),
  ],
  [
    'playbooks/parts/video-silent.mdx:7:1',
    'wrong',
    '`<Video>` has `src` and lacks `captions`',
    'Write `<Video src="…" captions="…">`.',
    edit(' title', ' captions="../right/lock.svg" title'),
  ],
  [
    'playbooks/parts/video-with-words.mdx:7:1',
    'wrong',
    '`<Video>` has something between its tags, which is not shown',
    'Write it as `<Video … />`, and the text below it.',
    edit('title="A tour">A tour</Video>', 'title="A tour" />\n\nA tour'),
  ],
  [
    'skills.yaml:2:5',
    'wrong',
    'the skill `sql` is there already',
    'Take one of the two out.',
    edit('- { slug: sql, name: More SQL }', '- { slug: more-sql, name: More SQL }'),
  ],
  [
    'teams/data.yaml:1:1',
    'wrong',
    '`summary` is missing',
    'Add `summary:` and what belongs there.',
    edit('sumary', 'summary'),
  ],
  [
    'teams/data.yaml:2:1',
    'wrong',
    '`sumary` is not a key that is read here',
    'Did you mean `summary`?',
    edit('sumary', 'summary'),
  ],
];
