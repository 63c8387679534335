import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { deploy } from './deployment.ts';
import { hasFocus, shows, until } from './eyes.ts';
import { cached, isWaiting, visitOnce, workers } from './kept.ts';
import { press } from './keyboard.ts';
import { test } from './visit.ts';

const lock = '/playbooks/releasing/deployment-lock/';
const file = `${lock.slice(1)}index.html`;
const note = (page: Page) => page.getByRole('complementary', { name: 'Offline' });

// One after the other: what a test opens is closed by its end.
describe('while the site is published anew', { timeout: 90_000 }, () => {
  test('an open page goes on, the next is new, and soon the new is what is kept', async ({
    visit,
  }) => {
    const site = await deploy();
    const page = await visit({ keptFrom: site.origin });
    await visitOnce(page);
    await site.publish({
      words: [file, 'The deployment lock', 'The lock, mended'],
      without: /^_astro\/dialog\./,
    });

    const other = await page.context().newPage();
    await other.goto(lock);
    await shows(other.locator('h1'), 'The lock, mended');
    await until(async () => expect(await isWaiting(page)).toBe(true));

    // The page from before asks for what the new site has not got.
    await page.keyboard.press('/');
    await hasFocus(page.getByRole('combobox', { name: 'Search' }));
    await page.keyboard.press('Escape');
    await other.close();

    await page.goto('/teams/');
    await until(async () => expect(await isWaiting(page)).toBe(false));
    await until(async () => expect((await cached(page)).join()).not.toContain('/_astro/dialog.'));
    await site.stop();
    await page.goto(lock);
    await shows(page.locator('h1'), 'The lock, mended');
    await note(page).getByText('Offline, as of').waitFor();
  });

  test('a site without a worker takes away the one that there was, and all that it kept', async ({
    visit,
  }) => {
    const site = await deploy();
    const page = await visit({ keptFrom: site.origin });
    await visitOnce(page);
    expect((await cached(page)).length).toBeGreaterThan(30);
    // Pages that are built for it do not ask for a worker either.
    await site.publish({
      offline: 0,
      words: [file, /<script[^>]*Page\.astro[^>]*><\/script>/g, ''],
    });
    await page.goto(lock);
    await until(async () => expect(await cached(page)).toEqual([]), 20_000);
    // At this visit or, where the browser still held on to it, at the next.
    await until(async () => {
      await page.goto(lock);
      expect(await workers(page)).toBe(0);
    }, 20_000);
  });

  test('what does not fit is kept once it is visited, and else the reader is told', async ({
    visit,
  }) => {
    const site = await deploy();
    await site.publish({ offline: 250_000 });
    const page = await visit({ keptFrom: site.origin });
    await visitOnce(page);
    expect((await cached(page)).join()).not.toContain(lock);
    await page.goto(`${lock}?from=mail`);
    await until(async () => expect((await cached(page)).join()).toContain(lock));
    await site.stop();
    await page.goto(lock);
    await shows(page.locator('h1'), 'The deployment lock');
    await note(page).getByText('Offline, as of').waitFor();
    await page.goto('/playbooks/releasing/never-opened/');
    await shows(page.locator('h1'), 'This page is not kept on this device');
    expect(await barriers(page)).toEqual([]);
  });

  test('back online, the note offers the page as it is now', async ({ visit }) => {
    const site = await deploy();
    const page = await visit({ keptFrom: site.origin });
    await visitOnce(page);
    await site.stop();
    await page.goto(lock);
    await note(page).getByText('Offline, as of').waitFor();
    expect(await barriers(page)).toEqual([]);
    await site.start();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    const now = page.getByRole('link', { name: 'read it as it is now' });
    await now.waitFor();
    expect(await barriers(page)).toEqual([]);
    await press(page, now);
    await note(page).waitFor({ state: 'hidden' });
    await shows(page.locator('h1'), 'The deployment lock');
  });
});
