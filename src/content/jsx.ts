import type { MdxJsxAttributeNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Place } from './fault.ts';
import { type MarkdownNode, placeOf } from './markdown.ts';

type MdxJsxAttribute = Extract<MdxJsxAttributeNode, { type: 'mdxJsxAttribute' }>;
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Something written as a tag in MDX, with what is known of it before it runs. */
export type PageElement = Place & {
  name: string;
  /** Plain values, and those in braces as their code; one without a value has the empty text. */
  attributes: Record<string, string>;
  /** The attributes whose value only code knows. */
  computed: string[];
  /** Code of such attributes as nobody sees: `{...props}`. */
  spreads: string[];
  /** The tags in which it stands, the innermost last. */
  within: string[];
  /** Nothing stands between its tags. */
  isEmpty: boolean;
  /** Where words stand directly in it, outside of any other tag. */
  words: Place | undefined;
};

/** The attributes of tags that lead to a file or a page. */
export const JSX_TARGETS: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src'],
  Video: ['href'],
};

const PLAIN = /^\s*(['"`])((?:(?!\1)[^\\$])*)\1\s*$/;

export function elementOf(node: MdxElement, within: string[]): PageElement {
  const element: PageElement = {
    name: node.name ?? '',
    attributes: {},
    computed: [],
    spreads: [],
    within,
    isEmpty: node.children.every((child) => child.type === 'text' && child.value.trim() === ''),
    words: wordsIn(node),
    ...placeOf(node),
  };
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') element.spreads.push(attribute.value);
    else {
      const plain = plainValue(attribute);
      if (plain === undefined) element.computed.push(attribute.name);
      element.attributes[attribute.name] = plain ?? codeOf(attribute);
    }
  }
  return element;
}

/** What stands in an attribute, in quotes or in braces with quotes; nothing where it is code. */
export function plainValue({ value }: MdxJsxAttribute): string | undefined {
  if (typeof value === 'string') return value;
  return value ? PLAIN.exec(value.value)?.[2] : '';
}

function codeOf({ value }: MdxJsxAttribute): string {
  return typeof value === 'string' ? value : (value?.value ?? '');
}

/** Words in a tag itself, or in a paragraph of it, and not in a tag within. */
function wordsIn(node: MarkdownNode): Place | undefined {
  if (!('children' in node)) {
    const isWords = node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression';
    return isWords && !(node.type === 'text' && node.value.trim() === '')
      ? placeOf(node)
      : undefined;
  }
  for (const child of node.children) {
    const found = isMdxElement(child) ? undefined : wordsIn(child);
    if (found) return found;
  }
  return undefined;
}

export function isMdxElement(node: MarkdownNode): node is MdxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
