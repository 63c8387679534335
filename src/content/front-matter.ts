import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place, Remark } from './fault.ts';
import { START } from './fault.ts';

const YAML_BLOCK = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;
const TOML_BLOCK = /^\+\+\+[ \t]*\r?\n[\s\S]*?\r?\n\+\+\+[ \t]*(?=\r?\n|$)/;
const TOML_TITLE = /^title[ \t]*=[ \t]*(?:"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)')/m;

/** Facts in YAML with the way back to the line on which each of them stands. */
export type Facts = {
  data: unknown;
  /** Where a key or an item stands; a path that is not there gives the nearest that is. */
  place: (path: readonly PropertyKey[]) => Place;
  remarks: Remark[];
};

/** A Markdown file taken apart. In the body the front matter is blank, so that lines still count. */
export type FrontMatter = Facts & { data: Record<string, unknown>; body: string };

export function frontMatterOf(text: string): FrontMatter {
  const [block, yaml = ''] = YAML_BLOCK.exec(text) ?? [];
  if (block === undefined) return withoutYaml(text);
  const facts = factsOf(yaml, 1);
  if (facts.remarks.length === 0 && facts.data !== null && !isRecord(facts.data)) {
    return { ...facts, data: {}, body: text };
  }
  return { ...facts, data: isRecord(facts.data) ? facts.data : {}, body: blank(text, block) };
}

/** Reads YAML. `linesBefore` is how many lines of the file stand before it. */
export function factsOf(yaml: string, linesBefore = 0): Facts {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'silent' });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const remarks = document.errors.map((error) => notYaml(error.message, at(error.pos[0])));
  const none = { data: {}, place: () => START };
  if (remarks.length > 0) return { ...none, remarks };
  try {
    return { data: document.toJS(), place: (path) => at(offsetOf(document, path)), remarks };
  } catch (error) {
    // An alias such as `*name` without its anchor is found only here.
    return { ...none, remarks: [notYaml((error as Error).message, at(0))] };
  }
}

function withoutYaml(text: string): FrontMatter {
  const toml = TOML_BLOCK.exec(text)?.[0];
  const none = { data: {}, place: () => START, remarks: [] };
  if (toml === undefined) return { ...none, body: text };
  const remark: Remark = {
    ...START,
    weight: 'doubtful',
    what: 'has front matter in TOML, of which only the title is read',
    mend: 'Write it as YAML between two lines of `---`.',
  };
  return { ...none, data: titleIn(toml), remarks: [remark], body: blank(text, toml) };
}

/** The title of the page itself: what stands below the head of a table is that table's. */
function titleIn(toml: string): { title?: string } {
  const [own = ''] = toml.split(/^[ \t]*\[/m);
  const [, quoted, literal] = TOML_TITLE.exec(own) ?? [];
  const title = literal ?? quoted?.replace(/\\(["\\])/g, '$1');
  return title === undefined ? {} : { title };
}

function notYaml(message: string, place: Place): Remark {
  return {
    ...place,
    weight: 'wrong',
    what: `is not YAML: ${message.split(' at line ')[0]}`,
    mend: 'Put a value that contains a colon or begins with a special sign into "quotes".',
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = rangeStart(node) ?? offset;
    }
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}

function blank(text: string, block: string): string {
  return block.replace(/[^\r\n]+/g, '') + text.slice(block.length);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
