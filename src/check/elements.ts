import type { Remark } from '../content/fault.ts';
import type { PageElement } from '../content/jsx.ts';
import type { Page } from '../content/page.ts';
import { FORBIDDEN } from '../content/safe.ts';
import { type Found, spreadFaults } from './uses.ts';

/**
 * Elements of an `.mdx` file that reach the page as they stand and that the site's policy breaks
 * there without a word. In Markdown they are taken out; here they may be part of what is meant.
 */
export function elementRemarks({ outline }: Page): Remark[] {
  return outline.elements.flatMap((element) => {
    const { line, column } = element;
    return faultsOf(element).map((found) => ({ line, column, weight: 'wrong', ...found }));
  });
}

function faultsOf(element: PageElement): Found[] {
  const { name, attributes } = element;
  if (FORBIDDEN.includes(name)) return [forbidden(name)];
  return [
    ...spreadFaults(element),
    ...Object.entries(attributes).flatMap(([key, value]) => broken(name, key, value)),
  ];
}

function forbidden(name: string): Found {
  const what = `has a \`<${name}>\`, which no browser will heed here`;
  return { what, mend: `Take it out; ${OTHERWISE[name] ?? 'link to what it would show'}.` };
}

const OTHERWISE: Record<string, string> = {
  script: 'what a page does belongs into a file that a component of `src/` loads',
  style: 'what a page looks like belongs into a stylesheet in `src/`',
  base: 'links begin at the file in which they stand',
  meta: 'the page has its own',
  link: 'stylesheets belong into `src/`',
};

function broken(name: string, key: string, value: string): Found[] {
  if (key === 'style') return [blocked(name, key, 'Take it out, or use a `className` instead.')];
  if (/^on[a-z]/i.test(key)) return [blocked(name, key, 'Take it out; pages run no such code.')];
  if (/^\s*javascript:/i.test(value)) return [blocked(name, key, 'Link to an address.')];
  if (!/^(src|srcset|poster)$/i.test(key) || !/^\s*(https?:)?\/\//i.test(value)) return [];
  const what = `\`<${name}>\` loads \`${key}\` from another site, which no browser will do here: ${value}`;
  return [{ what, mend: 'Put the file beside the page, or link to it.' }];
}

function blocked(name: string, key: string, mend: string): Found {
  return { what: `\`<${name}>\` has \`${key}\`, which no browser will heed here`, mend };
}
