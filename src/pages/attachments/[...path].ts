import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { follow } from '../../content/links.ts';
import type { Page } from '../../content/page.ts';
import { filledShelf, type Shelf } from '../../content/shelf.ts';

/** Files that lie beside the pages and to which a page points, such as images. */
export async function getStaticPaths() {
  const shelf = await filledShelf('content');
  const { root, attachments } = shelf.content;
  const used = usedAddresses(shelf);
  return [...attachments]
    .filter(([, address]) => used.has(address))
    .map(([path, address]) => ({
      params: { path: address.replace('/attachments/', '') },
      props: { file: `${root}/${path}` },
    }));
}

export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(await readFile(props.file));

/** What it links to and shows, and what its components play. */
function filesOf({ outline }: Page): string[] {
  const shown = outline.components.flatMap(({ name, attributes: { src, captions } }) =>
    name === 'Video' ? [src, captions] : [],
  );
  return [...outline.links.map(({ url }) => url), ...shown.filter((url) => url !== undefined)];
}

function usedAddresses({ content, map }: Shelf): Set<string> {
  const used = new Set<string>();
  for (const page of content.pages) {
    for (const url of filesOf(page)) {
      const destination = follow(map, page, url);
      if (destination.leads === 'inside') used.add(destination.to.address);
    }
  }
  return used;
}
