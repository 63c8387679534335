import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { frontMatterOf } from '../content/front-matter.ts';

/** Text put in place of what stands between two offsets. */
type Edit = { from: number; to: number; text: string };

const OPENING = /^---[ \t]*(\r?\n)/;

/**
 * The text of a playbook with this day as its `reviewed:`, and nothing else of it touched: comments,
 * order, quotes, line ends and a byte-order mark stay. Undefined: it cannot be done without harm.
 */
export function withReviewed(text: string, day: string): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length);
  const before = frontMatterOf(plain);
  // What is not YAML, or TOML, is for its author to mend first.
  if (before.remarks.length > 0) return undefined;
  const { from, to, text: put } = before.body === plain ? atTop(plain, day) : within(plain, day);
  const edited = plain.slice(0, from) + put + plain.slice(to);
  const after = frontMatterOf(edited);
  const isRight =
    isDeepStrictEqual(after.data, { ...before.data, reviewed: day }) &&
    after.body.trimStart() === before.body.trimStart();
  return isRight ? mark + edited : undefined;
}

/** A file without front matter gets some. */
function atTop(text: string, day: string): Edit {
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  const block = ['---', `reviewed: ${day}`, '---', ''].join(end);
  return { from: 0, to: 0, text: text === '' ? block : block + end };
}

function within(text: string, day: string): Edit {
  const [opening = '', end = '\n'] = OPENING.exec(text) ?? [];
  const close = text.slice(opening.length).search(/^(---|\.\.\.)[ \t]*\r?$/m);
  const yaml = text.slice(opening.length, opening.length + Math.max(close, 0));
  const { contents } = parseDocument(yaml, { logLevel: 'silent' });
  const {
    from,
    to,
    text: put,
  } = isMap(contents)
    ? inMap(yaml, contents, day, end)
    : { from: yaml.length, to: yaml.length, text: `reviewed: ${day}${end}` };
  return { from: opening.length + from, to: opening.length + to, text: put };
}

function inMap(yaml: string, map: YAMLMap, day: string, end: string): Edit {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === 'reviewed');
  if (pair && isNode(pair.key)) {
    const [from, to] = (isNode(pair.value) && pair.value.range) || [0, 0];
    if (to > from) return { from, to, text: day };
    const colon = yaml.indexOf(':', pair.key.range?.[1]) + 1;
    return { from: colon, to: colon, text: ` ${day}` };
  }
  const start = map.range?.[0] ?? 0;
  if (map.flow) {
    const text = map.items.length > 0 ? `reviewed: ${day}, ` : `reviewed: ${day}`;
    return { from: start + 1, to: start + 1, text };
  }
  const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  return { from: yaml.length, to: yaml.length, text: `${indent}reviewed: ${day}${end}` };
}
