import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { shows, until } from './eyes.ts';
import { press, tabTo, type } from './keyboard.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

const PAGE = '/playbooks/systems/drain-a-node/';

const command = (page: Page) => page.locator('.command .code').first();

describe.concurrent('filling in the commands of a playbook', () => {
  test('Samir fills in once, by keyboard, and copies what he sees', async ({ visit }) => {
    const page = await visit({ widthPx: 360 });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, PAGE);
    await type(page, page.getByRole('textbox', { name: 'SITE' }), 'tejo');
    await shows(command(page).locator('pre'), /^kubectl --context tejo cordon <NODE>/);

    await press(page, command(page).getByRole('button', { name: 'Copy' }));
    await shows(command(page).getByRole('status'), 'Copied with SITE = tejo, NODE still open.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe('kubectl --context tejo cordon <NODE>');
  });

  test('what was typed stays for this page in this tab, as text and nothing else', async ({
    visit,
  }) => {
    const page = await visit();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await open(page, PAGE);
    await page.getByRole('textbox', { name: 'NODE' }).fill('<b>larder</b>');
    await shows(command(page).locator('[data-filled]').first(), '<b>larder</b>');
    await shows(page.locator('.fill-in').getByRole('status'), /NODE: a shell reads/);
    expect(await page.locator('pre b').count()).toBe(0);

    await page.reload();
    await shows(command(page).locator('[data-filled]').first(), '<b>larder</b>');
    expect(sent.filter((request) => request.includes('larder'))).toEqual([]);

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.fill-in').isVisible()).toBe(false);
    await shows(command(page).locator('[data-filled]').first(), '<b>larder</b>');
  });

  test('a word that is still open leads to its field', async ({ visit }) => {
    const page = await visit();
    await open(page, PAGE);
    await command(page).locator('[data-fill="NODE"]').first().click();
    await until(async () => {
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('NODE');
    });
  });

  test('who is in the team is asked for when somebody wants to know', async ({ visit }) => {
    const page = await visit({ as: 'kofi-boadi' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, PAGE);
    expect(asked.filter((path) => path === '/api/people')).toEqual([]);
    const summary = page.locator('.escalate summary');
    await tabTo(page, summary);
    await page.keyboard.press('Enter');
    await page.locator('.escalate .people li').first().waitFor();
  });
});
