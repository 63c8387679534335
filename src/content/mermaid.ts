/**
 * What of Mermaid is drawn. The library that draws passes over each line that it does not know, so
 * that a drawing could lack a step and nobody would see it. Hence a diagram is drawn when every one
 * of its lines is known here, and the check names the first that is not.
 */
export type Reading = { text: string } | { fault: MermaidFault };

/** `line` is counted from the first line of the diagram, which is 0. */
export type MermaidFault = { line: number; what: string; mend: string };

type Kind = {
  begins: RegExp;
  /** Lines that stand for themselves. */
  lines: RegExp;
  /** Lines that begin a block, which `closes` ends. */
  opens: RegExp;
  closes: string;
  /** What may stand in some blocks and nowhere else. */
  inBlock?: { of: RegExp; lines: RegExp };
  example: string;
};

const DIRECTION = 'direction\\s+(?:TD|TB|LR|BT|RL)';
const LINK_STYLE = 'linkStyle\\s+(?:default|[\\d,\\s]+)\\s+.+';
const STATE = String.raw`(?:\[\*\]|[\w\p{L}-]+)`;
const CLASS_ARROW = String.raw`(?:<\|--|<\|\.\.|\*--|o--|-->|--\*|--o|--\|>|\.\.>|\.\.\|>|<--|<\.\.?|--)`;

const SHAPES = [
  String.raw`\(\(\(.+?\)\)\)`,
  String.raw`\(\[.+?\]\)`,
  String.raw`\(\(.+?\)\)`,
  String.raw`\[\[.+?\]\]`,
  String.raw`\[\(.+?\)\]`,
  String.raw`\[\/.+?\\\]`,
  String.raw`\[\\.+?\/\]`,
  String.raw`>.+?\]`,
  String.raw`\{\{.+?\}\}`,
  String.raw`\[.+?\]`,
  String.raw`\(.+?\)`,
  String.raw`\{.+?\}`,
].join('|');
/** A name ends before an arrow, though arrows and names both have dashes. */
const NODE = String.raw`\w+(?:-\w+)*(?:${SHAPES})?(?::::\w[\w-]*)?`;
const ARROW = String.raw`<?(?:-->|-\.->|==>|---|-\.-|===)(?:\|[^|]*\|)?`;
const WORDED = String.raw`<?(?:--|-\.|==)\s+.+?\s+(?:-->|---|\.->|-\.-|==>|===)`;
const TOKEN = new RegExp(String.raw`\s*(?:(${NODE})|(${ARROW}|${WORDED}|&))`, 'y');

const FLOW: Kind = {
  begins: /^(?:graph|flowchart)\s+(?:TD|TB|LR|BT|RL)$/i,
  lines: whole(
    DIRECTION,
    LINK_STYLE,
    String.raw`classDef\s+\w+\s+.+`,
    String.raw`class\s+[\w,-]+\s+\w+`,
    String.raw`style\s+[\w,-]+\s+.+`,
  ),
  opens: /^subgraph\s+.+$/,
  closes: 'end',
  example: 'Write it as `a[Words] --> b{Words}`, and words on an arrow as `-->|yes|`.',
};

