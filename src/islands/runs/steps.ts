import type { Step } from '../../../api/runs/schema.ts';

const stepsMost = 200;
const keyMost = 80;
const titleMost = 120;

/** A step and where in the page it stands. */
export type PageStep = Step & { element: HTMLElement };

/**
 * The steps of a playbook as its page has them: those it marks as steps, or else the items of its
 * ordered lists, or else its sections.
 */
export function stepsIn(prose: ParentNode): PageStep[] {
  const found =
    marked(prose) ?? // `<Step>` and the like
    some(prose, ':scope > ol > li', (item) => firstWords(item)) ??
    some(prose, ':scope > h2', (heading) => textOf(heading)) ??
    [];
  return found.slice(0, stepsMost);
}

const marked = (prose: ParentNode) =>
  some(prose, '[data-step]', (step) => step.dataset.stepTitle ?? firstWords(step));

function some(
  prose: ParentNode,
  selector: string,
  title: (element: HTMLElement) => string,
): PageStep[] | undefined {
  const elements = [...prose.querySelectorAll<HTMLElement>(selector)];
  if (elements.length === 0) return undefined;
  const keys = new Set<string>();
  return elements.map((element, index) => {
    const own = element.id.slice(0, keyMost);
    const key = own && !keys.has(own) ? own : `step ${index + 1}`;
    keys.add(key);
    return { key, title: cut(title(element)) || `Step ${index + 1}`, element };
  });
}

/** What a step says first: its bold beginning, or its first sentence. */
function firstWords(item: HTMLElement): string {
  const own = [...item.childNodes].filter(
    (node) => !(node instanceof HTMLElement && node.matches('ol, ul, pre, .code, figure, table')),
  );
  const text = own.map((node) => node.textContent ?? '').join('');
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return /^.{8,}?[.:!?](?= |$)/.exec(line)?.[0] ?? line;
}

const textOf = (element: HTMLElement): string =>
  (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

function cut(title: string): string {
  const plain = title.replace(/[.:]$/, '').trim();
  return plain.length > titleMost ? `${plain.slice(0, titleMost - 1).trimEnd()}…` : plain;
}
