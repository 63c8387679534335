import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type Collection, type Entry, entriesOf } from './entries.ts';
import { published } from './links.ts';
import type { Page } from './page.ts';
import { type Render, renderWith } from './rendering.ts';
import { filledShelf, refilledShelf, type Shelf, shelf } from './shelf.ts';

/** Hands a collection to Astro from the one reading of `content/`. */
export function fromContent(name: Collection): Loader {
  return {
    name: `potluck-${name}`,
    load: async (context: LoaderContext) => {
      const root = fileURLToPath(new URL('content', context.config.root));
      const render = await renderer(context);
      await put(context, name, await filledShelf(root), render);
      if (context.watcher) renderWith(render);
      context.watcher?.add(root);
      context.watcher?.on('all', async (_, path) => {
        if (path.startsWith(root)) await put(context, name, await refilledShelf(root), render);
      });
    },
  };
}

async function put(context: LoaderContext, name: Collection, shelf: Shelf, render: Render) {
  const gone = new Set(context.store.keys());
  const pipeline = pipelineDigest(context.config.root);
  for (const entry of entriesOf(shelf.content, name)) {
    // A draft is seen in development only.
    if (entry.data.draft && !context.watcher) continue;
    gone.delete(entry.id);
    const depends = context.watcher ? JSON.stringify(entry.data) : fingerprint(entry, shelf);
    const digest = context.generateDigest(pipeline + depends);
    if (context.store.get(entry.id)?.digest !== digest) {
      context.store.set(await stored(context, entry, shelf, digest, render));
    } else if (entry.page?.path.endsWith('.mdx')) {
      context.store.addModuleImport(filePath(context, shelf, entry.page));
    }
  }
  for (const id of gone) context.store.delete(id);
}

async function stored(
  context: LoaderContext,
  { id, data, page }: Entry,
  shelf: Shelf,
  digest: string,
  render: Render,
) {
  if (!page) return { id, data, digest };
  const file = { id, data, digest, filePath: filePath(context, shelf, page) };
  if (page.path.endsWith('.mdx')) return { ...file, deferredRender: true };
  // In development a page is rendered when it is asked for (`rendering.ts`).
  return context.watcher ? file : { ...file, rendered: await render(page) };
}

/** Renders Markdown as Astro does, but from a body whose front matter is gone already. */
async function renderer({ config }: LoaderContext): Promise<Render> {
  const { processor, syntaxHighlight, shikiConfig } = config.markdown;
  const { image } = config;
  const { render } = await processor.createRenderer({ image, syntaxHighlight, shikiConfig });
  return async (page) => {
    const fileURL = pathToFileURL(`${shelf()?.content.root}/${page.path}`);
    const { code, metadata } = await render(page.body, { frontmatter: {}, fileURL });
    return { html: code, metadata: { headings: metadata.headings } };
  };
}

/** Everything that the rendered page depends on: its text, its facts and where its links lead. */
function fingerprint({ data, page }: Entry, { map }: Shelf): string {
  const links = page?.outline.links.map(({ url }) => published(map, page, url));
  return JSON.stringify([data, page?.path, page?.body, [...(page?.includes ?? [])], links]);
}

/** The code that renders: when it changes, nothing of Astro's cache may be used again. */
function pipelineDigest(root: URL): string {
  const folder = new URL('src/content/', root);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder)) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex');
}

function filePath({ config }: LoaderContext, { content }: Shelf, page: Page): string {
  return relative(fileURLToPath(config.root), `${content.root}/${page.path}`).replaceAll(sep, '/');
}
