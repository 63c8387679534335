import type { Nodes, Root } from 'mdast';
import type { Features } from 'satteri';
import { markdownToMdast, mdxToJs, mdxToMdast } from 'satteri';
import type { Place, Remark } from './fault.ts';

/** How Markdown is read, by the check and by Astro alike, or their anchors would differ. */
export const MARKDOWN = {
  gfm: true,
  smartPunctuation: true,
  headingAttributes: true,
  rawHtml: true,
  frontmatter: false,
} satisfies Features;

/** A node as found in a page: any of Markdown's or of MDX's. */
export type MarkdownNode = Nodes;

export type Parsed = { root: Root; remarks: Remark[] };

const EMPTY: Root = { type: 'root', children: [] };
const SITUATED = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w:-]+\))?$/;
const CODE = /^Could not parse esm\b|`export default`/;
const FENCED = /^(`{3,}|~{3,})[\s\S]*?^\1/gm;

/** Parses a body as Markdown or, for `.mdx`, compiles it as Astro will. */
export function parse(path: string, body: string): Parsed {
  if (!path.endsWith('.mdx'))
    return { root: rootOf(markdownToMdast(body, { features: MARKDOWN })), remarks: [] };
  try {
    mdxToJs(body, { features: MARKDOWN });
    return { root: rootOf(mdxToMdast(body, { features: MARKDOWN })), remarks: [] };
  } catch (error) {
    return { root: EMPTY, remarks: [notMdx(situated(messageOf(error), body), body)] };
  }
}

/** The words of a node, without its marks. */
export function textOf(node: MarkdownNode): string {
  if ('children' in node) return node.children.map(textOf).join('');
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return node.type === 'break' ? ' ' : '';
}

/** Visits a node and all within it, in the order of the text, with the tags of MDX around each. */
export function walk(
  node: MarkdownNode,
  visit: (node: MarkdownNode, within: string[]) => void,
  within: string[] = [],
): void {
  visit(node, within);
  if (!('children' in node)) return;
  const inner = 'name' in node && node.name ? [...within, node.name] : within;
  for (const child of node.children) walk(child, visit, inner);
}

export function placeOf(node: MarkdownNode): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function rootOf(node: MarkdownNode): Root {
  return node.type === 'root' ? node : EMPTY;
}

/** With features of ours the compiler keeps some places to itself; without them it tells. */
function situated(message: string, body: string): string {
  if (SITUATED.test(message)) return message;
  try {
    mdxToJs(body);
    return message;
  } catch (error) {
    const plain = messageOf(error);
    return plain.endsWith(message) ? plain : message;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function notMdx(message: string, body: string): Remark {
  const [, line, column, what = inWords(message)] = SITUATED.exec(message) ?? [];
  const isCode = CODE.test(what);
  return {
    line: line ? Number(line) : firstStatement(body),
    column: Number(column ?? 1),
    weight: 'wrong',
    what: `does not compile as MDX: ${what}`,
    mend: isCode
      ? 'A line that begins with `import` or `export` is code here: correct it, or begin the sentence with another word.'
      : 'Close every tag, and write `\\{` and `\\<` for a plain brace and angle; or name the file .md if it uses no component.',
  };
}

/** The compiler gives no place to what is wrong between statements, each being right by itself. */
function firstStatement(body: string): number {
  const lines = body.replace(FENCED, (block) => block.replace(/[^\n]+/g, '')).split('\n');
  return lines.findIndex((line) => /^(import|export)\b/.test(line)) + 1 || 1;
}

function inWords(message: string): string {
  if (message.includes('double-layout')) return 'it has more than one `export default`';
  return message.replace(/ \([\w:-]+\)$/, '');
}
