import GithubSlugger from 'github-slugger';
import type { Heading, Html, Root } from 'mdast';
import { stepId } from './components.ts';
import type { Place } from './fault.ts';
import { htmlAnchors, htmlHeadings, htmlTargets, htmlWordless } from './html.ts';
import { elementOf, isMdxElement, JSX_TARGETS, type PageElement } from './jsx.ts';
import { type MarkdownNode, placeOf, textOf, walk } from './markdown.ts';
import { modulesOf } from './modules.ts';

export type PageHeading = { text: string; id: string; depth: number; isTitle: boolean };
export type PageLink = Place & { url: string; image: boolean };

/** What a page says about itself: its parts, where it points, where one can point to. */
export type Outline = {
  headings: PageHeading[];
  /** Its steps, each with how many headings stand before it. */
  steps: { title: string; id: string; after: number }[];
  links: PageLink[];
  /** Images that have no words for those who do not see them. */
  wordless: Place[];
  /** Components of MDX that it uses, and the words of its import statements. */
  components: PageElement[];
  imports: string[];
  /** What MDX writes in the way of HTML. */
  elements: PageElement[];
  /** The files beside it that it imports, as paths from its own. */
  modules: (Place & { from: string })[];
  anchors: Set<string>;
  /** The first paragraph. */
  lead: string;
  words: number;
};

/**
 * Reads a page's outline. A heading is its title if it is the first of the highest level, or opens
 * the page, unless the front matter names another.
 */
export function outlineOf(root: Root, namedTitle: string | undefined): Outline {
  const outline = { ...emptyOutline(), lead: leadOf(root) };
  const nodes: Heading[] = [];
  walk(root, (node, within) => {
    if (node.type === 'heading') nodes.push(node);
    if (isMdxElement(node) && node.name === 'Step') {
      const { attributes } = elementOf(node, within);
      const title = attributes.title ?? '';
      outline.steps.push({ title, id: stepId(attributes), after: nodes.length });
    }
    note(outline, node, within);
  });
  outline.headings = headingsOf(nodes, titleOf(root, nodes, namedTitle));
  for (const { id } of outline.headings) outline.anchors.add(id);
  return outline;
}

export function emptyOutline(): Outline {
  return {
    headings: [],
    steps: [],
    links: [],
    wordless: [],
    components: [],
    imports: [],
    modules: [],
    elements: [],
    anchors: new Set(),
    lead: '',
    words: 0,
  };
}

function isWordless(node: MarkdownNode): boolean {
  const isImage = node.type === 'image' || node.type === 'imageReference';
  return isImage && (node.alt ?? '').trim() === '';
}

function note(outline: Outline, node: MarkdownNode, within: string[]): void {
  if (isWordless(node)) outline.wordless.push(placeOf(node));
  switch (node.type) {
    case 'html':
      noteHtml(outline, node);
      break;
    case 'text':
    case 'inlineCode':
      outline.words += node.value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      break;
    case 'mdxjsEsm':
      outline.imports.push(...(node.value.match(/[\w$]+/g) ?? []));
      outline.modules.push(...modulesOf(node.value, placeOf(node)));
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      noteElement(outline, elementOf(node, within));
      break;
    case 'link':
    case 'image':
    case 'definition':
      outline.links.push({ url: node.url, image: node.type === 'image', ...placeOf(node) });
  }
}

function noteElement(outline: Outline, element: PageElement): void {
  const { name, attributes, computed } = element;
  if (/^[A-Z]\w*$/.test(name)) outline.components.push(element);
  if (/^[a-z]/.test(name)) outline.elements.push(element);
  if (name === 'img' && attributes.alt === undefined && element.spreads.length === 0) {
    outline.wordless.push({ line: element.line, column: element.column });
  }
  for (const key of JSX_TARGETS[name] ?? []) noteTarget(outline, element, key);
  const id = name === 'Step' ? stepId(attributes) : attributes.id;
  if (id && !computed.includes('id')) outline.anchors.add(id);
}

function noteTarget({ links }: Outline, element: PageElement, key: string): void {
  const { name, attributes, computed, line, column } = element;
  const url = attributes[key];
  if (url === undefined || computed.includes(key)) return;
  links.push({ url, image: name === 'img', line, column });
}

function noteHtml(outline: Outline, node: Html): void {
  outline.links.push(...htmlTargets(node));
  outline.wordless.push(...htmlWordless(node));
  for (const anchor of htmlAnchors(node)) outline.anchors.add(anchor);
  for (const heading of htmlHeadings(node)) outline.anchors.add(new GithubSlugger().slug(heading));
}

function titleOf(root: Root, nodes: Heading[], named: string | undefined): Heading | undefined {
  const opening = root.children.find(
    ({ type }) => type !== 'definition' && !type.startsWith('mdxjs'),
  );
  const title = nodes.find(({ depth }) => depth === 1) ?? nodes.find((node) => node === opening);
  if (!title || named === undefined) return title;
  return alike(textOf(title), named) ? title : undefined;
}

function headingsOf(nodes: Heading[], title: Heading | undefined): PageHeading[] {
  const slugger = new GithubSlugger();
  // The page's own title is its only heading of the first level.
  const lower = nodes.some((node) => node.depth === 1 && node !== title) ? 1 : 0;
  return nodes.map((node) => {
    const text = textOf(node).trim();
    const id = ownId(node) ?? slugger.slug(text);
    return { text, id, depth: Math.min(node.depth + lower, 6), isTitle: node === title };
  });
}

/** The id of a heading that names its own, as in `## Title {#id}`. */
function ownId({ data }: Heading): string | undefined {
  const properties = data && 'hProperties' in data ? data.hProperties : undefined;
  const named = typeof properties === 'object' && properties && 'id' in properties;
  return named && typeof properties.id === 'string' ? properties.id : undefined;
}

function leadOf(root: Root): string {
  const paragraphs = root.children.filter(({ type }) => type === 'paragraph').map(textOf);
  const lead = paragraphs.find((text) => text.trim() !== '') ?? '';
  return lead.replace(/\s+/g, ' ').trim();
}

function alike(one: string, other: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ');
  return words(one) === words(other);
}
