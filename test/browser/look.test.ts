import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { tabTo } from './keyboard.ts';
import { open, settled } from './settled.ts';
import { hold, narrowPx, test } from './visit.ts';

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Two frames: what was changed before the first is on the screen in the second. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );

/** Cumulative layout shift of a page since it was opened, by the browser's own reckoning. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((tell) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as unknown as { value?: number }[];
          tell(shifts.reduce((sum, { value }) => sum + (value ?? 0), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Without a single shift nobody is told anything.
        setTimeout(() => tell(0), 500);
      }),
  );

describe.concurrent('the look', () => {
  test('Mei-Ling chooses the dark, and the next page is dark before its first paint', async ({
    visit,
  }) => {
    const page = await visit({ scheme: 'light' });
    await open(page, '/');
    const light = await background(page);
    await tabTo(page, page.getByLabel('Theme'));
    await page.keyboard.press('D');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    const dark = await background(page);
    expect(dark).not.toBe(light);

    // Nothing may be painted before the choice is known: the script that knows it blocks the page.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        document.documentElement.dataset.first = getComputedStyle(
          document.documentElement,
        ).colorScheme;
      }).observe(document, { childList: true, subtree: true });
    });
    await open(page, '/playbooks/');
    expect(await page.evaluate(() => document.documentElement.dataset.first)).toBe('dark');
    expect(await background(page)).toBe(dark);
  });

  test('a playbook on paper is the playbook, without the header', async ({ visit }) => {
    const page = await visit({ scheme: 'dark' });
    await open(page, '/playbooks/systems/fail-over-tureen/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('.site-footer').isVisible()).toBe(false);
    expect(await page.locator('#demo-banner').isVisible()).toBe(false);
    expect(await page.getByRole('button').locator('visible=true').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await background(page)).toBe('rgb(255, 255, 255)');
  });

  test('home stays where it is on a phone when what is Anselm’s arrives', async ({ visit }) => {
    const page = await visit({ as: 'anselm-rieger', widthPx: narrowPx });
    const talks = await hold(page, '**/api/talks*');
    await page.goto('/');
    await page.locator('#me [data-when="signed-in"]').waitFor();
    await painted(page);
    talks.release();
    await settled(page);
    await page.locator('[data-island="home-mine"] .rows').first().waitFor();
    await painted(page);
    expect(await shiftOf(page)).toBeLessThan(0.02);
  });
});
