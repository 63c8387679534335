import type { Blockquote, Paragraph } from 'mdast';
import type { MdastPluginInput } from 'satteri';

const KINDS: Record<string, string> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};
const MARKED = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Quotations that begin as GitHub's alerts do, `> [!NOTE]`, become notes of that kind. */
export const admonitions: MdastPluginInput = {
  name: 'potluck-admonitions',
  blockquote(node, context) {
    const [opening, ...others] = node.children;
    const [mark, ...rest] = opening?.type === 'paragraph' ? opening.children : [];
    const kind = mark?.type === 'text' && MARKED.exec(mark.value)?.[1]?.toLowerCase();
    if (!kind || mark?.type !== 'text') return;
    const words = mark.value.replace(MARKED, '');
    const first = [...(words ? [{ ...mark, value: words }] : []), ...rest];
    const said: Paragraph[] = first.length > 0 ? [{ type: 'paragraph', children: first }] : [];
    const title: Paragraph = {
      type: 'paragraph',
      data: { hProperties: { className: ['admonition-title'] } } as object,
      children: [{ type: 'text', value: KINDS[kind] ?? kind }],
    };
    const made: Blockquote = {
      type: 'blockquote',
      data: {
        hName: 'div',
        hProperties: { className: ['admonition', kind], role: 'note', ariaLabel: KINDS[kind] },
      } as object,
      children: [title, ...said, ...others],
    };
    context.replaceNode(node, made);
  },
};
