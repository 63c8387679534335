import type { Code, Paragraph, PhrasingContent, Root } from 'mdast';
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

/** Puts the form with all of a page's words before the first command that needs one. */
export const fillForm: MdastPluginInput = ({ source }) => ({
  name: 'potluck-fill-form',
  ...(/<[A-Z][A-Z0-9_]+>|<Include\b/.test(source) && {
    before(root, context) {
      const places: { node: MarkdownNode; names: string[] }[] = [];
      walk(root as Root, (node) => {
        const names = node.type === 'code' ? fillsIn(node.value, node.lang) : [];
        if (names.length > 0) places.push({ node, names });
      });
      const [first] = places;
      if (!first) return;
      const code = first.node as Code;
      const parent = context.parent(code);
      const isCommand = parent && isMdxElement(parent as MarkdownNode);
      const names = new Set(places.flatMap(({ names }) => names));
      context.insertBefore((isCommand ? parent : code) as Code, formOf([...names]));
    },
  }),
});

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
