import type { Element } from 'hast';
import { type HastPluginInput, htmlToHast } from 'satteri';
import { readDiagram } from './mermaid.ts';

const LANGUAGE = 'language-mermaid';
/** A drawing that is wider keeps its size and moves within its box: shrunk, its words are too small. */
const LEGIBLE_PX = 900;
/** Marks of arrows are named within one drawing; a page may hold several. */
const NAMED = /\bid="([\w-]+)"|url\(#([\w-]+)\)/g;

/** Draws fences of Mermaid as they are built: no browser, no network, no style of their own. */
export const diagrams: HastPluginInput = ({ source }) => {
  let nth = 0;
  return {
    name: 'potluck-diagrams',
    ...(/mermaid|<Include\b/.test(source) && {
      element: {
        filter: ['pre'],
        async visit(node, context) {
          const [code] = node.children;
          if (code?.type !== 'element' || code.tagName !== 'code') return;
          const classes = code.properties.className;
          if (!Array.isArray(classes) || !classes.includes(LANGUAGE)) return;
          nth += 1;
          const drawn = await drawing(context.textContent(code), `d${nth}`);
          if (drawn) context.replaceNode(node, nodesOf(drawn));
        },
      },
    }),
  };
};

/** Nothing where it cannot be drawn whole: its text is shown, and the check says what is wrong. */
async function drawing(source: string, id: string): Promise<string | undefined> {
  const read = readDiagram(source);
  if ('fault' in read) return undefined;
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  const svg = bare(renderMermaidSVG(read.text), id);
  const width = Number(/\bwidth="([\d.]+)"/.exec(svg)?.[1]);
  const kind = width > LEGIBLE_PX ? 'drawing drawing-wide' : 'drawing';
  return `<div class="${kind}" role="img" tabindex="0" aria-label="Diagram of ${labelsOf(svg)}">${svg}</div>`;
}

/** Its styles become those of `styles/parts.css`, and its places whole pixels of a quarter. */
function bare(svg: string, id: string): string {
  return svg
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(
      /\s(?:style|xmlns|data-[\w-]+|font-weight|font-family|r[xy]|stroke-linejoin)="[^"]*"/g,
      '',
    )
    .replace(NAMED, (_, own, other) => (own ? `id="${id}-${own}"` : `url(#${id}-${other})`))
    .replace(/\d+\.\d{2,}/g, (digits) => String(Math.round(Number(digits) * 4) / 4))
    .replace(/>\s+</g, '><')
    .trim();
}

function nodesOf(html: string): Element[] {
  const root = htmlToHast(html, { fragment: true });
  return root.type === 'root' ? root.children.filter((child) => child.type === 'element') : [];
}

function labelsOf(svg: string): string {
  const labels = [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, ' ').trim(),
  );
  return [...new Set(labels)].join(', ').replaceAll('"', '&quot;');
}
