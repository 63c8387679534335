import type { Root } from 'mdast';
import type { Remark } from './fault.ts';
import { placeOf, walk } from './markdown.ts';

/** What we can draw without a browser, by the first word. */
const KINDS = /^(?:graph|flowchart|stateDiagram(?:-v2)?|sequenceDiagram|classDiagram|erDiagram)\b/i;
const COMMENT = /^\s*%%.*$/gm;

/** Diagrams that are of no kind we draw; they would be shown as the text that they are. */
export function diagramRemarks(root: Root): Remark[] {
  const remarks: Remark[] = [];
  walk(root, (node) => {
    if (node.type !== 'code' || node.lang !== 'mermaid') return;
    const text = node.value.replace(COMMENT, '').trim();
    if (KINDS.test(text)) return;
    remarks.push({
      ...placeOf(node),
      weight: 'wrong',
      what: text ? `is no diagram that we draw: “${text.split('\n')[0]}”` : 'is an empty diagram',
      mend: 'Begin with `flowchart LR`, `sequenceDiagram`, `stateDiagram-v2`, `classDiagram` or `erDiagram`.',
    });
  });
  return remarks;
}
