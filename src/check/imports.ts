import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Remark } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

/** What the bundler tries after a path that names no file as it stands. */
const ENDINGS = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];
const PACKAGE = /^(?:@[^/]+\/)?[^/]+/;

/**
 * What an `.mdx` file imports and is not there: the bundler would stop. `content` and `project` are
 * folders; a path from the root is one of the project, as the bundler has it.
 */
export function importRemarks(
  { outline, path }: Page,
  { content, project }: { content: string; project: string },
): Remark[] {
  const folder = join(content, dirname(path));
  return outline.modules.flatMap(({ from, line, column }) => {
    const found = judged(from, folder, project);
    return found ? [{ line, column, weight: 'wrong', ...found }] : [];
  });
}

function judged(from: string, folder: string, project: string) {
  const what = `imports \`${from}\`, which does not exist`;
  if (/^\.{1,2}\//.test(from)) {
    if (isThere(join(folder, from))) return undefined;
    return {
      what,
      mend: 'Correct the path, which begins at this file, or take out the import.',
    };
  }
  if (from.startsWith('/')) {
    if (isThere(join(project, from))) return undefined;
    return {
      what,
      mend: 'Correct the path, which begins at the folder of the project, or take out the import.',
    };
  }
  // Names with a colon are the runtime's and the framework's own.
  if (/^[a-z]+:/.test(from)) return undefined;
  const name = PACKAGE.exec(from)?.[0] ?? from;
  if (existsSync(join(project, 'node_modules', name))) return undefined;
  return {
    what: `imports \`${name}\`, which is not installed`,
    mend: 'Begin the path of a file with `./`, or take out the import.',
  };
}

/** `?raw` and its like tell the bundler how to read the file. */
function isThere(file: string): boolean {
  const plain = file.replace(/\?.*$/, '');
  return ENDINGS.some((ending) => existsSync(plain + ending));
}
