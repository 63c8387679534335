import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { hasFocus, overflowPx, shows, until } from './eyes.ts';
import { press, type } from './keyboard.ts';
import { button, link } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, serviceDown, test } from './visit.ts';

const playbook = '/playbooks/systems/fail-over-tureen/';

/** As the keyboard does it where a browser lets it walk through text. */
async function selects(page: Page, text: string): Promise<void> {
  const found = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.prose') as Node, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return true;
    }
    return false;
  }, text);
  expect(found).toBe(true);
}

const holds = (field: Locator, words: string) =>
  until(async () => expect(await field.inputValue()).toBe(words));

const what = (page: Page) => page.getByRole('dialog').getByRole('textbox');

describe.concurrent('saying what is wrong', () => {
  test('a press beside a passage opens the report about it', async ({ visit }) => {
    const page = await visit({ as: 'hoa-lam', widthPx: narrowPx });
    await open(page, playbook);
    await selects(page, 'so do not linger here');
    await button(page, 'Something wrong here?').click();
    await shows(page.locator('.passage'), 'so do not linger here');
    await shows(page.getByRole('dialog').locator('.quiet').first(), 'Under “The planned way”:');
    expect(await overflowPx(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await hasFocus(button(page, 'Something wrong?'));
  });

  test('a visitor signs in on the way, and what they wrote is kept', async ({ visit }) => {
    const page = await visit({ widthPx: narrowPx });
    await open(page, playbook);
    await press(page, button(page, 'Something wrong?'));
    await type(page, what(page), 'The bouncers are three now.');
    expect(await barriers(page)).toEqual([]);
    await press(page, link(page, 'Sign in to send it'));
    await page.getByRole('button', { name: /Joaquim Robalo/ }).click();
    await page.waitForURL(`**${playbook}`);
    await holds(what(page), 'The bouncers are three now.');
    await press(page, button(page, 'Send it'));
    await page.getByRole('heading', { name: 'Heard, thank you' }).waitFor();
    await press(page, button(page, 'Close'));
    await hasFocus(button(page, 'Something wrong?'));
  });

  test('while nobody answers, the words are kept, and nothing is lost', async ({ visit }) => {
    const page = await visit({ as: 'hoa-lam' });
    await open(page, playbook);
    await serviceDown(page);
    await button(page, 'Something wrong?').click();
    await what(page).fill('Typed in an outage.');
    await button(page, 'Send it').click();
    await page.getByRole('alert').waitFor();
    await button(page, 'Not now').click();
    await page.reload();
    await button(page, 'Something wrong?').click();
    await holds(what(page), 'Typed in an outage.');
  });
});

describe.concurrent('did this help?', () => {
  test('Leonor says yes and then no; only Beatriz sees how many', async ({ visit }) => {
    const [leonor, beatriz] = await Promise.all([
      visit({ as: 'leonor-vidigal', widthPx: narrowPx }),
      visit({ as: 'beatriz-farinha' }),
    ]);
    const address = '/playbooks/systems/rebuild-search-index/';
    await open(leonor, address);
    await button(leonor, 'Yes').click();
    const says = leonor.locator('#say-back [role=status]');
    await shows(says, 'Thank you. Only the number goes to its owners.');
    await button(leonor, 'No').click();
    await shows(
      says,
      'Thank you for saying so. If you can, tell its owners what was missing or wrong.',
    );
    expect(await button(leonor, 'Yes').getAttribute('aria-pressed')).toBe('false');
    expect(await leonor.locator('.owners').isVisible()).toBe(false);
    await open(beatriz, address);
    await shows(
      beatriz.locator('.owners'),
      'For its owners: In the last twelve months, 2 said that it helped and 4 that it did not. 1 open report',
    );
  });

  test('a visitor is asked to sign in first', async ({ visit }) => {
    const page = await visit();
    await open(page, playbook);
    await button(page, 'Yes').click();
    await link(page, 'Sign in to say whether it helped.').waitFor();
    expect(await button(page, 'Yes').getAttribute('aria-pressed')).toBe('false');
  });
});
