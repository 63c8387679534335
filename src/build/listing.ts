import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file with its path relative to the folder that was listed, with `/` on every system. */
export type Listed = { path: string; file: string };

/** All files of a folder at any depth, in the order of their paths. A missing folder is empty. */
export function listed(folder: string): Listed[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { file, path: file.slice(folder.length + 1).replaceAll('\\', '/') };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
