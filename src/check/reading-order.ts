import type { Fault } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

/** Playbooks that name themselves, or drafts, or that each want to be read before the other. */
export function readingOrderFaults(pages: Page[]): Fault[] {
  const playbooks = pages.filter(({ kind }) => kind === 'playbook');
  const byId = new Map(playbooks.map((page) => [page.id, page]));
  return [
    ...playbooks.flatMap((page) => [...themselves(page), ...drafts(page, byId)]),
    ...circles(playbooks, byId),
  ];
}

const LISTS = ['prerequisites', 'related'] as const;

function listOf(page: Page, key: (typeof LISTS)[number]): string[] {
  const list = page.data[key];
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

function themselves(page: Page): Fault[] {
  return LISTS.flatMap((key) => {
    const at = listOf(page, key).indexOf(page.id);
    if (at < 0) return [];
    const what = `names itself in \`${key}\``;
    return [fault(page, [key, at], what, 'Take that entry out.')];
  });
}

function drafts(page: Page, byId: Map<string, Page>): Fault[] {
  if (page.data.draft === true) return [];
  return LISTS.flatMap((key) =>
    listOf(page, key).flatMap((id, at) => {
      if (byId.get(id)?.data.draft !== true) return [];
      const what = `names \`${id}\` in \`${key}\`, which is a draft and not published`;
      const mend = 'Publish it by taking out its `draft`, or take the entry out.';
      return [fault(page, [key, at], what, mend)];
    }),
  );
}

/** Each circle once, told of at the entry that closes it. */
function circles(pages: Page[], byId: Map<string, Page>): Fault[] {
  const done = new Set<string>();
  const faults: Fault[] = [];
  const visit = (page: Page, above: string[]) => {
    if (done.has(page.id)) return;
    const way = [...above, page.id];
    for (const [at, id] of listOf(page, 'prerequisites').entries()) {
      const next = byId.get(id);
      if (!next || next === page) continue;
      const from = way.indexOf(id);
      if (from < 0) visit(next, way);
      else faults.push(closing(page, at, [...way.slice(from), id]));
    }
    done.add(page.id);
  };
  for (const page of pages) visit(page, []);
  return faults;
}

function closing(page: Page, at: number, circle: string[]): Fault {
  const shown = circle.map((id) => `\`${id}\``).join(' → ');
  const mend = 'Take one of these out of `prerequisites`; it may stand in `related`.';
  return fault(page, ['prerequisites', at], `is to be read after itself: ${shown}`, mend);
}

function fault({ path, place }: Page, key: PropertyKey[], what: string, mend: string): Fault {
  return { path, ...place(key), weight: 'wrong', what, mend };
}
