import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { culpritIn } from './culprit.ts';
import { listed } from './listing.ts';

/**
 * A page that compiles and yet cannot be made, in words: the file and, where the error gives it
 * away, the line; what is wrong and what to do. Vite names the file; when a page fails while it is
 * rendered, the chunk from which it ran says of which file it was made.
 */
export function failureOf(error: unknown, root: string, content: string): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const file = ranIn(stack) ?? namedIn(`${message}${stack}`, content);
  const { line, column } = culpritIn(file, message);
  const where = file ? `${relative(root, file)}:${line}:${column}  ` : '';
  return `${where}cannot be made into a page: ${plain(message)}\n  Mend the expression or the import that it names, and build again.`;
}

/** The innermost file of MDX whose code ran when it happened. */
function ranIn(stack: string): string | undefined {
  for (const [, chunk = '', line] of stack.matchAll(/(file:\/\/\S+\/chunks\/[^\s:]+):(\d+)/g)) {
    const path = fileURLToPath(chunk);
    if (!statSync(path, { throwIfNoEntry: false })) continue;
    // A chunk may hold several modules; each ends with its name.
    const rest = readFileSync(path, 'utf8')
      .split('\n')
      .slice(Number(line) - 1);
    const [, file] = /\.moduleId = "([^"]+\.mdx)"/.exec(rest.join('\n')) ?? [];
    if (file) return file;
  }
  return undefined;
}

/** A page whose path the words contain; of two, the one that is named in full. */
function namedIn(words: string, content: string): string | undefined {
  const pages = listed(content).filter(({ path }) => path.endsWith('.mdx'));
  const named =
    pages.find(({ file }) => words.includes(file)) ??
    pages
      .filter(({ path }) => words.includes(path))
      .sort((one, other) => other.path.length - one.path.length)[0];
  return named?.file;
}

/** Bundlers write headlines, colours and code frames; what is wrong stands on one line of them. */
function plain(message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim());
  return lines.find((line) => /^(Error|\[[A-Z_]+\])|resolve/.test(line)) ?? lines[0] ?? '';
}
