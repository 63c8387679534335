import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { hasFocus, shows } from './eyes.ts';
import { authored, builtOn, keptOf, visitOnce } from './kept.ts';
import { startService } from './service.ts';
import { test } from './visit.ts';

const note = (page: Page) => page.getByRole('complementary', { name: 'Offline' });
const asOf = () => `Offline, as of ${builtOn()}.`;

describe.concurrent('after one visit to the home page, with the service gone', () => {
  test('Hoa reads every playbook, rotation and team, searches, and is told since when', {
    timeout: 60_000,
  }, async ({ visit, onTestFinished }) => {
    const service = await startService();
    onTestFinished(service.stop);
    const page = await visit({ as: 'hoa-lam', keptFrom: service.origin });
    await visitOnce(page);
    await page.getByText('Hoa Lâm').first().waitFor();
    expect(await keptOf(page, 'Hoa Lâm')).toEqual([]);
    await service.stop();

    const tabs = [page, await page.context().newPage()];
    const rest = authored().values();
    const read = await Promise.all(tabs.map((tab) => readAll(tab, rest)));
    expect(read.flat().length).toBe(authored().length);
    expect(read.flat().filter((line) => !line.endsWith(`: ${asOf()}`))).toEqual([]);

    await page.keyboard.press('/');
    await hasFocus(page.getByRole('combobox', { name: 'Search' }));
    await page.keyboard.type('tureen');
    await page.getByRole('option').filter({ hasText: 'Fail over the tureen' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/playbooks/systems/**');
    await shows(note(page), asOf());

    // Woken by an alert, in whatever case; then to something live.
    await page.goto('/alerts/tureenprimarydown');
    await page.waitForURL('**/playbooks/systems/fail-over-tureen/');
    await shows(note(page), asOf());
    await page.goto('/talks/reading-flame-graphs/');
    await page.getByRole('alert').getByText('The talk can’t be reached just now.').waitFor();
    await shows(note(page), asOf());
  });
});

/** Opens one page after the other and tells of each what is to be read. */
async function readAll(tab: Page, rest: Iterable<{ address: string; title: string }>) {
  const read: string[] = [];
  for (const { address, title } of rest) {
    await tab.goto(address, { waitUntil: 'commit' });
    await tab.locator('h1').getByText(title, { exact: true }).waitFor();
    read.push(`${address}: ${await note(tab).innerText()}`);
  }
  return read;
}
