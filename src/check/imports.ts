import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Remark } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

/** What the bundler tries after a path that names no file as it stands. */
const ENDINGS = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

/** Files that an `.mdx` file imports from beside it and that are not there: the bundler would stop. */
export function importRemarks(root: string, { outline, path }: Page): Remark[] {
  const folder = join(root, dirname(path));
  const lost = outline.modules.filter(({ from }) => !isThere(join(folder, from)));
  return lost.map(({ from, line, column }) => ({
    line,
    column,
    weight: 'wrong',
    what: `imports \`${from}\`, which does not exist`,
    mend: 'Correct the path, which begins at this file, or take out the import.',
  }));
}

/** `?raw` and its like tell the bundler how to read the file. */
function isThere(file: string): boolean {
  const plain = file.replace(/\?.*$/, '');
  return ENDINGS.some((ending) => existsSync(plain + ending));
}
