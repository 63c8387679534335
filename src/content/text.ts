import { type CollectionEntry, type RenderResult, render } from 'astro:content';
import { createComponent, render as template, unescapeHTML } from 'astro/runtime/server/index.js';
import { renderedNow } from './rendering.ts';

type WithText = CollectionEntry<'playbooks' | 'rotations' | 'programmes'>;

/** The text of an entry: as it was built, or in development as its file is now. */
export async function textOf(entry: WithText): Promise<Pick<RenderResult, 'Content' | 'headings'>> {
  const now = await renderedNow(entry.filePath);
  if (!now) return render(entry);
  const { html, metadata } = now;
  return {
    Content: createComponent(() => template`${unescapeHTML(html)}`),
    headings: metadata.headings,
  };
}
