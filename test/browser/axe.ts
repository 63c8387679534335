import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the width and the colours decide; the rest of a page is the same in each. */
export const ofItsLook = [
  ...['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'],
  ...['aria-hidden-focus', 'button-name', 'link-name', 'label'],
];

/** What axe finds against WCAG 2.2 AA on the page as it is now, a line for each; or of some rules. */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  // The browser's own door for tests: the page's policy neither forbids it nor is loosened by it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(
    async (runOnly) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      // What is right is not told either, which would take longer than finding what is wrong.
      const resultTypes: axe.resultGroups[] = ['violations'];
      const { violations } = await here.run(document, { runOnly, resultTypes });
      // A target under a bar at the window's edge can be scrolled out from under it.
      const size = violations.find(({ id }) => id === 'target-size');
      if (size) {
        const bars = document.querySelectorAll<HTMLElement>('#demo-banner, .run-bar-box');
        for (const bar of bars) bar.style.display = 'none';
        const without = await here.run(document, { runOnly: ['target-size'], resultTypes });
        for (const bar of bars) bar.style.display = '';
        size.nodes = without.violations.flatMap(({ nodes }) => nodes);
      }
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`,
        ),
      );
    },
    rules ?? { type: 'tag' as const, values: tags },
  );
  return found.map((line) => line.replaceAll(/\s+/g, ' '));
}
