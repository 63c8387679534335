import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import { readable, slugOf } from './slug.ts';

export type PlaybookPage = CollectionEntry<'playbooks'>;

/** A folder of playbooks, with or without a page of its own. */
export type Folder = {
  id: string;
  name: string;
  page?: PlaybookPage;
  /** What lies directly in it, in the order of the files' names. */
  playbooks: PlaybookPage[];
  folders: Folder[];
};

const naturally = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Every published playbook in the order of files, the pages of folders included. */
export async function playbookPages(): Promise<PlaybookPage[]> {
  const pages = await getCollection('playbooks');
  return pages.sort((one, other) => naturally.compare(one.filePath ?? '', other.filePath ?? ''));
}

/** The tree of folders below `content/playbooks/`; its root holds what lies in no folder. */
export function folderTree(pages: PlaybookPage[]): Folder {
  const root: Folder = { id: '', name: 'General', playbooks: [], folders: [] };
  for (const page of pages) {
    const folder = page.data.folders.reduce(inner, root);
    if (page.data.isFolder) folder.page = page;
    else folder.playbooks.push(page);
  }
  return root;
}

/** A folder's name as people read it: the title of its page, else the name on disk. */
export function folderName(folder: Folder): string {
  return folder.page?.data.title ?? folder.name;
}

/** Everything in a folder and in the folders within it. */
export function allIn(folder: Folder): PlaybookPage[] {
  return [...folder.playbooks, ...folder.folders.flatMap(allIn)];
}

/** A folder and all within it, at any depth, the folder itself first. */
export function foldersWithin(folder: Folder): Folder[] {
  return [folder, ...folder.folders.flatMap(foldersWithin)];
}

function inner(folder: Folder, name: string): Folder {
  const id = [folder.id, slugOf(name)].filter(Boolean).join('/');
  const known = folder.folders.find((one) => one.id === id);
  if (known) return known;
  const made: Folder = { id, name: readable(name), playbooks: [], folders: [] };
  folder.folders.push(made);
  return made;
}

/** The names of teams by slug. */
export async function teamNames(): Promise<Map<string, string>> {
  const teams = await getCollection('teams');
  return new Map(teams.map(({ id, data }) => [id, data.name]));
}

let byId: Promise<Map<string, PlaybookPage>> | undefined;

/** The published playbooks of these ids, in their order; those that are not there are left out. */
export async function listedPlaybooks(ids: string[]): Promise<PlaybookPage[]> {
  if (ids.length === 0) return [];
  // In development the collection changes under us; a build asks for it thousands of times.
  if (import.meta.env.DEV) byId = undefined;
  byId ??= playbookPages().then((pages) => new Map(pages.map((page) => [page.data.id, page])));
  const known = await byId;
  return ids.flatMap((id) => known.get(id) ?? []);
}
