import { brotliCompressSync, constants } from 'node:zlib';
import { buildSearch } from '../../src/search/build.ts';
import { finder } from '../../src/search/find.ts';
import { gather } from '../../src/search/gather.ts';
import { pack, unpack } from '../../src/search/pack.ts';
import type { SearchPage, Told } from '../../src/search/page.ts';
import { readPage } from '../../src/search/read-page.ts';
import { groupsOf, shown } from '../../src/search/rows.ts';
import { browser, site } from '../search/served.ts';
import { corpus, dice, drawn } from './corpus.ts';
import { load } from './search-browser.ts';

const phrases = 80;
const browserRuns = 7;

const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number) => `${time.toFixed(1)} ms`;

function timed<Value>(what: string, act: () => Value): Value {
  const start = performance.now();
  const value = act();
  console.log(`${what}: ${ms(performance.now() - start)}`);
  return value;
}

/** Every beginning of some phrases from the pages, as a person types them, and some slips. */
function keystrokes(pages: SearchPage[]): string[] {
  const roll = dice(11);
  const typed: string[] = [];
  for (let at = 0; at < phrases; at++) {
    const page = pages[Math.floor(roll() * pages.length)];
    const words = (at % 2 ? page?.title : page?.text)?.split(' ') ?? [];
    const from = Math.floor(roll() * Math.max(1, words.length - 3));
    const phrase = words.slice(from, from + 1 + (at % 3)).join(' ');
    for (let length = 1; length <= phrase.length; length++) typed.push(phrase.slice(0, length));
    typed.push(`${phrase.slice(0, -3)}${phrase.slice(-2)}`);
  }
  return typed;
}

function spread(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => ms(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  console.log(`${what}, ${times.length} keys: p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}`);
}

function sizes(files: Map<string, Uint8Array>): void {
  for (const [name, bytes] of files) {
    if (name.startsWith('texts/')) continue;
    console.log(`${name}: ${kB(bytes.length)}, Brotli ${kB(brotli(bytes))}`);
  }
  const texts = [...files].filter(([name]) => name.startsWith('texts/')).slice(0, 40);
  const packed = texts.map(([, bytes]) => brotli(bytes)).sort((a, b) => a - b);
  console.log(`a file of texts: Brotli ${kB(packed[packed.length >> 1] ?? 0)} in the middle`);
}

function answering(pages: SearchPage[], bytes: Uint8Array): void {
  const shelf = timed('unpack', () => unpack(bytes));
  const find = finder(shelf);
  const told = new Map<number, Told>(pages.entries());
  const plain: number[] = [];
  const fuller: number[] = [];
  for (const question of keystrokes(pages)) {
    const start = performance.now();
    const found = find(question);
    const groups = shown(found, pages);
    groupsOf(groups, pages, found.wanted, new Map());
    plain.push(performance.now() - start);
    groupsOf(groups, pages, found.wanted, told);
    fuller.push(performance.now() - start);
  }
  spread('from key to results', plain);
  spread('from key to results and excerpts', fuller);
}

async function inChromium(files: Map<string, Uint8Array>, question: string): Promise<void> {
  const served = await site(files);
  const open = await browser();
  for (let run = 0; run < browserRuns; run++) {
    const seen = await load(open, served.url, question);
    console.log(
      `Chromium: main thread silent for ${ms(seen.worstGapMs)} at worst by the clock, ${ms(seen.worstTaskMs)} of its own work; first row ${ms(seen.firstRowMs)}, whole answer ${ms(seen.readyMs)} after “/”, typing included; errors: ${seen.errors.length}`,
    );
  }
  await open.close();
  await served.close();
}

async function bench(name: string, pages: SearchPage[]): Promise<void> {
  console.log(`\n## ${pages.length} pages, ${name}`);
  const shelf = timed('count words', () => gather(pages));
  console.log(
    `${shelf.forms.length} forms, ${shelf.terms.size} stems, ${shelf.pages.length} postings`,
  );
  const bytes = timed('pack', () => pack(shelf));
  const files = timed('build all files', () => buildSearch(pages));
  sizes(files);
  timed('titles, from list to answers', () =>
    finder(gather(pages.map(({ title, tags }) => ({ title, tags })))),
  );
  answering(pages, bytes);
  if (!process.argv.includes('--no-browser')) await inChromium(files, 'module bund');
}

function reading(pages: SearchPage[]): void {
  const documents = pages.map(
    ({ title, text, headings }) =>
      `<!doctype html><body><main data-search-kind="playbook"><h1>${title}</h1>${headings
        .map(({ text, id }) => `<h2 id="${id}">${text}</h2>`)
        .join('')}<p>${text.replace(/[&<]/g, ' ').replaceAll('. ', '.</p><p>')}</p></main></body>`,
  );
  timed(`read ${pages.length} pages of HTML`, () => documents.map((html) => readPage(html, '/')));
}

const thousand = corpus(1000);
console.log(
  `prose: ${thousand.sentences} sentences from the packages' READMEs, vocabulary ${thousand.vocabulary}`,
);
reading(thousand.pages);
await bench('prose', thousand.pages);
await bench('prose', corpus(5000).pages);
await bench('each word drawn alone, the hardest to pack', drawn(5000));
