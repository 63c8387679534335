import { readable, slugOf } from './slug.ts';

/** What may be authored as a file of its own, and where it lies and is published. */
export const SHELVES = {
  playbook: { folder: 'playbooks/', address: '/playbooks/', files: /\.(md|markdown|mdx)$/i },
  programme: {
    folder: 'bootcamp/programmes/',
    address: '/bootcamp/programmes/',
    files: /\.(md|mdx)$/i,
  },
  rotation: {
    folder: 'bootcamp/rotations/',
    address: '/bootcamp/rotations/',
    files: /\.(md|mdx)$/i,
  },
  team: { folder: 'teams/', address: '/teams/', files: /\.ya?ml$/i },
} as const;
export type Kind = keyof typeof SHELVES;

const KINDS = Object.keys(SHELVES) as Kind[];
const FOLDER_PAGE = /^(_?index|readme)$/i;

/** Which kind of thing a file of `content/` is, by its folder and ending; none for an attachment. */
export function kindOf(path: string): Kind | undefined {
  return KINDS.find((kind) => {
    const { folder, files } = SHELVES[kind];
    return path.startsWith(folder) && files.test(path);
  });
}

/** A file's id within its kind; `_index`, `index` and `README` are the page of their folder. */
export function idOf(kind: Kind, path: string): string {
  const parts = within(kind, path).split('/');
  if (isFolderPage(path)) parts.pop();
  return parts.map(slugOf).join('/');
}

export function isFolderPage(path: string): boolean {
  return FOLDER_PAGE.test(stem(path));
}

/** The id of a folder of playbooks; the empty text for the folder of all. */
export function folderId(folder: string): string {
  return within('playbook', folder).split('/').filter(Boolean).map(slugOf).join('/');
}

/** The address of a page by kind and id, with a slash at both ends. */
export function addressOf(kind: Kind, id: string): string {
  return id ? `${SHELVES[kind].address}${id}/` : SHELVES[kind].address;
}

/** The address at which a file beside the pages, such as an image, is published. */
export function attachmentAddress(path: string): string {
  const parts = path.split('/');
  const name = parts.pop() ?? path;
  const ending = /\.[a-z0-9]+$/i.exec(name)?.[0] ?? '';
  const file = slugOf(name.slice(0, name.length - ending.length)) + ending.toLowerCase();
  return `/attachments/${[...parts.map(slugOf), file].join('/')}`;
}

/** The title of last resort: the name of the file, or of the folder whose page it is. */
export function nameOf(path: string): string {
  if (!isFolderPage(path)) return readable(stem(path));
  return readable(path.split('/').at(-2) ?? path);
}

function within(kind: Kind, path: string): string {
  const inside = path.slice(SHELVES[kind].folder.length);
  return inside.replace(SHELVES[kind].files, '');
}

/** A file's name without its ending. */
export function stem(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/\.[^.]+$/, '');
}
