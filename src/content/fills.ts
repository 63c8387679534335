import type { Code, InlineCode, Paragraph, PhrasingContent, Root } from 'mdast';
import type { MdastPluginInput } from 'satteri';
import type { ShikiTransformer } from 'shiki';
import { isMdxElement } from './jsx.ts';
import { type MarkdownNode, walk } from './markdown.ts';

/**
 * A word to fill in, as runbooks have always written it: `<NAMESPACE>`. A shell takes it for a file
 * to read from, finds none and stops, so that a command copied too early does nothing.
 */
const FILL = /<([A-Z][A-Z0-9_]+)>/g;

/** Languages of terminals, settings and queries. Elsewhere a word in angles is code of its own. */
const FILLED = new Set(
  'sh bash zsh fish shell shellscript shellsession console powershell ps1 bat cmd plaintext text txt sql yaml yml json jsonc toml ini properties http promql dockerfile'.split(
    ' ',
  ),
);

/** The words to fill in within a block of code, each once, in the order of the text. */
export function fillsIn(code: string, lang: string | null | undefined): string[] {
  if (!FILLED.has((lang ?? 'plaintext').toLowerCase())) return [];
  return [...new Set([...code.matchAll(FILL)].map(([, name = '']) => name))];
}

/**
 * Makes each of them a `<var data-fill>` of its own. While Shiki reads the code an underscore
 * stands for each angle, or it would take them for signs of the language.
 */
export const fillMarks: ShikiTransformer = {
  name: 'potluck-fills',
  preprocess(code, options) {
    if (fillsIn(code, String(options.lang)).length === 0) return;
    const marks = [...code.matchAll(FILL)].map(({ index, 0: { length }, 1: name = '' }) => ({
      start: index,
      end: index + length,
      tagName: 'var',
      properties: { 'data-fill': name },
    }));
    options.decorations = [...(options.decorations ?? []), ...marks];
    return code.replace(FILL, '_$1_');
  },
  root(root) {
    unmask(root.children as HastNode[]);
  },
};

type HastNode = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
};

function unmask(nodes: HastNode[]): void {
  for (const node of nodes) {
    const name = node.properties?.['data-fill'];
    if (name === undefined) unmask(node.children ?? []);
    else node.children = [{ type: 'text', value: `<${name}>` }];
  }
}

/**
 * Puts the form with all of a page's words before the first command that needs one, and marks them
 * in code within a sentence: where it is a command, such as `ssh <HOST>`, and where a block has the
 * same word. Elsewhere `List<ITEM>` may be code of its own.
 */
export const fillForm: MdastPluginInput = ({ source }) => {
  let names = new Set<string>();
  return {
    name: 'potluck-fill-form',
    ...(/<[A-Z][A-Z0-9_]+>|<Include\b/.test(source) && {
      before(root, context) {
        const commands: Command[] = [];
        walk(root as Root, (node) => {
          if (isCommand(node)) commands.push(node);
        });
        const [first] = commands;
        names = new Set(commands.flatMap(wordsOf));
        if (!first) return;
        context.insertBefore(
          flowAround(first, (node) => context.parent(node)) as Code,
          formOf([...names]),
        );
      },
      inlineCode(node, context) {
        const parts = node.value.split(FILL);
        // The words stand at each other place, between what is around them.
        const words = parts.filter((_, at) => at % 2 === 1);
        if (words.length === 0 || !words.every((word) => names.has(word))) return;
        const children = parts.map((part, at) =>
          at % 2 === 1 ? as('var', { 'data-fill': part }, [text(`<${part}>`)]) : text(part),
        );
        context.replaceNode(node, as('code', {}, children) as typeof node);
      },
    }),
  };
};

type Command = Code | InlineCode;

function isCommand(node: MarkdownNode): node is Command {
  if (node.type !== 'code' && node.type !== 'inlineCode') return false;
  return wordsOf(node).length > 0 && (node.type === 'code' || /\s/.test(node.value));
}

function wordsOf(node: Command): string[] {
  return fillsIn(node.value, node.type === 'code' ? node.lang : undefined);
}

/** Where a form may stand before a command: not within a paragraph, a list or a part other than a step. */
function flowAround(node: MarkdownNode, parentOf: (node: never) => unknown): MarkdownNode {
  const parent = parentOf(node as never) as MarkdownNode | undefined;
  if (!parent || parent.type === 'root') return node;
  return isMdxElement(parent) && parent.name === 'Step' ? node : flowAround(parent, parentOf);
}

function formOf(names: string[]): Paragraph {
  const fields = names.map((name) =>
    as('label', {}, [
      as('code', {}, [text(name)]),
      as('input', { name, autoComplete: 'off', autoCapitalize: 'none', spellCheck: 'false' }, []),
    ]),
  );
  const properties = {
    className: ['fill-in'],
    id: 'fill-in',
    dataFillIn: '',
    dataSearchSkip: '',
    ariaLabel: 'Fill in the commands',
  };
  const data = { hName: 'form', hProperties: properties } as object;
  const children = [
    as('strong', {}, [text('Fill in once, for every command on this page')]),
    ...fields,
    as('small', {}, [text('Stays in this tab. Nothing is sent.')]),
    as('small', { role: 'status' }, []),
  ];
  return { type: 'paragraph', data, children };
}

function as(
  hName: string,
  hProperties: Record<string, unknown>,
  children: PhrasingContent[],
): PhrasingContent {
  return { type: 'emphasis', data: { hName, hProperties } as object, children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
