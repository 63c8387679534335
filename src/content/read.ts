import { readdir, readFile, stat } from 'node:fs/promises';
import { attachmentAddress, kindOf } from './address.ts';
import { isFragment } from './fragments.ts';
import { type Page, pageOf } from './page.ts';

/** A file of facts without prose: a team, the list of skills or of offices, synonyms, or alert rules. */
export type DataFile = { path: string; text: string };

/** Everything that lies in `content/`, read once and judged by nobody yet. */
export type Content = {
  /** The folder, as a path of the file system. */
  root: string;
  pages: Page[];
  teams: DataFile[];
  skills: DataFile | undefined;
  offices: DataFile | undefined;
  /** Words that mean the same to those who search. */
  synonyms: DataFile | undefined;
  /** Rule files of Prometheus, `alerts/*.yaml`, which say what alerts there are. */
  ruleFiles: DataFile[];
  /** Texts that pages share, by path. */
  fragments: Map<string, string>;
  /** Files beside the pages, such as images: the address of each by its path. */
  attachments: Map<string, string>;
  /** When pages were last edited, by path; git fills it in for those who ask (`editsIn`). */
  edited: Map<string, string>;
  /** When they came, in the same way. */
  added: Map<string, string>;
};

const SKILLS = /^skills\.ya?ml$/i;
const OFFICES = /^offices\.ya?ml$/i;
const SYNONYMS = /^synonyms\.ya?ml$/i;
const RULES = /^alerts\/.+\.ya?ml$/i;
const AT_ONCE = 64;
const UNREAD = /(^|\/)(\.|node_modules\/)/;

/**
 * Reads the folder. Pages that `before` already held and whose file has not been touched since are
 * taken over. A folder that is not there reads as empty.
 */
export async function readContent(root: string, before?: Content): Promise<Content> {
  const paths = await pathsIn(root);
  const content: Content = {
    root,
    pages: [],
    teams: [],
    skills: undefined,
    offices: undefined,
    synonyms: undefined,
    ruleFiles: [],
    fragments: new Map(),
    attachments: new Map(),
    edited: new Map(before?.edited),
    added: new Map(before?.added),
  };
  // First of all, because pages are made of them.
  for (const path of paths.filter(isFragment)) {
    content.fragments.set(path, await textOf(`${root}/${path}`));
  }
  const known = new Map(before?.pages.map((page) => [page.path, page]));
  const others = paths.filter((path) => !isFragment(path));
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const some = others.slice(at, at + AT_ONCE);
    await Promise.all(some.map((path) => readOne(content, path, known.get(path))));
  }
  content.pages.sort((one, other) => naturally.compare(one.path, other.path));
  content.teams.sort((one, other) => naturally.compare(one.path, other.path));
  content.ruleFiles.sort((one, other) => naturally.compare(one.path, other.path));
  return content;
}

/** Orders as people count: `2-build` before `10-release`. */
export const naturally = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

async function readOne(content: Content, path: string, known: Page | undefined): Promise<void> {
  const kind = kindOf(path);
  const file = `${content.root}/${path}`;
  if (kind === 'team') content.teams.push({ path, text: await textOf(file) });
  else if (SKILLS.test(path)) content.skills = { path, text: await textOf(file) };
  else if (OFFICES.test(path)) content.offices = { path, text: await textOf(file) };
  else if (SYNONYMS.test(path)) content.synonyms = { path, text: await textOf(file) };
  else if (RULES.test(path)) content.ruleFiles.push({ path, text: await textOf(file) });
  else if (kind === undefined) content.attachments.set(path, attachmentAddress(path));
  else {
    const { mtimeMs } = await stat(file);
    const same = known?.touchedMs === mtimeMs;
    // What a page includes may have been touched though the page was not.
    if (same && !known.body.includes('<Include')) {
      content.pages.push(known);
      return;
    }
    if (!same) content.edited.delete(path);
    content.pages.push(pageOf(kind, path, await textOf(file), mtimeMs, content.fragments));
  }
}

async function pathsIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(absent);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.slice(root.length + 1).replaceAll('\\', '/'),
    )
    .filter((path) => !UNREAD.test(path));
}

function absent(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

async function textOf(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
}
