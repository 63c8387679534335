import type { Outline } from './outline.ts';

/** A line of a table of contents, in the shape in which Astro tells of headings. */
export type ContentsLine = { depth: number; slug: string; text: string };

/** What a table of contents lists: the headings below the title, and steps as parts of theirs. */
export function contentsOf({ headings, steps }: Outline): ContentsLine[] {
  const stepsAfter = (count: number) => {
    const isPart = headings.slice(0, count).some(({ isTitle, depth }) => !isTitle && depth === 2);
    return steps
      .filter(({ after }) => after === count)
      .map(({ id, title }) => ({ depth: isPart ? 3 : 2, slug: id, text: title }));
  };
  return [
    ...stepsAfter(0),
    ...headings.flatMap(({ isTitle, depth, id, text }, at) => [
      ...(isTitle ? [] : [{ depth, slug: id, text }]),
      ...stepsAfter(at + 1),
    ]),
  ];
}
