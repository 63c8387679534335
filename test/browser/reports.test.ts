import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { hasFocus, overflowPx, shows, until } from './eyes.ts';
import { press, type } from './keyboard.ts';
import { button, link, own } from './parts.ts';
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
    // Not through the whole playbook: that is walked with the other kinds of page.
    await button(page, 'Yes').focus();
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

describe.concurrent('the queue of what readers said, by keyboard alone', () => {
  test('Mei-Ling reports, Gonçalo settles it, and Mei-Ling hears how', async ({ visit }) => {
    const [meiLing, goncalo] = await Promise.all([
      visit({ as: 'mei-ling-tsang' }),
      visit({ as: 'goncalo-seabra', widthPx: narrowPx }),
    ]);
    const address = '/playbooks/systems/drain-and-replay-sieve/';
    const said = own('The column is called CONSUMER-LAG now.');
    const answered = own('Right you are.');
    await open(meiLing, address);
    await selects(meiLing, 'Read the column');
    await meiLing.locator('#say-back button').first().focus();
    await press(meiLing, button(meiLing, 'Something wrong?'));
    await type(meiLing, what(meiLing), said);
    await press(meiLing, button(meiLing, 'Send it'));
    await meiLing.getByRole('heading', { name: 'Heard, thank you' }).waitFor();

    await open(goncalo, '/reviews/');
    const row = goncalo.locator('.report', { hasText: said });
    await shows(row.locator('.passage'), 'Read the column');
    await row.getByRole('button', { name: /^Settle it/ }).focus();
    await goncalo.keyboard.press('Enter');
    expect(await barriers(goncalo)).toEqual([]);
    expect(await overflowPx(goncalo)).toBe(0);
    await hasFocus(row.getByRole('radio', { name: /^Mended/ }));
    await goncalo.keyboard.press('Space');
    await type(goncalo, row.getByRole('textbox'), answered);
    await press(goncalo, row.getByRole('button', { name: 'Settle it', exact: true }));
    await shows(row.locator('.settlement .said'), answered);
    await hasFocus(goncalo.locator('#what-readers-said ~ * [role=status]').last());

    await open(meiLing, '/notices/');
    const notice = meiLing.getByRole('link', { name: answered });
    await press(meiLing, notice);
    await meiLing.waitForURL(`**${address}`);
  });
});

describe.concurrent('words looked for in vain', () => {
  test('what a visitor misses is counted, and Kofi reads it', async ({ visit }) => {
    const [visitor, kofi] = await Promise.all([
      visit({ widthPx: narrowPx }),
      visit({ as: 'kofi-boadi', widthPx: narrowPx }),
    ]);
    await open(visitor, playbook);
    const answered: number[] = [];
    visitor.on('response', (response) => {
      if (response.url().endsWith('/api/searches')) answered.push(response.status());
    });
    await visitor.keyboard.press('/');
    await visitor.getByRole('combobox', { name: 'Search' }).fill('zzqx wyvern');
    await visitor.locator('.search-note', { hasText: 'Nothing found for' }).waitFor();
    await visitor.keyboard.press('Escape');
    await until(async () => expect(answered).toEqual([204]));
    await open(kofi, '/searches/');
    await kofi.getByRole('rowheader', { name: 'zzqx wyvern' }).waitFor();
    expect(await barriers(kofi)).toEqual([]);
    expect(await overflowPx(kofi)).toBe(0);
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
