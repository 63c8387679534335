import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { hasFocus, shows } from './eyes.ts';
import { press } from './keyboard.ts';
import { link } from './parts.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

describe.concurrent('reading, by keyboard alone', () => {
  test('Samir narrows the list of playbooks to those that he means', async ({ visit }) => {
    const page = await visit();
    await open(page, '/playbooks/');
    await press(page, page.getByLabel('Filter the playbooks'));
    await page.keyboard.type('agile principles');
    await page.getByText(/^1 of \d+$/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await press(page, page.locator('main [data-filter]:not([hidden]) a').first());
    await page.waitForURL('**/playbooks/teams/agile-principles/');
  });

  test('Samir copies a block of code', async ({ visit }) => {
    const page = await visit();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '/playbooks/systems/fail-over-tureen/');
    const code = page.locator('.code').first();
    await press(page, code.getByRole('button'));
    await shows(code.getByRole('button'), 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe((await code.locator('pre').innerText()).trimEnd());
  });

  test('Samir skips the header', async ({ visit }) => {
    const page = await visit({ widthPx: 360 });
    await open(page, '/playbooks/systems/fail-over-tureen/');
    await press(page, link(page, 'Skip to the page'));
    await hasFocus(page.locator('main'));
  });
});
