import type { Root } from 'mdast';
import type { Remark } from './fault.ts';
import { isMdxElement } from './jsx.ts';
import { type MarkdownNode, placeOf, walk } from './markdown.ts';
import { readDiagram } from './mermaid.ts';

/** Diagrams that would be shown as the text that they are, each on the line that is not drawn. */
export function diagramRemarks(root: Root): Remark[] {
  const remarks: Remark[] = [];
  walk(root, (node) => {
    if (isMdxElement(node) && node.name === 'Diagram' && !holdsDiagram(node)) {
      const what = '`<Diagram>` holds no fence of `mermaid`';
      const mend = 'Put the drawing between ` ```mermaid ` and ` ``` `, with an empty line around.';
      remarks.push({ ...placeOf(node), weight: 'wrong', what, mend });
    }
    if (node.type !== 'code' || node.lang !== 'mermaid') return;
    const read = readDiagram(node.value);
    if ('text' in read) return;
    const { line, column } = placeOf(node);
    const { what, mend } = read.fault;
    // The fence itself stands above the first line.
    remarks.push({ line: line + 1 + read.fault.line, column, weight: 'wrong', what, mend });
  });
  return remarks;
}

function holdsDiagram(node: MarkdownNode): boolean {
  let found = false;
  walk(node, (one) => {
    if (one.type === 'code') found ||= one.lang === 'mermaid';
  });
  return found;
}
