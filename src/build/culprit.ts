import { readFileSync } from 'node:fs';
import { type Place, START } from '../content/fault.ts';
import { frontMatterOf } from '../content/front-matter.ts';
import { type MarkdownNode, parse, placeOf, walk } from '../content/markdown.ts';

/** The name that an engine's message gives away: what was read, called or not there. */
const NAMES = [
  /\(reading '([^']+)'\)/,
  /([\w$]+) is not (?:defined|a function|iterable|a constructor)/,
  /Cannot access '([^']+)' before/,
  /[Cc]omponent `?([\w$]+)`? to be defined/,
  /(?:resolve|load)\w* (?:import )?["']([^"']+)["']/,
];

/** Code of a page, and where it stands. */
type Code = Place & { text: string };

/**
 * Where in a file of MDX the code stands that a message is about. What runs has lost its lines, so
 * the name in the message is looked for; the beginning of the file if it is not there exactly once.
 */
export function culpritIn(file: string | undefined, message: string): Place {
  const name = NAMES.map((pattern) => pattern.exec(message)?.[1]).find(Boolean);
  if (!file || !name) return START;
  const { root } = parse(file, frontMatterOf(readFileSync(file, 'utf8')).body);
  const codes: Code[] = [];
  walk(root, (node) => codes.push(...codeOf(node)));
  const found = codes.flatMap((code) => placesOf(name, code));
  return found.length === 1 && found[0] ? found[0] : START;
}

function codeOf(node: MarkdownNode): Code[] {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ ...placeOf(node), text: node.value }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap(({ value }) =>
        typeof value === 'object' && value ? [{ ...placeOf(node), text: value.value }] : [],
      );
    default:
      return [];
  }
}

/** Each line of the code on which the name stands as a word, at the beginning of that code. */
function placesOf(name: string, { text, line, column }: Code): Place[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const word = new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`);
  return text
    .split('\n')
    .flatMap((words, nth) =>
      word.test(words) ? [{ line: line + nth, column: nth === 0 ? column : 1 }] : [],
    );
}
