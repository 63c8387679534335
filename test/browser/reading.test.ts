import { describe, expect } from 'vitest';
import { hasFocus, shows } from './eyes.ts';
import { press } from './keyboard.ts';
import { link } from './parts.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

describe.concurrent('reading, by keyboard alone', () => {
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
