import type { LoaderContext } from 'astro/loaders';
import type { Page } from './page.ts';
import { latest } from './shelf.ts';

export type Rendered = { html: string; metadata: { headings: Heading[] } };
type Heading = { depth: number; slug: string; text: string };
type Stored = Parameters<LoaderContext['store']['set']>[0]['rendered'];
/** Renders the text of a page that is plain Markdown. */
export type Render = (page: Page) => Promise<Rendered & Stored>;

/** As with the shelf, this module exists twice in one process. */
const room: typeof globalThis & { potluckRender?: Render } = globalThis;

/** In development: from now on pages are rendered when they are asked for. */
export function renderWith(render: Render): void {
  room.potluckRender = render;
}

/**
 * The text of a Markdown page as its file is now; nothing in a build, and nothing for MDX. Were the
 * text kept in Astro's store, each edit would write that store anew, and every page with it: among
 * 5,000 playbooks that takes ten seconds.
 */
export async function renderedNow(filePath: string | undefined): Promise<Rendered | undefined> {
  if (!room.potluckRender || !filePath || filePath.endsWith('.mdx')) return undefined;
  const { content } = await latest();
  const page = content.pages.find(({ path }) => filePath.endsWith(`/${path}`));
  return page && room.potluckRender(page);
}
