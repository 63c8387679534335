import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { hasFocus, shows, until } from './eyes.ts';
import { press, tabTo, type } from './keyboard.ts';
import { button, field, link } from './parts.ts';
import { open } from './settled.ts';
import { hold, test } from './visit.ts';

const count = (page: Page) => page.locator('#finder-count');
const titles = (page: Page) => page.locator('#finder-rows .row-title');
const query = (page: Page) => new URL(page.url()).search;
const asks = (page: Page, search: string) => until(async () => expect(query(page)).toBe(search));

describe.concurrent('finding a playbook', () => {
  test('Samir filters by keyboard, goes back, and clears it all', async ({ visit }) => {
    const page = await visit();
    await open(page, '/playbooks/');
    await type(page, field(page, 'Filter the playbooks'), 'fail over');
    await shows(count(page), /^[2-9] of \d+ playbooks$/);
    await asks(page, '?words=fail+over');
    const both = await count(page).innerText();

    await tabTo(page, field(page, 'Service'));
    await page.keyboard.type('tureen');
    await asks(page, '?words=fail+over&service=tureen');
    await shows(count(page), /^1 of \d+ playbooks$/);
    await shows(titles(page), 'Fail over the tureen Postgres primary');
    expect(await field(page, 'Service').inputValue()).toBe('tureen');
    await shows(page.locator('#finder-status'), /^1 of \d+ playbooks$/);

    await page.goBack();
    await asks(page, '?words=fail+over');
    await shows(count(page), both);
    await page.goBack();
    await asks(page, '');
    await page.locator('#finder-all').waitFor();
    expect(await field(page, 'Filter the playbooks').inputValue()).toBe('');

    await page.goForward();
    await shows(count(page), both);
    await press(page, button(page, 'Clear all filters'));
    await asks(page, '');
    await hasFocus(field(page, 'Filter the playbooks'));
    await page.locator('#finder-all').waitFor();
  });

  test('what is typed while the list is on its way stands in the address, too', async ({
    visit,
  }) => {
    const page = await visit();
    const list = await hold(page, '**/playbooks/list.json');
    await open(page, '/playbooks/');
    await type(page, field(page, 'Filter the playbooks'), 'fail');
    expect(query(page)).toBe('');
    list.release();
    await shows(count(page), /^[2-9] of \d+ playbooks$/);
    await asks(page, '?words=fail');
    await page.keyboard.type(' over');
    await asks(page, '?words=fail+over');
    await page.goBack();
    await asks(page, '');
    await page.locator('#finder-all').waitFor();
  });

  test('Leonor opens a link that a colleague filtered, on her phone', async ({ visit }) => {
    const page = await visit({ widthPx: 360 });
    await open(page, '/playbooks/?alert=SieveConsumerLag');
    await shows(titles(page), 'Drain and replay the sieve pipeline');
    await shows(count(page), /^1 of \d+ playbooks$/);
    await shows(field(page, 'Service').locator('option').nth(1), 'sieve (1)');
    await press(page, link(page, 'Drain and replay the sieve pipeline'));
    await page.waitForURL('**/playbooks/systems/drain-and-replay-sieve/');
    await page.goBack();
    await shows(titles(page), 'Drain and replay the sieve pipeline');
  });

  test('a number beside a choice is what the choice leaves', async ({ visit }) => {
    const page = await visit();
    await open(page, '/playbooks/?service=dumbwaiter');
    await shows(count(page), /of/);
    const choice = field(page, 'Freshness').locator('option').nth(1);
    const [, left] = /\((\d+)\)$/.exec(await choice.innerText()) ?? [];
    await field(page, 'Freshness').selectOption({ index: 1 });
    await shows(count(page), new RegExp(`^${left} of `));
  });
});

describe.concurrent('an alert', () => {
  test('leads to the heading that names it, however it is typed', async ({ visit }) => {
    const page = await visit();
    await page.goto('/alerts/SIEVEPOISONEDevent/');
    expect(page.url()).toMatch(/\/playbooks\/systems\/drain-and-replay-sieve\/#sievepoisonedevent/);
    await page.locator(':target').waitFor();
  });

  test('leads there from a plain file server too', async ({ visit }) => {
    const page = await visit();
    await page.goto('/alerts/TureenPrimaryDown/index.html');
    await page.waitForURL('**/playbooks/systems/fail-over-tureen/');
  });

  test('that nobody answers is named, and the search asks for its words', async ({ visit }) => {
    const page = await visit();
    await open(page, '/alerts/TureenBackup%3Cb%3EMissing');
    await shows(page.locator('h1'), 'No playbook answers TureenBackup<b>Missing yet');
    await press(page, button(page, 'Search for it'));
    await until(async () =>
      expect(await page.getByRole('combobox', { name: 'Search' }).inputValue()).toBe(
        'tureen backup<b>missing',
      ),
    );
  });
});
