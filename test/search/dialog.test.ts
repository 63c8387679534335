import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSearch } from '../../src/search/build.ts';
import { pages } from './page.ts';
import { browser, type Site, site } from './served.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 60_000 });
let chromium: Browser;
let served: Site;
let page: Page;
let broken = '';
const errors: string[] = [];

beforeAll(async () => {
  served = await site(buildSearch(pages, [['kiosk', 'café']]));
  chromium = await browser();
});
afterAll(async () => {
  await chromium.close();
  await served.close();
});
afterEach(async () => {
  broken = '';
  await page?.context().close();
  expect(errors.splice(0)).toEqual([]);
});

/** A page of the site, 360 px wide, on which files whose name has `broken` in it cannot be had. */
async function visit(): Promise<void> {
  const context = await chromium.newContext({ viewport: { width: 360, height: 640 } });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (/content security/i.test(message.text())) errors.push(message.text());
  });
  await context.route('**/search/**', (route) =>
    broken && route.request().url().includes(broken) ? route.abort() : route.continue(),
  );
  await page.goto(served.url);
}

const input = () => page.getByRole('combobox', { name: 'Search' });
const chosen = () => page.locator('[role=option][aria-selected=true]');
const note = () => page.locator('.search-note').textContent();
const focused = () => page.evaluate(() => document.activeElement?.tagName);

/**
 * Asks in one go: of words typed letter by letter the first letters may be answered on the way.
 * The titles answer first, with excerpts of theirs; what is wanted is the answer of the texts.
 */
async function searchFor(words: string): Promise<void> {
  await input().fill(words);
  await expect.poll(note).toMatch(/^(\d+ pages?\.|No page|Nothing)/);
  await page.locator('.search-excerpt:not(:empty)').first().waitFor();
}

test('what every page carries of the search is at most 600 bytes', () => {
  const opener = served.files.get('/opener.js');
  expect(opener && brotliCompressSync(opener).length).toBeLessThanOrEqual(600);
});

