import type { Root } from 'mdast';
import type { MdastPluginInput, MdxJsxFlowElement } from 'satteri';
import { stepId } from './components.ts';
import { elementOf, isMdxElement } from './jsx.ts';
import { walk } from './markdown.ts';
import { addressFor } from './plugins.ts';

/** Props that name a file beside the page. */
const FILES = new Set(['src', 'captions']);

/**
 * Tells components what only the whole page knows: a decision the title of the step to which it
 * leads, a video the address under which its file is published.
 */
export const parts: MdastPluginInput = ({ source }) => {
  let titles = new Map<string, string>();
  return {
    name: 'potluck-parts',
    ...(/<(Decision|Video|Include)\b/.test(source) && {
      before(root) {
        titles = stepTitles(root as Root);
      },
      mdxJsxFlowElement(node, context) {
        const own = node as MdxJsxFlowElement;
        if (own.name === 'Decision') {
          const goto = elementOf(own, []).attributes.goto?.replace(/^#/, '') ?? '';
          const value = titles.get(goto);
          if (!value) return;
          const told = { type: 'mdxJsxAttribute' as const, name: 'step', value };
          context.replaceNode(node, { ...own, attributes: [...own.attributes, told] });
        }
        if (own.name === 'Video') {
          const attributes = own.attributes.map((attribute) =>
            attribute.type === 'mdxJsxAttribute' &&
            FILES.has(attribute.name) &&
            typeof attribute.value === 'string'
              ? { ...attribute, value: addressFor(context.fileURL, attribute.value) }
              : attribute,
          );
          context.replaceNode(node, { ...own, attributes });
        }
      },
    }),
  };
};

function stepTitles(root: Root): Map<string, string> {
  const titles = new Map<string, string>();
  walk(root, (node) => {
    if (!isMdxElement(node) || node.name !== 'Step') return;
    const { attributes } = elementOf(node, []);
    titles.set(stepId(attributes), attributes.title ?? '');
  });
  return titles;
}
