import { posix } from 'node:path';
import type { RootContent } from 'mdast';
import { COMPONENTS } from './components.ts';
import { diagramRemarks } from './diagram-remarks.ts';
import type { Place, Remark } from './fault.ts';
import { frontMatterOf } from './front-matter.ts';
import { elementOf, isMdxElement, JSX_TARGETS, type MdxElement, plainValue } from './jsx.ts';
import { type MarkdownNode, parse, placeOf, walk } from './markdown.ts';

/** Texts that several pages share: no pages themselves. By path, relative to the content folder. */
export type Fragments = ReadonlyMap<string, string>;

/** What a page took in, and what kept it from taking in more. */
export type Inclusion = { includes: Set<string>; remarks: Remark[] };

const FOLDER = 'fragments/';
const PROSE = /\.(md|mdx|markdown)$/i;
const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:|\/|#|\?|$)/i;

export function isFragment(path: string): boolean {
  return path.startsWith(FOLDER) && PROSE.test(path);
}

/**
 * Puts the text of each fragment between the tags of the `<Include>` that names it, with links as
 * they are from this page, and with the place of the `<Include>`.
 */
export function takeIn(
  root: MarkdownNode,
  path: string,
  fragments: Fragments,
  trail: readonly string[] = [path],
): Inclusion {
  const inclusion: Inclusion = { includes: new Set(), remarks: [] };
  for (const node of includesIn(root)) {
    const file = elementOf(node, []).attributes.file?.trim();
    if (!file) continue;
    const at = fragmentPath(path, file);
    const text = fragments.get(at);
    const place = placeOf(node);
    if (trail.includes(at)) inclusion.remarks.push(circle(place, [...trail, at]));
    else if (text === undefined) inclusion.remarks.push(lost(place, file, path, fragments));
    else {
      inclusion.includes.add(at);
      const { root } = parse(at, frontMatterOf(text).body);
      const inner = takeIn(root, at, fragments, [...trail, at]);
      for (const one of inner.includes) inclusion.includes.add(one);
      walk(root, (one) => {
        rebase(one, at, path);
        one.position = node.position;
      });
      node.children = root.children as MdxElement['children'];
    }
  }
  return inclusion;
}

/** The nodes of a fragment, and of those within it, without the tags that took them in. */
export function unwrapped(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => {
    if (isInclude(node)) return unwrapped(node.children as RootContent[]);
    if (!('children' in node)) return [node];
    return [{ ...node, children: unwrapped(node.children as RootContent[]) } as RootContent];
  });
}

/** What is wrong with a fragment itself, on its own lines. */
export function fragmentRemarks(path: string, fragments: Fragments): Remark[] {
  const front = frontMatterOf(fragments.get(path) ?? '');
  const { root, remarks } = parse(path, front.body);
  const drawings = diagramRemarks(root);
  return [...front.remarks, ...remarks, ...takeIn(root, path, fragments).remarks, ...drawings];
}

/** From the file that names it, or with a slash from the content folder. */
export function fragmentPath(from: string, file: string): string {
  return file.startsWith('/') ? file.slice(1) : posix.join(posix.dirname(from), file);
}

function includesIn(root: MarkdownNode): MdxElement[] {
  const found: MdxElement[] = [];
  walk(root, (node) => {
    if (isInclude(node)) found.push(node);
  });
  return found;
}

function isInclude(node: MarkdownNode): node is MdxElement {
  return isMdxElement(node) && node.name === 'Include';
}

function rebase(node: MarkdownNode, from: string, to: string): void {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    node.url = rebased(node.url, from, to);
  }
  if (!isMdxElement(node)) return;
  const named = targetsOf(node.name ?? '');
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !named.includes(attribute.name)) continue;
    const url = plainValue(attribute);
    if (url !== undefined) attribute.value = rebased(url, from, to);
  }
}

/** The attributes of a tag that name a file, a page or an image. */
function targetsOf(name: string): readonly string[] {
  const props = Object.entries(COMPONENTS[name]?.props ?? {});
  const files = props.filter(([, { holds }]) => holds === 'file').map(([prop]) => prop);
  return [...(JSX_TARGETS[name] ?? []), ...files];
}

function rebased(url: string, from: string, to: string): string {
  if (OUTSIDE.test(url)) return url;
  const [, way = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  return posix.relative(posix.dirname(to), posix.join(posix.dirname(from), way)) + rest || url;
}

function circle(place: Place, trail: string[]): Remark {
  return {
    ...place,
    weight: 'wrong',
    what: `includes itself: ${trail.join(' → ')}`,
    mend: 'Take one of these `<Include>` out.',
  };
}

function lost(place: Place, file: string, path: string, fragments: Fragments): Remark {
  const name = posix.basename(file);
  const meant = [...fragments.keys()].find((one) => posix.basename(one) === name);
  return {
    ...place,
    weight: 'wrong',
    what: `includes \`${file}\`, which is no fragment`,
    mend: meant
      ? `Write \`file="${posix.relative(posix.dirname(path), meant)}"\`.`
      : 'Put the text into content/fragments/, or correct the name.',
  };
}