describe('searching by keyboard', () => {
  test('a page fetches nothing of the search until somebody searches', async () => {
    const asked: string[] = [];
    await visit();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForTimeout(200);
    expect(asked).toEqual([]);
    await page.keyboard.press('/');
    await input().waitFor();
    await expect.poll(() => asked).toContain('/search/manifest.json');
  });

  test.each(['/', 'Control+k', 'Meta+K'])(
    '%s opens it, Escape gives the focus back',
    async (key) => {
      await visit();
      await page.keyboard.press(key);
      await input().waitFor();
      expect(await input().inputValue()).toBe('');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
      await expect.poll(focused).toBe('BUTTON');
    },
  );

  test('rows stand by kind, with marks and words for the ear, and axe finds nothing', async () => {
    await visit();
    await page.getByRole('button', { name: 'Search' }).click();
    await searchFor('alert');
    expect(await page.getByRole('group').evaluateAll((all) => all.map((g) => g.ariaLabel))).toEqual(
      ['Playbooks', 'Teams', 'Rotations'],
    );
    expect(await page.locator('mark').allTextContents()).toEqual([
      'Alert',
      'alert',
      'alerts',
      'alerts',
    ]);
    await expect.poll(() => page.getByRole('status').textContent()).toBe('3 pages.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.evaluate(axe.source);
    const found = await page.evaluate('axe.run().then(({ violations }) => violations)');
    expect(found).toEqual([]);
  });

  test('arrows go round, Home and End to the ends, and the input says where one is', async () => {
    await visit();
    await page.keyboard.press('/');
    await searchFor('alert');
    const seen: (string | null)[] = [];
    for (const key of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await page.keyboard.press(key);
      expect(await input().getAttribute('aria-activedescendant')).toBe(
        await chosen().getAttribute('id'),
      );
      seen.push(await chosen().locator('.search-title').textContent());
    }
    const [first, second, last] = ['Alert hygiene', 'Team Saffron', 'Platform rotation'];
    expect(seen).toEqual([second, last, first, last, first]);
  });

  test('Enter goes to the best heading, and the question is there on coming back', async () => {
    await visit();
    await page.keyboard.press('/');
    await searchFor('rollback');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/playbooks/run/deployment-lock/#back');
    await page.goto(served.url);
    await page.keyboard.press('/');
    await expect.poll(() => chosen().count()).toBe(1);
    expect(await input().inputValue()).toBe('rollback');
  });

  test('Enter struck before the answer waits for it, whatever stands in the list', async () => {
    await visit();
    await page.keyboard.press('/');
    await searchFor('alert');
    await input().evaluate((element) => {
      (element as HTMLInputElement).value = 'saffron';
      element.dispatchEvent(new Event('input'));
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await page.waitForURL('**/teams/saffron/');
  });

  test('Control Enter opens a new tab and leaves the search as it is', async () => {
    await visit();
    await page.keyboard.press('/');
    await searchFor('saffron');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);
    await tab.waitForURL('**/teams/saffron/');
    expect(await input().isVisible()).toBe(true);
  });

  test('what is not found is said, and any input is text', async () => {
    await visit();
    await page.keyboard.press('/');
    await input().fill('<img src=x> zzzz:*~');
    await expect
      .poll(note)
      .toBe('Nothing found for “<img src=x> zzzz:*~”. Try fewer or other words.');
    await input().fill('hygeine');
    await expect.poll(note).toBe('Nothing says “hygeine”. 1 page with the nearest words.');
    await input().fill('');
    await expect.poll(note).toBe('Type a word, or the beginning of one.');
  });

  test('an index that cannot be fetched is said, and trying again mends it', async () => {
    await visit();
    broken = 'words';
    await page.keyboard.press('/');
    await input().fill('kube');
    await page.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 10_000 });
    expect(await note()).toBe('The search could not be fetched whole. Are you offline?');
    broken = '';
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(note).toBe('1 page.');
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false);
  });

  test('a slash typed into a field stays a slash', async () => {
    await visit();
    await page.evaluate(() => document.body.append(document.createElement('textarea')));
    await page.locator('textarea').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('textarea').inputValue()).toBe('a/b');
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

test('what is typed while the search is being fetched is asked', async () => {
  await visit();
  const { promise, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/dialog*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.keyboard.type('/hygi/ene');
  release();
  await input().waitFor();
  await expect.poll(() => input().inputValue()).toBe('hygi/ene');
  await page.keyboard.type(' alerts');
  await expect.poll(() => input().inputValue()).toBe('hygi/ene alerts');
});

test('a word that means the same is searched for too, and that is said', async () => {
  await visit();
  await page.keyboard.press('/');
  await searchFor('kiosk');
  expect(await note()).toBe('1 page. Also searched for café.');
  expect(await page.locator('mark').allTextContents()).toEqual(['café']);
});

describe('what was looked for in vain', () => {
  /** The words that the page tells the service, as they arrive. */
  async function tellingVisit(): Promise<{ words: string[]; cookies: (string | undefined)[] }> {
    const told = { words: [] as string[], cookies: [] as (string | undefined)[] };
    await visit();
    await page.context().addCookies([{ name: 'session', value: 'ada', url: served.url }]);
    await page.route('**/api/searches', async (route) => {
      const { cookie } = await route.request().allHeaders();
      told.words.push(route.request().postDataJSON().words);
      told.cookies.push(cookie);
      await route.fulfill({ status: 204 });
    });
    await page.keyboard.press('/');
    await input().waitFor();
    return told;
  }
  /** Until the focus has gone back, too: what is typed before that goes to the field. */
  const closed = async () => {
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(focused).not.toBe('INPUT');
  };

  test('is told once typing has settled, whole and without a cookie', async () => {
    const told = await tellingVisit();
    await input().pressSequentially('zzqx wyvern');
    await expect.poll(() => told.words, { timeout: 5_000 }).toEqual(['zzqx wyvern']);
    expect(told.cookies).toEqual([undefined]);
    await page.keyboard.press('Escape');
    await closed();
    expect(told.words).toEqual(['zzqx wyvern']);
  });

  test('is told on leaving, also where only some of the words were found', async () => {
    const told = await tellingVisit();
    await input().fill('hygiene deployments');
    await expect.poll(note).toMatch(/^No page has all/);
    await page.keyboard.press('Escape');
    await expect.poll(() => told.words).toEqual(['hygiene deployments']);
  });

  test('is not told where a page was found or chosen', async () => {
    const told = await tellingVisit();
    await searchFor('alert');
    await page.keyboard.press('Escape');
    await closed();
    await page.keyboard.press('/');
    await input().fill('hygiene deployments');
    await expect.poll(note).toMatch(/^No page has all/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/playbooks/run/**');
    expect(told.words).toEqual([]);
  });
});
