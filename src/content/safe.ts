import type { Element, Nodes } from 'hast';
import type { HastHookFn, HastPluginInput } from 'satteri';

/** Elements that no page may carry. */
export const FORBIDDEN: readonly string[] = [
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'base',
  'meta',
  'link',
];
const SUSPICIOUS = /\sstyle\s*=|\son[a-z]+\s*=|javascript:/i;
const ALIGNED = /^text-align: ?(left|right|center);?$/;

/**
 * Takes out of Markdown what our pages may not carry: code of its own and style attributes, which
 * the site's policy would block anyway, each with an error in the reader's console.
 */
export const safe: HastPluginInput = ({ source }) => ({
  name: 'potluck-safe',
  element: [
    { filter: [...FORBIDDEN], visit: (node, context) => context.removeNode(node) },
    {
      filter: ['td', 'th'],
      visit: (node, context) => {
        if (node.properties.style === undefined) return;
        const side = ALIGNED.exec(String(node.properties.style))?.[1];
        context.setProperty(node, 'style', null);
        if (side) context.setProperty(node, 'className', [`align-${side}`]);
      },
    },
    {
      filter: ['input'],
      visit: (node, context) => {
        if (node.properties.type !== 'checkbox') return;
        context.setProperty(node, 'ariaLabel', node.properties.checked ? 'Done' : 'Not done');
      },
    },
  ],
  // Looking at every element costs more than all the rest, so only where there is cause.
  ...(SUSPICIOUS.test(source) && { before: withoutCode }),
});

const withoutCode: HastHookFn = (root, context) => {
  eachElement(root, (node) => {
    for (const name of unsafe(node)) context.setProperty(node, name, null);
  });
};

function unsafe({ tagName, properties }: Element): string[] {
  const isCell = tagName === 'td' || tagName === 'th';
  return Object.entries(properties)
    .filter(([name, value]) => (name === 'style' && !isCell) || isCode(name, value))
    .map(([name]) => name);
}

function isCode(name: string, value: unknown): boolean {
  return /^on/i.test(name) || /^\s*javascript:/i.test(String(value));
}

function eachElement(node: Nodes, visit: (node: Element) => void): void {
  if (node.type === 'element') visit(node);
  if ('children' in node) for (const child of node.children) eachElement(child, visit);
}
