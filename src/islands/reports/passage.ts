/** What was selected, and the heading under which it stands. */
export type Passage = { passage: string; heading: string; anchor: string };

type Limits = { passage: number; heading: number };

const headings = '.prose :is(h2, h3, h4)[id]';

/** The passage that is selected within the text of the playbook; undefined when none is. */
export function selectedPassage(limits: Limits): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const prose = document.querySelector('.prose');
  const text = cut(selection.toString(), limits.passage);
  if (!prose || !text || !range.intersectsNode(prose)) return undefined;
  const heading = headingOf(range.startContainer);
  return {
    passage: text,
    heading: cut(heading?.textContent ?? '', limits.heading),
    anchor: heading?.id ?? '',
  };
}

/** The last heading that begins before a place, or in which it lies. */
function headingOf(place: Node): Element | undefined {
  const before = [...document.querySelectorAll(headings)].filter(
    (heading) =>
      heading.contains(place) ||
      heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1);
}

/** In one line, and no longer than is kept; a letter of two halves is not cut apart. */
export function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
