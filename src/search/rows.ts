import { excerpt, type Marked, marked, named } from './excerpt.ts';
import type { Found } from './find.ts';
import type { Group, Row } from './messages.ts';
import type { Heading, Kind, Listed, Told } from './page.ts';

const rowsPerKind = 8;

/** The pages to show, by kind, the kind with the best page first. */
export type Shown = { kind: Kind; total: number; pages: number[] };

export function shown({ hits }: Found, listed: Listed[]): Shown[] {
  const kinds = new Map<Kind, Shown>();
  for (const { page } of hits) {
    const kind = listed[page]?.kind;
    if (!kind) continue;
    const group = kinds.get(kind) ?? { kind, total: 0, pages: [] };
    group.total += 1;
    if (group.pages.length < rowsPerKind) group.pages.push(page);
    kinds.set(kind, group);
  }
  return [...kinds.values()];
}

/** The groups as they are shown: from the list alone, and fuller where a page has been told. */
export function groupsOf(
  groups: Shown[],
  listed: Listed[],
  wanted: Set<string>[],
  told: Map<number, Told>,
): Group[] {
  return groups.map(({ kind, total, pages }) => ({
    kind,
    total,
    rows: pages.flatMap((page) => {
      const from = listed[page];
      return from ? [rowOf(from, wanted, told.get(page))] : [];
    }),
  }));
}

function rowOf(from: Listed, wanted: Set<string>[], told: Told | undefined): Row {
  const title = marked(from.title, wanted);
  const row: Row = { url: from.url, title, ...(from.area && { area: from.area }) };
  if (!told) return row;
  row.excerpt = excerptOf(told, wanted);
  const heading = bestHeading(told.headings, wanted, named(from.title, wanted));
  if (!heading) return row;
  return { ...row, heading: marked(heading.text, wanted), url: `${row.url}#${heading.id}` };
}

/** The author's own sentence where it says it all, else the place in the text. */
function excerptOf({ summary, text }: Told, wanted: Set<string>[]): Marked {
  const saysAll = named(summary, wanted) === wanted.length;
  return (!saysAll && excerpt(text, wanted)) || marked(summary, wanted);
}

/** The heading that names most of what was asked, if it names more than the title does. */
function bestHeading(
  headings: Heading[],
  wanted: Set<string>[],
  most: number,
): Heading | undefined {
  let best: Heading | undefined;
  let names = most;
  for (const heading of headings) {
    const count = heading.id ? named(heading.text, wanted) : 0;
    if (count > names) {
      best = heading;
      names = count;
    }
  }
  return best;
}
