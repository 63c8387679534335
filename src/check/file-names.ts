import { type Remark, START } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

/** Vite, which compiles `.mdx`, takes a file's path for an address and stumbles over these signs. */
export function nameRemarks({ path }: Page): Remark[] {
  if (!path.endsWith('.mdx') || !/[#?%]/.test(path)) return [];
  const what = 'is an .mdx file with `#`, `?` or `%` in its path, which cannot be compiled';
  return [
    { ...START, weight: 'wrong', what, mend: 'Rename it, or name it .md if it uses no component.' },
  ];
}
