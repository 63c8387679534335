import { beforeAll, expect, test } from 'vitest';
import { faultsIn } from '../../src/check/faults.ts';
import { report } from '../../src/check/report.ts';
import { build, pagesIn, workshop } from './built.ts';
import { DAY, shelfOf, TEAM, WHOLE, written } from './written.ts';

const PARTS = `
<Steps>
<Step title="Drain the node">

<Command on="the bastion">

\`\`\`sh
kubectl drain <NODE> --context <SITE>
\`\`\`

</Command>

<Decision if="it hangs" goto="look" />

</Step>
<Step title="Look at it again" id="look">

<Escalate team="platform" when="nothing helps" />

<Include file="../../fragments/tell.md" />

<Include file="../../fragments/deep/show.mdx" />

</Step>
</Steps>

<Diagram title="The way" alt="From ill to well">

\`\`\`mermaid
flowchart LR
  ill --> well
\`\`\`

</Diagram>
`;

const PLAIN = `
- First \`ssh <HOST>\`, then into \`<NAMESPACE>\`, and no \`List<ITEM>\`.

> [!WARNING]
> Not on a **Friday**.

> Said someone.

\`\`\`sh
echo <NAMESPACE>
\`\`\`

\`\`\`java
List<ITEM> all;
\`\`\`

\`\`\`mermaid
flowchart LR
  a --> b
\`\`\`
`;

const FILES = {
  ...TEAM,
  'fragments/tell.md': '## Tell [them](../playbooks/a/plain.md)\n\nDo it `now`.\n',
  'fragments/deep/show.mdx':
    '<a href="../../playbooks/a/plain.md#top">there</a>\n\n<Video src="film.mp4" captions="film.vtt" title="A film" />\n',
  'fragments/deep/film.mp4': 'film',
  'fragments/deep/film.vtt': 'WEBVTT',
  'playbooks/a/parts.mdx': WHOLE + PARTS,
  'playbooks/a/plain.md': WHOLE + PLAIN,
};

const place = workshop();
let page: string;
let plain: string;

beforeAll(async () => {
  const { failed, stdout, stderr } = await build(await written(FILES), place);
  if (failed) throw new Error(stdout + stderr);
  const pages = pagesIn(place.dist);
  page = pages.get('/playbooks/a/parts/') ?? '';
  plain = pages.get('/playbooks/a/plain/') ?? '';
}, 60_000);

test('steps have a number, a title and an address of their own, and stand in the contents', () => {
  expect(page).toContain('data-step data-step-title="Drain the node" id="step-drain-the-node"');
  expect(page).toContain('data-step-title="Look at it again" id="look"');
  expect(page.match(/<a href="#step-drain-the-node"/g)).toHaveLength(3);
});

test('a decision names the step to which it leads', () => {
  expect(page).toMatch(/If<\/strong> it hangs[\s\S]*?<a href="#look">Look at it again<\/a>/);
});

test('words to fill in are marked, in the languages of terminals only', () => {
  expect(page).toContain('Run on the bastion');
  expect(page).toContain('<var data-fill="NODE">&lt;NODE&gt;</var>');
  expect(page.match(/<form class="fill-in"/g)).toHaveLength(1);
  expect(page).toContain('<code>SITE</code><input name="SITE"');
  expect(plain).toContain('<var data-fill="NAMESPACE">');
  expect(plain).not.toContain('data-fill="ITEM"');
  expect(plain).toContain('<code>ssh <var data-fill="HOST">&lt;HOST&gt;</var></code>');
  expect(plain).toContain('into <code><var data-fill="NAMESPACE">');
  expect(plain).toMatch(/<\/form>\s*<ul>\s*<li>First/);
});

test('a fragment becomes part of the page, its links as seen from there', () => {
  expect(page).toContain('<a href="/playbooks/a/plain/">them</a>');
  expect(page).toContain('<h2 id="tell-them">');
  expect(page).toContain('<a href="/playbooks/a/plain/#top">there</a>');
  expect(page).toMatch(/<video [^>]*src="\/attachments\/fragments\/deep\/film.mp4"/);
  expect(page).toContain('src="/attachments/fragments/deep/film.vtt"');
  expect(pagesIn(place.dist).has('/fragments/tell/')).toBe(false);
});

test('what a fragment brings is no stray, and nothing of it is lost', async () => {
  expect(faultsIn(await shelfOf(FILES), DAY)).toEqual([]);
});

test('whom to wake can be read without anything live', () => {
  expect(page).toMatch(/If nothing helps, wake\s+<a href="\/teams\/platform\/">Platform<\/a>/);
  expect(page).toContain('<b>#ask</b>');
});

test('a diagram is drawn without a style of its own', () => {
  expect(page).toMatch(/aria-label="From ill to well"><svg /);
  expect(plain).toContain('aria-label="Diagram of a, b"');
  for (const html of [page, plain]) {
    expect(html).not.toMatch(/<style|\sstyle=|fonts\.googleapis/);
  }
});

test('quotations that begin with a mark become notes, and others stay what they are', () => {
  expect(plain).toMatch(/<div class="admonition warning" role="note" aria-label="Warning">/);
  expect(plain).toContain('<p>Not on a <strong>Friday</strong>.</p>');
  expect(plain).toMatch(/<blockquote>\s*<p>Said someone/);
});

test('a diagram of a kind that we do not draw is named with its line', async () => {
  const text = `${WHOLE}\n\`\`\`mermaid\ngantt\n\`\`\`\n`;
  const printed = report(faultsIn(await shelfOf({ ...TEAM, 'playbooks/a/x.md': text }), DAY), '.');
  expect(printed).toContain('x.md:8:1  is no diagram that we draw: “gantt”');
});

test('fragments that are missing or go in circles are named with their line', async () => {
  const shelf = await shelfOf({
    ...TEAM,
    'fragments/round.mdx': 'One\n\n<Include file="round.mdx" />\n',
    'playbooks/a/x.mdx': `${WHOLE}\n<Include file="../fragments/round.mdx" />\n`,
    'playbooks/a/y.mdx': `${WHOLE}\n<Include file="/fragments/none.md" />\n`,
  });
  const faults = faultsIn(shelf, DAY);
  const printed = report(faults, 'content');
  expect(printed).toContain(
    'content/fragments/round.mdx:3:1  includes itself: fragments/round.mdx',
  );
  expect(printed).toContain('content/playbooks/a/x.mdx:7:1  includes `../fragments/round.mdx`');
  expect(printed).toContain('Write `file="../../fragments/round.mdx"`.');
  expect(printed).toContain('content/playbooks/a/y.mdx:7:1  includes `/fragments/none.md`');
});
