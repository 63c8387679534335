import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RootContent } from 'mdast';
import type { MdastPluginInput, MdxJsxFlowElement } from 'satteri';
import { type Fragments, fragmentPath, takeIn, unwrapped } from './fragments.ts';
import { elementOf } from './jsx.ts';
import { shelf } from './shelf.ts';

/** Puts the text of a fragment where a page says `<Include file="…" />`. */
export const includes: MdastPluginInput = ({ source }) => ({
  name: 'potluck-includes',
  ...(/<Include\b/.test(source) && {
    mdxJsxFlowElement(node, context) {
      if (node.name !== 'Include' || !context.fileURL) return;
      const file = fileURLToPath(context.fileURL);
      const root = shelf()?.content.root ?? dirname(file);
      const path = relative(root, file).replaceAll(sep, '/');
      const own = { ...(node as MdxJsxFlowElement), children: [] };
      takeIn(own, path, path.startsWith('../') ? beside(file, own) : fragmentsNow());
      context.replaceNode(node, unwrapped([own as RootContent]));
    },
  }),
});

function fragmentsNow(): Fragments {
  return shelf()?.content.fragments ?? new Map();
}

/** Examples of this code's own lie outside of the content, each with its fragment beside it. */
function beside(file: string, node: MdxJsxFlowElement): Fragments {
  const named = elementOf(node, []).attributes.file ?? '';
  const root = shelf()?.content.root ?? dirname(file);
  const path = relative(root, file).replaceAll(sep, '/');
  const text = readFileSync(resolve(dirname(file), named), 'utf8');
  return new Map([[fragmentPath(path, named), text]]);
}
