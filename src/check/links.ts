import { posix } from 'node:path';
import type { Remark } from '../content/fault.ts';
import { decoded, follow } from '../content/links.ts';
import type { PageLink } from '../content/outline.ts';
import type { Page } from '../content/page.ts';
import type { SiteMap, Target } from '../content/site-map.ts';
import { leadsElsewhere } from './elsewhere.ts';
import { nearest } from './nearest.ts';

/**
 * Links of a page that lead nowhere: to no page, to no place in a page, to a draft. One that misses
 * its heading still opens the page it names, and folders from elsewhere have many: so it is wrong
 * only where a team owns the page that links, and where every anchor of the other is known.
 */
export function linkRemarks(map: SiteMap, page: Page): Remark[] {
  return page.outline.links.flatMap((link) => {
    const found = judged(map, page, link);
    return found ? [{ line: link.line, column: link.column, ...found }] : [];
  });
}

type Judgement = Pick<Remark, 'weight' | 'what' | 'mend'> | undefined;

function judged(map: SiteMap, page: Page, link: PageLink): Judgement {
  const destination = follow(map, page, link.url);
  if (destination.leads === 'outside') return undefined;
  if (destination.leads === 'nowhere' && leadsElsewhere(link.url)) return undefined;
  if (destination.leads === 'nowhere') return lost(map, page, link, destination.looked);
  const { to, anchor } = destination;
  if (to.page?.data.draft === true && page.data.draft !== true) {
    return {
      weight: 'wrong',
      what: `links to \`${link.url}\`, which is a draft and not published`,
      mend: 'Publish it by taking out `draft`, or take out the link.',
    };
  }
  return withoutAnchor(page, to, decoded(anchor));
}

function lost(map: SiteMap, page: Page, { image, url }: PageLink, looked: string): Judgement {
  const meant = nearestFile(map, page, looked);
  const otherwise = image
    ? 'Put the image there, or correct its name.'
    : 'Correct the link, or take it out.';
  return {
    weight: 'wrong',
    what: `${image ? 'shows' : 'links to'} \`${url}\`, which does not exist`,
    mend: meant ? `Did you mean \`${meant}\`?` : otherwise,
  };
}

/** The path, from a page, of the file that was most likely meant. */
export function nearestFile(map: SiteMap, page: Page, looked: string): string | undefined {
  const names = new Map([...map.byPath.keys()].map((path) => [posix.basename(path), path]));
  const wanted = posix.basename(looked);
  const name = names.has(wanted) ? wanted : nearest(wanted, names.keys());
  const path = name && names.get(name);
  return path ? posix.relative(posix.dirname(page.path), path) : undefined;
}

function withoutAnchor(from: Page, { page }: Target, anchor: string): Judgement {
  if (
    !page ||
    anchor === '' ||
    anchor === 'top' ||
    page.remarks.some(({ weight }) => weight === 'wrong')
  )
    return undefined;
  const { anchors } = page.outline;
  if (anchors.has(anchor)) return undefined;
  const meant = nearest(anchor, anchors);
  const isOurs = from.data.owner !== undefined || from.kind !== 'playbook';
  return {
    weight: isOurs && !bringsMore(page) ? 'wrong' : 'doubtful',
    what: `links to \`#${anchor}\`, which is no heading of ${page.path}`,
    mend: meant ? `Did you mean \`#${meant}\`?` : among(anchors),
  };
}

/** What it imports may have anchors that only the built page shows. */
function bringsMore({ outline }: Page): boolean {
  return outline.components.some(({ name }) => outline.imports.includes(name));
}

function among(anchors: Set<string>): string {
  if (anchors.size === 0) return 'It has no headings.';
  return `It has ${[...anchors]
    .slice(0, 8)
    .map((anchor) => `\`#${anchor}\``)
    .join(', ')}.`;
}
