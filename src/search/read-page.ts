import { htmlToHast } from 'satteri';
import { isKind, type SearchPage } from './page.ts';

type Properties = { id?: unknown; ariaHidden?: unknown; [name: string]: unknown };

/** As much of a node as is read here. */
type Node = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Properties;
  children?: Node[];
};

const unread = new Set('script style template noscript nav svg button iframe dialog'.split(' '));
const heading = /^h[2-6]$/;
/** Elements that do not end a word: `<b>W</b>ord` is one. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const maxSummaryLetters = 240;

/**
 * A published page, read as a visitor sees it: the element with `data-search-kind`, without what
 * is hidden or marked `data-search-skip`. Undefined for a page that does not ask to be found.
 */
export function readPage(html: string, url: string): SearchPage | undefined {
  if (!html.includes('data-search-kind')) return undefined;
  const main = first(htmlToHast(html) as Node, (node) => isKind(property(node, 'Kind')));
  const kind = main && property(main, 'Kind');
  if (!main || !isKind(kind)) return undefined;
  const area = property(main, 'Area');
  return {
    url,
    kind,
    title: property(main, 'Title') || said(first(main, tag('h1'))),
    headings: all(main, isHeading).map((node) => ({ text: said(node), id: String(idOf(node)) })),
    tags: (property(main, 'Tags') ?? '').split(',').map(tidy).filter(Boolean),
    text: tidy(prose(main)),
    summary: property(main, 'Summary') || shortened(said(first(main, tag('p')))),
    ...(area && { area }),
  };
}

const property = (node: Node, name: string): string | undefined => {
  const value = node.properties?.[`dataSearch${name}`];
  return typeof value === 'string' ? value.trim() : undefined;
};

const tag = (name: string) => (node: Node) => node.tagName === name;
const isHeading = (node: Node): boolean => heading.test(node.tagName ?? '');
/** A heading without an id, as that of a step, says by its link where it can be reached. */
const idOf = (node: Node): unknown => node.properties?.id ?? linkOf(node);
const linkOf = (node: Node): string =>
  String(first(node, tag('a'))?.properties?.href ?? '').replace(/^[^#]*#?/, '');
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const said = (node: Node | undefined): string => (node ? tidy(spoken(node)) : '');

function isSkipped({ tagName = '', properties = {} }: Node): boolean {
  if (unread.has(tagName) || 'hidden' in properties) return true;
  return 'dataSearchSkip' in properties || String(properties.ariaHidden) === 'true';
}

function first(node: Node, wanted: (node: Node) => boolean): Node | undefined {
  if (wanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = isSkipped(child) ? undefined : first(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function all(node: Node, wanted: (node: Node) => boolean): Node[] {
  if (isSkipped(node)) return [];
  return wanted(node) ? [node] : (node.children ?? []).flatMap((child) => all(child, wanted));
}

/** Everything that is not title or heading. */
function prose(node: Node): string {
  return isHeading(node) || node.tagName === 'h1' ? ' ' : spoken(node, prose);
}

function spoken(node: Node, inner: (node: Node) => string = spoken): string {
  if (node.type === 'text') return node.value ?? '';
  if (isSkipped(node)) return ' ';
  const text = (node.children ?? []).map((child) => inner(child)).join('');
  return inline.has(node.tagName ?? '') ? text : ` ${text} `;
}

function shortened(text: string): string {
  if (text.length <= maxSummaryLetters) return text;
  return `${text.slice(0, text.lastIndexOf(' ', maxSummaryLetters))} …`;
}
