import type { Html } from 'mdast';
import type { Place } from './fault.ts';
import { placeOf } from './markdown.ts';

const COMMENT = /<!--[\s\S]*?-->/g;
const TARGET = /<(a|img)\b[^>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const IMAGE = /<img\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
const ANCHOR = /<[a-z][\w-]*\b[^>]*?\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const HEADING = /<h[1-6]\b[^>]*>([\s\S]*?)<\/h[1-6]>/gi;

/** A link or image that is written as HTML inside Markdown. */
export type HtmlTarget = Place & { url: string; image: boolean };

export function htmlTargets(node: Html): HtmlTarget[] {
  const html = withoutComments(node);
  return [...html.matchAll(TARGET)].map((match) => ({
    url: plain(match[2] ?? match[3] ?? ''),
    image: match[1]?.toLowerCase() === 'img',
    ...placeWithin(node, match.index),
  }));
}

/** Images without `alt`; an empty one says that the image says nothing. */
export function htmlWordless(node: Html): Place[] {
  const images = [...withoutComments(node).matchAll(IMAGE)];
  return images
    .filter(([tag]) => !/\salt(?=[\s=/>])/i.test(tag))
    .map(({ index }) => placeWithin(node, index));
}

/** The anchors that HTML sets: by `id`, or by `name` as of old. */
export function htmlAnchors(node: Html): string[] {
  return [...withoutComments(node).matchAll(ANCHOR)].map((match) => match[1] ?? match[2] ?? '');
}

/** The texts of headings that are written as HTML on lines of their own. */
export function htmlHeadings(node: Html): string[] {
  const headings = [...withoutComments(node).matchAll(HEADING)];
  return headings.map((match) => (match[1] ?? '').replace(/<[^>]*>/g, ''));
}

function withoutComments(node: Html): string {
  return node.value.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
}

function plain(value: string): string {
  return value.replaceAll('&amp;', '&').trim();
}

function placeWithin(node: Html, offset: number): Place {
  const start = placeOf(node);
  const before = node.value.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  if (before.length === 1) return { line: start.line, column: start.column + column - 1 };
  return { line: start.line + before.length - 1, column };
}
