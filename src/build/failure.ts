import { basename, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { listed } from './listing.ts';

/**
 * A page that compiles and yet cannot be made, in words: the file as far as the error tells it, what
 * is wrong and what to do. Astro names the chunk of a page that fails, Vite the file itself.
 */
export function failureOf(error: unknown, root: string, content: string): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const pages = listed(content).filter(({ path }) => path.endsWith('.mdx'));
  const chunk = /\/chunks\/([^/]+)_[\w-]{8}\.mjs/.exec(stack)?.[1];
  const named = pages.find(({ path }) => `${message}${stack}`.includes(path));
  const found = named ?? pages.find(({ path }) => basename(path, '.mdx') === chunk);
  const where = found ? `${relative(root, found.file)}:1:1  ` : '';
  return `${where}cannot be made into a page: ${plain(message)}\n  Mend the expression or the import that it names, and build again.`;
}

/** Bundlers write headlines, colours and code frames; what is wrong stands on one line of them. */
function plain(message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim());
  return lines.find((line) => /^(Error|\[[A-Z_]+\])|resolve/.test(line)) ?? lines[0] ?? '';
}
