import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

export const root = join(import.meta.dirname, '..');

export type Import = { from: string; typeOnly: boolean };
export type Source = { path: string; text: string; imports: Import[] };

const code = /\.(ts|tsx|astro|mjs)$/;

/** Every file of code below a folder of the repository, with what it imports. */
export function sources(folder: string): Source[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && code.test(entry.name))
    .map((entry) => read(relative(root, join(entry.parentPath, entry.name))));
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, imports: importsOf(path, text) };
}

/** What a file imports: paths of the repository, or the names of packages. */
export function importsOf(path: string, text: string): Import[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+([^;'"]*?)\s*from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, names = '', from, bare, late]) => ({
    from: resolved(path, from ?? bare ?? late ?? ''),
    typeOnly: isTypeOnly(names),
  }));
}

const resolved = (path: string, from: string): string =>
  from.startsWith('.') ? posix.join(posix.dirname(path), from) : from;

function isTypeOnly(names: string): boolean {
  if (/^type\b/.test(names)) return true;
  const inside = /^\{([^}]*)\}$/.exec(names)?.[1];
  const each = inside?.split(',').filter((name) => name.trim() !== '');
  return each?.every((name) => name.trim().startsWith('type ')) ?? false;
}
