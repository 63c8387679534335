import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { tabTo } from './keyboard.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

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
});
