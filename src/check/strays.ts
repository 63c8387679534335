import { type Fault, START } from '../content/fault.ts';
import { follow } from '../content/links.ts';
import type { Shelf } from '../content/shelf.ts';
import { filesOf } from './held.ts';

const PROSE = /\.(md|mdx|markdown)$/i;
const TELLING = /(^|\/)(license|licence|copying|notice|codeowners)(\.|$)/i;

/** Files that nobody is led to: prose in a folder of no pages, fragments and attachments that no page uses. */
export function strayFaults({ content, map }: Shelf): Fault[] {
  const used = new Set<string>();
  for (const page of content.pages) {
    for (const url of [...page.outline.links.map(({ url }) => url), ...filesOf(page)]) {
      const destination = follow(map, page, url);
      if (destination.leads === 'inside') used.add(destination.to.address);
    }
    for (const { from } of page.outline.modules) {
      const destination = follow(map, page, from.replace(/\?.*$/, ''));
      if (destination.leads === 'inside') used.add(destination.to.address);
    }
  }
  const taken = new Set(content.pages.flatMap(({ includes }) => [...includes.keys()]));
  const idle = [...content.fragments.keys()].filter((path) => !taken.has(path));
  const unused = [...content.attachments].filter(([, address]) => !used.has(address));
  const told = unused.filter(([path]) => !TELLING.test(path));
  return [
    ...idle.map((path) => stray(path, FRAGMENT)),
    ...told.map(([path]) => stray(path, PROSE.test(path) ? PAGE : FILE)),
  ];
}

function stray(path: string, words: typeof PAGE): Fault {
  return { path, ...START, weight: 'doubtful', ...words };
}

const FRAGMENT = {
  what: 'is a fragment that no page includes',
  mend: 'Include it where it belongs, or delete it.',
};
const PAGE = {
  what: 'lies in no folder of pages, so that it becomes none',
  mend: 'Move it below content/playbooks/, content/bootcamp/rotations/ or content/bootcamp/programmes/.',
};
const FILE = {
  what: 'is published and no page shows it or links to it',
  mend: 'Link to it from the page that it belongs to, or delete it.',
};
