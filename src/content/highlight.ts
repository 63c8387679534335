import type { Element } from 'hast';
import type { MdastPluginInput } from 'satteri';
import { bundledLanguages, bundledLanguagesAlias, type ShikiTransformer } from 'shiki';

const TOKEN = /--astro-code-(?:token-)?([a-z-]+)/;

/**
 * Lets Shiki speak in classes. Its theme of variables has a dozen colours, so every style
 * attribute becomes one of a dozen classes, for which `styles/code.css` has light and dark.
 */
export const classes: ShikiTransformer = {
  name: 'potluck-classes',
  // The last hook of all: Astro's own transformer adds styles in the ones before.
  root(root) {
    for (const child of root.children) if (child.type === 'element') dress(child);
    root.children = [framed(root.children)];
  },
};

/** Languages as Shiki calls them. One that it does not know is shown plain, without a warning. */
export const languages: MdastPluginInput = {
  name: 'potluck-languages',
  code(node, context) {
    const named = /^[\w+#.-]+/.exec(node.lang ?? '')?.[0].toLowerCase() ?? '';
    const known = named in bundledLanguages || named in bundledLanguagesAlias;
    const lang = known ? named : 'plaintext';
    if (node.lang !== lang) context.setProperty(node, 'lang', lang);
  },
};

/** The frame in which the button that copies will stand. */
function framed(
  children: Parameters<NonNullable<ShikiTransformer['root']>>[0]['children'],
): Element {
  const elements = children.filter((child) => child.type === 'element');
  return { type: 'element', tagName: 'div', properties: { class: 'code' }, children: elements };
}

function dress(node: Element): void {
  const style = String(node.properties.style ?? '');
  delete node.properties.style;
  if (node.tagName === 'pre') delete node.properties.class;
  else if (node.tagName === 'span') dressToken(node, style);
  for (const child of node.children) if (child.type === 'element') dress(child);
}

function dressToken(node: Element, style: string): void {
  if (style.includes('user-select')) node.properties.class = 'code-sign';
  const token = TOKEN.exec(style)?.[1];
  if (token && token !== 'foreground') node.properties.class = `code-${token}`;
}
