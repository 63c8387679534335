import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  HastPluginInput,
  HastVisitorContext,
  MdastPluginInput,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
} from 'satteri';
import { JSX_TARGETS, plainValue } from './jsx.ts';
import { published } from './links.ts';
import type { Page } from './page.ts';
import { shelf } from './shelf.ts';

/**
 * Gives each heading the anchor that the check knows, takes the title out of the body (the page
 * shows it above) and lowers the others when they are of the title's level.
 */
export const headings: MdastPluginInput = () => {
  let nth = 0;
  return {
    name: 'potluck-headings',
    heading(node, context) {
      const known = pageAt(context.fileURL)?.outline.headings[nth];
      nth += 1;
      if (!known) return;
      if (known.isTitle) return context.removeNode(node);
      context.setProperty(node, 'data', { hProperties: { id: known.id } });
      if (node.depth !== known.depth) context.setProperty(node, 'depth', asDepth(known.depth));
    },
  };
};

/** Turns links between files, and to files beside them, into addresses of the site. */
export const links: HastPluginInput = {
  name: 'potluck-links',
  element: {
    filter: ['a', 'img'],
    visit(node, context) {
      const key = node.tagName === 'a' ? 'href' : 'src';
      const url = node.properties[key];
      if (typeof url !== 'string') return;
      const address = addressFor(context.fileURL, url);
      if (address !== url) context.setProperty(node, key, address);
      if (key === 'src') context.setProperty(node, 'loading', 'lazy');
    },
  },
  mdxJsxFlowElement: { filter: [...Object.keys(JSX_TARGETS)], visit: aimed },
  mdxJsxTextElement: { filter: [...Object.keys(JSX_TARGETS)], visit: aimed },
};

/** The same for tags in MDX, which keep their attributes in another form. */
function aimed<Node extends MdxJsxFlowElementHast | MdxJsxTextElementHast>(
  node: Readonly<Node>,
  context: HastVisitorContext,
): void {
  const keys = JSX_TARGETS[node.name ?? ''] ?? [];
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !keys.includes(attribute.name)) continue;
    const url = plainValue(attribute);
    const address = url === undefined ? url : addressFor(context.fileURL, url);
    if (address !== url) context.setProperty(node, attribute.name, address);
  }
}

/** Images go by the same way before Astro sees them: it refuses names with odd characters. */
export const images: MdastPluginInput = {
  name: 'potluck-images',
  image(node, context) {
    const address = addressFor(context.fileURL, node.url);
    if (address !== node.url) context.setProperty(node, 'url', address);
  },
};

function pageAt(file: URL | undefined): Page | undefined {
  const now = shelf();
  if (!now || !file) return undefined;
  const path = relative(now.content.root, fileURLToPath(file)).replaceAll(sep, '/');
  return now.map.byPath.get(path.normalize('NFC'))?.page;
}

/** The address that a link of a file leads to; the link itself where that is not ours. */
export function addressFor(file: URL | undefined, url: string): string {
  const page = pageAt(file);
  const map = shelf()?.map;
  return page && map ? published(map, page, url) : url;
}

function asDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(Math.max(depth, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
}