const OTHERS: Kind[] = [
  {
    begins: /^stateDiagram(?:-v2)?$/i,
    lines: whole(
      DIRECTION,
      LINK_STYLE,
      String.raw`state\s+"[^"]+"\s+as\s+[\w\p{L}]+`,
      String.raw`${STATE}\s*-->\s*${STATE}(?:\s*:\s*.+)?`,
      String.raw`[\w\p{L}-]+\s*:\s*.+`,
    ),
    opens: /^state\s+(?:"[^"]+"\s+as\s+)?[\w\p{L}]+\s*\{$/u,
    closes: '}',
    example: 'Write it as `one --> other: what happens`, or `state "Words" as one`.',
  },
  {
    begins: /^sequenceDiagram$/i,
    lines: whole(
      String.raw`(?:participant|actor)\s+\S+?(?:\s+as\s+.+)?`,
      String.raw`[Nn]ote\s+(?:left of|right of|over)\s+[^:]+:\s*.+`,
      String.raw`(?:else|and)\b.*`,
      String.raw`[^\s:<>]+?\s*(?:->>|-->>|-\)|--\)|-x|--x|->|-->)\s*[+-]?[^\s:]+\s*:\s*.+`,
    ),
    opens: /^(?:loop|alt|opt|par|critical|break|rect)\b/,
    closes: 'end',
    example: 'Write it as `one->>other: what it says`.',
  },
  {
    begins: /^classDiagram$/i,
    lines: whole(
      String.raw`class\s+\S+`,
      String.raw`class\s+\S+\s*\{\s*<<\w+>>\s*\}`,
      String.raw`\S+?\s*:\s*.+`,
      String.raw`\S+?\s+(?:"[^"]*"\s+)?${CLASS_ARROW}\s+(?:"[^"]*"\s+)?\S+?(?:\s*:\s*.+)?`,
    ),
    opens: /^(?:class|namespace)\s+\S+(?:\s*~\w+~)?\s*\{$/,
    closes: '}',
    inBlock: { of: /^class/, lines: /./ },
    example: 'Write it as `One --> Other : words`, with a space on both sides of the arrow.',
  },
  {
    begins: /^erDiagram$/i,
    lines: whole(String.raw`\S+\s+[|o}{]{2}(?:--|\.\.)[|o}{]{2}\s+\S+\s*:\s*.+`),
    opens: /^\S+\s*\{$/,
    closes: '}',
    inBlock: { of: /./, lines: /^\S+\s+\S+/ },
    example: 'Write it as `ORDER ||--o{ LINE : has`, with a space on both sides.',
  },
];

/** A diagram as it can be drawn whole, or the first thing in it that cannot. */
export function readDiagram(source: string): Reading {
  const lines = source
    .split('\n')
    .map((text, line) => ({ line, text: text.trim().replace(/;$/, '') }));
  const said = lines.filter(({ text }) => text !== '' && !text.startsWith('%%'));
  const [head, ...rest] = said;
  if (!head) return { fault: { line: 0, what: 'is an empty diagram', mend: BEGIN } };
  const kind = [FLOW, ...OTHERS].find(({ begins }) => begins.test(head.text));
  if (!kind) {
    const what = `is no diagram that we draw: “${head.text}”`;
    return { fault: { line: head.line, what, mend: BEGIN } };
  }
  const open: typeof said = [];
  const drawn = [head.text];
  for (const one of rest) {
    const text = known(kind, one.text, open.at(-1)?.text);
    if (text === undefined) {
      const what = `has a line that cannot be drawn: “${one.text}”`;
      return { fault: { line: one.line, what, mend: kind.example } };
    }
    if (text === kind.closes) open.pop();
    else if (kind.opens.test(text)) open.push(one);
    drawn.push(text);
  }
  const [left] = open;
  if (!left) return { text: drawn.join('\n') };
  const what = `begins and never ends: “${left.text}”`;
  return { fault: { line: left.line, what, mend: `Write \`${kind.closes}\` where it ends.` } };
}

const BEGIN =
  'Begin with `flowchart LR`, `sequenceDiagram`, `stateDiagram-v2`, `classDiagram` or `erDiagram`.';

/** A line as it can be drawn in this kind, in the block that begins with `block`; or nothing. */
function known(kind: Kind, text: string, block: string | undefined): string | undefined {
  const { lines, opens, closes, inBlock } = kind;
  if (text === closes) return block === undefined ? undefined : text;
  if (block && inBlock?.of.test(block)) return inBlock.lines.test(text) ? text : undefined;
  if (opens.test(text) || lines.test(text)) return text;
  return kind === FLOW ? flowLine(text) : undefined;
}

/** Nodes and the arrows between them, with the spaces that the library wants: `A-->B` is one name to it. */
function flowLine(text: string): string | undefined {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, node, between] = TOKEN.exec(text) ?? [];
    const wantsNode = parts.length % 2 === 0;
    const part = wantsNode ? node : between;
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.length % 2 === 1 ? parts.join(' ') : undefined;
}

function whole(...lines: string[]): RegExp {
  return new RegExp(`^(?:${lines.join('|')})$`, 'u');
}
