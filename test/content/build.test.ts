import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Catalogue } from '../../api/catalogue.ts';
import { shellOf } from '../../api/site/shells.ts';
import type { ServedFile } from '../../src/build/files.ts';
import { listed } from '../../src/build/listing.ts';
import { faultsIn } from '../../src/check/faults.ts';
import { report } from '../../src/check/report.ts';
import { build, hrefsIn, pagesIn, workshop } from './built.ts';
import { FILES } from './parts.ts';
import { DAY, shelfOf, TEAM, WHOLE, written } from './written.ts';

describe('a folder that knows nothing of Potluck', () => {
  const place = workshop();
  /** Parts of the site that are not made from `content/`. */
  const ELSEWHERE = /^\/($|talks\/|notices\/|me\/|api\/)/;
  let pages: Map<string, string>;

  beforeAll(async () => {
    const { failed, stderr } = await build('test/content/fixtures/foreign', place);
    if (failed) throw new Error(stderr);
    pages = pagesIn(place.dist);
  }, 60_000);

  test('becomes pages', () => {
    expect([...pages.keys()].filter((address) => address.startsWith('/playbooks/'))).toEqual([
      '/playbooks/',
      '/playbooks/runbooks/database/',
      '/playbooks/runbooks/empty-file/',
      '/playbooks/runbooks/',
      '/playbooks/runbooks/leaf/',
      '/playbooks/runbooks/ordner/',
      '/playbooks/runbooks/ordner/zwei/',
      '/playbooks/runbooks/paging/',
      '/playbooks/runbooks/r-and-d-ops/100-toml/',
      '/playbooks/runbooks/r-and-d-ops/c-build/',
      '/playbooks/runbooks/r-and-d-ops/',
      '/playbooks/runbooks/uberblick/',
    ]);
  });

  test('every link of every page leads to a file and to an anchor in it', () => {
    const lost = [...pages].flatMap(([from, html]) =>
      hrefsIn(html)
        .map((href) => new URL(href, `http://potluck.example${from}`))
        .filter(({ host, pathname }) => host === 'potluck.example' && !ELSEWHERE.test(pathname))
        .filter(({ pathname, hash }) => {
          const page = pages.get(decodeURI(pathname));
          if (page === undefined) {
            const path = decodeURI(pathname);
            return !existsSync(join(place.dist, path)) && !shellOf(path.slice(1));
          }
          const anchor = decodeURIComponent(hash.slice(1));
          return (
            anchor !== '' && !page.includes(`id="${anchor}"`) && !page.includes(`name="${anchor}"`)
          );
        })
        .map(({ href }) => `${from} → ${href}`),
    );
    expect(lost).toEqual([]);
  });

  test('no page carries a style or a script of its own', () => {
    for (const [, html] of pages) {
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+="|<script(?![^>]*\ssrc=)/);
    }
  });

  test('the title is not repeated and stands alone on its level', () => {
    for (const [, html] of pages) expect(html.match(/<h1/g)).toHaveLength(1);
    const database = pages.get('/playbooks/runbooks/database/') ?? '';
    expect(database.match(/Database is down<\/h\d>/g)).toEqual(['Database is down</h1>']);
  });

  test('what is missing shows as missing', () => {
    const page = pages.get('/playbooks/runbooks/paging/') ?? '';
    expect(page).toContain('No owner yet.');
    expect(page).toContain('Never reviewed');
  });

  test('the catalogue tells the facts and fits its schema', () => {
    const catalogue = Catalogue.parse(
      JSON.parse(readFileSync(join(place.dist, 'catalogue.json'), 'utf8')),
    );
    const told = catalogue.playbooks.find(({ id }) => id === 'runbooks/uberblick');
    // When the fixture was last committed is not its own affair.
    expect(told && { ...told, edited: null }).toEqual({
      id: 'runbooks/uberblick',
      title: '404',
      summary: 'Long ago written.',
      owner: null,
      secondOwner: null,
      service: null,
      alerts: [],
      audience: null,
      reviewed: '2026-03-01',
      reviewEvery: 'P6M',
      verifier: 'team',
      prerequisites: [],
      related: [],
      tags: ['1', 'two'],
      edited: null,
    });
  });

  test('files.json knows every file and what lies beside it', () => {
    const files: Record<string, ServedFile> = JSON.parse(
      readFileSync(join(place.dist, 'files.json'), 'utf8'),
    );
    const there = listed(place.dist).map(({ path }) => path);
    const told = Object.entries(files).flatMap(([path, { encodings }]) => [
      path,
      ...Object.keys(encodings).map((encoding) => `${path}.${encoding}`),
    ]);
    expect([...told, 'build.json', 'files.json'].sort()).toEqual(there.sort());
    expect(files['playbooks/index.html']).toMatchObject({
      type: 'text/html; charset=utf-8',
      immutable: false,
    });
  });

  test('a build that fails leaves the old site as it was', async () => {
    const before = listed(place.dist).map(({ path }) => path);
    const wrong = await written({ 'playbooks/a/x.md': '[gone](gone.md)\n' });
    const first = await build(wrong, place);
    expect(first.failed).toBe(true);
    expect(first.stderr).toContain(
      'playbooks/a/x.md:1:1  links to `gone.md`, which does not exist',
    );
    // Passes the check and fails in Astro.
    const broken = await written({
      'playbooks/a/x.mdx': 'Text.\n\n{[].length}\n',
      'playbooks/b/x.mdx': 'Text.\n\n{undefined.length}\n',
    });
    const second = await build(broken, place);
    expect(second.failed).toBe(true);
    expect(second.stderr).toMatch(
      /playbooks\/b\/x\.mdx:3:1 {2}cannot be made into a page: Cannot read/,
    );
    expect(second.stderr).not.toContain('    at ');
    expect(listed(place.dist).map(({ path }) => path)).toEqual(before);
    expect(listed(place.folder).filter(({ path }) => path.startsWith('.dist'))).toEqual([]);
  }, 60_000);
});

describe('parts of our own', () => {
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
    const printed = report(
      faultsIn(await shelfOf({ ...TEAM, 'playbooks/a/x.md': text }), DAY),
      '.',
    );
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
});
