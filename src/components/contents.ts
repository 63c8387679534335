import type { MarkdownHeading } from 'astro';

/** A heading of the second rank and those of the third below it. */
export type Part = { slug: string; text: string; parts: Part[] };

/** The two ranks of headings that a table of contents shows. */
export function partsOf(headings: MarkdownHeading[]): Part[] {
  const parts: Part[] = [];
  for (const { depth, slug, text } of headings) {
    if (depth === 2) parts.push({ slug, text, parts: [] });
    if (depth === 3) parts.at(-1)?.parts.push({ slug, text, parts: [] });
  }
  return parts;
}
