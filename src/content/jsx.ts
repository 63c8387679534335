import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Place } from './fault.ts';
import { type MarkdownNode, placeOf } from './markdown.ts';

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
    else if (typeof attribute.value === 'string') {
      element.attributes[attribute.name] = attribute.value;
    } else {
      const code = attribute.value?.value ?? '';
      const plain = PLAIN.exec(code)?.[2];
      element.attributes[attribute.name] = plain ?? code;
      if (attribute.value && plain === undefined) element.computed.push(attribute.name);
    }
  }
  return element;
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
