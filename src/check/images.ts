import type { Remark } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

/** Images that the site's policy does not show, and images that say nothing to who does not see. */
export function imageRemarks({ outline }: Page): Remark[] {
  return [...foreign(outline), ...wordless(outline)];
}

/** In a tag of MDX it is wrong, and told of there. */
function foreign({ links, elements }: Page['outline']): Remark[] {
  const isTag = ({ line, column }: { line: number; column: number }) =>
    elements.some((element) => element.line === line && element.column === column);
  const found = links.filter(
    (link) => link.image && /^(https?:)?\/\//i.test(link.url) && !isTag(link),
  );
  return found.map(({ line, column, url }) => ({
    line,
    column,
    weight: 'doubtful',
    what: `shows an image from another site, which no browser will load here: ${url}`,
    mend: 'Put the image beside the page.',
  }));
}

function wordless({ wordless }: Page['outline']): Remark[] {
  return wordless.map((place) => ({
    ...place,
    weight: 'missing',
    what: 'shows an image without words for those who do not see it',
    mend: 'Say between the brackets, or as `alt`, what it shows: `![the queue grows](queue.png)`.',
  }));
}
