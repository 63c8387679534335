import { z } from 'zod';
import { Programme, Rotation } from '../../api/bootcamp/schema.ts';
import { Office } from '../../api/offices/schema.ts';
import { Playbook, REVIEW_EVERY } from '../../api/playbooks/schema.ts';
import { Skill } from '../../api/skills/schema.ts';
import { Team } from '../../api/teams/schema.ts';
import { idOf, isFolderPage, nameOf, stem } from './address.ts';
import { factsIn, SHAPES } from './facts.ts';
import { shorten } from './meant.ts';
import type { Page } from './page.ts';
import type { Content } from './read.ts';

const WORDS_PER_MINUTE = 200;

/** A playbook as its page needs it: the facts of the catalogue and a few about the file. */
export const PlaybookEntry = Playbook.extend({
  /** The names of the folders in which it lies, as they are on disk. */
  folders: z.array(z.string()),
  /** The page of a folder: it stands above the list of what lies there. */
  isFolder: z.boolean(),
  /** The anchor of the heading that became the title. */
  titleId: z.string().optional(),
  minutes: z.number(),
  /** The summary is the author's own and not the beginning of the text. */
  isSummarised: z.boolean(),
  draft: z.boolean(),
});
export type PlaybookEntry = z.infer<typeof PlaybookEntry>;

/** What Astro's collections hold, each by the shape of its entries. */
export const COLLECTIONS = {
  playbooks: PlaybookEntry,
  rotations: Rotation,
  programmes: Programme,
  teams: Team,
  skills: Skill,
  offices: Office,
} as const;
export type Collection = keyof typeof COLLECTIONS;

/** One entry of a collection; with the page from which its prose is rendered, where it has prose. */
export type Entry = { id: string; data: Record<string, unknown>; page?: Page };

/** The entries of a collection. What does not fit its shape is left out: the check tells of it. */
export function entriesOf(content: Content, collection: Collection): Entry[] {
  switch (collection) {
    case 'playbooks': {
      const folders = folderIds(content);
      const spans = areaSpans(content, folders);
      return pagesOf(content, 'playbook').flatMap((page) =>
        playbook(page, folders.has(page.id), spans, content.edited.get(page.path)),
      );
    }
    case 'rotations':
      return pagesOf(content, 'rotation').flatMap((page) => strict(page, SHAPES.rotation));
    case 'programmes':
      return pagesOf(content, 'programme').flatMap((page) => strict(page, SHAPES.programme));
    case 'teams':
      return content.teams.flatMap((file) => {
        const { data, success } = SHAPES.team.safeParse(factsIn(file).data);
        const slug = idOf('team', file.path);
        return success ? [{ id: slug, data: { ...data, slug } }] : [];
      });
    case 'skills':
    case 'offices': {
      const file = content[collection];
      const list = file && SHAPES[collection].safeParse(factsIn(file).data);
      return (list?.data ?? []).map((data) => ({ id: data.slug, data }));
    }
  }
}

/** The ids under which other playbooks lie; the empty text is the folder of all. */
export function folderIds(content: Content): Set<string> {
  const ids = new Set(['']);
  for (const { id } of pagesOf(content, 'playbook')) {
    const parts = id.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) ids.add(parts.slice(0, depth).join('/'));
  }
  return ids;
}

/** The title of a playbook: as its front matter says, else its heading, else the file's name. */
export function titleOf({ data, outline, path }: Page): string {
  const heading = outline.headings.find(({ isTitle }) => isTitle)?.text;
  return typeof data.title === 'string' ? data.title : heading || nameOf(path);
}

function pagesOf(content: Content, kind: Page['kind']): Page[] {
  return content.pages.filter((page) => page.kind === kind);
}

/** How often the pages of folders want what lies below them gone through, by the folder's id. */
function areaSpans(content: Content, folders: Set<string>): Map<string, string> {
  const pages = pagesOf(content, 'playbook').filter(({ id }) => folders.has(id));
  return new Map(
    pages.flatMap(({ id, data }) => {
      const span = SHAPES.playbook.shape['review-every'].safeParse(data['review-every']).data;
      return span === undefined ? [] : [[id, span]];
    }),
  );
}

/** What the nearest folder above says, itself included if it is one; else what the house says. */
function areaSpan(id: string, spans: Map<string, string>): string {
  const span = spans.get(id);
  if (span !== undefined) return span;
  return id === '' ? REVIEW_EVERY : areaSpan(id.split('/').slice(0, -1).join('/'), spans);
}

function playbook(
  page: Page,
  isFolder: boolean,
  spans: Map<string, string>,
  edited?: string,
): Entry[] {
  const { data: front, success } = SHAPES.playbook.safeParse(page.data);
  if (!success) return [];
  const { outline } = page;
  const data: PlaybookEntry = {
    id: page.id,
    title: titleOf(page),
    summary: front.summary ?? shorten(outline.lead),
    owner: front.owner ?? null,
    secondOwner: front['second-owner'] ?? null,
    service: front.service ?? null,
    alerts: front.alerts,
    audience: front.audience ?? null,
    reviewed: front.reviewed ?? null,
    reviewEvery: front['review-every'] ?? areaSpan(page.id, spans),
    verifier: front.verifier,
    prerequisites: front.prerequisites,
    related: front.related,
    tags: front.tags,
    edited: edited ?? null,
    folders: foldersAbove(page.path, isFolder),
    isFolder,
    titleId: outline.headings.find(({ isTitle }) => isTitle)?.id,
    minutes: Math.max(1, Math.round(outline.words / WORDS_PER_MINUTE)),
    isSummarised: front.summary !== undefined,
    draft: front.draft,
  };
  return [{ id: page.id || 'index', data, page }];
}

/** A file `x/index.md` that is alone in its folder is a page of the folder above, called x. */
function foldersAbove(path: string, isFolder: boolean): string[] {
  const above = path.split('/').slice(1, -1);
  if (isFolderPage(path)) return isFolder ? above : above.slice(0, -1);
  return isFolder ? [...above, stem(path)] : above;
}

function strict(page: Page, shape: typeof SHAPES.rotation | typeof SHAPES.programme): Entry[] {
  const { data, success } = shape.safeParse(page.data);
  return success ? [{ id: page.id, data: { ...data, slug: page.id }, page }] : [];
}
