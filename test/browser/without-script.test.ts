import { describe, expect } from 'vitest';
import { test } from './visit.ts';

const lists = [
  ['/playbooks/', 'Fail over the tureen', '/playbooks/systems/fail-over-tureen/'],
  ['/bootcamp/', 'Payments', '/bootcamp/rotations/payments/'],
  ['/teams/', 'Reliability', '/teams/reliability/'],
] as const;

describe.concurrent('with scripts switched off', () => {
  test.for(lists)('%s lists %s and leads there', async ([list, name, address], { visit }) => {
    const page = await visit({ javaScript: false });
    await page.goto(list);
    await page.locator('main').getByRole('link', { name }).first().click();
    await page.waitForURL(`**${address}`);
    expect(await page.locator('h1').innerText()).not.toBe('');
  });

  test('Aroha reads a playbook with its code and its owner', async ({ visit }) => {
    const page = await visit({ javaScript: false });
    await page.goto('/playbooks/systems/fail-over-tureen/');
    expect(await page.locator('main pre code').first().innerText()).not.toBe('');
    await page.locator('main').getByRole('link', { name: 'Platform' }).first().waitFor();
    expect(await page.getByRole('button', { name: /Copy/ }).locator('visible=true').count()).toBe(
      0,
    );
  });

  test('the list of talks says that it needs a script', async ({ visit }) => {
    const page = await visit({ javaScript: false });
    await page.goto('/talks/');
    await page
      .getByText(/needs (JavaScript|a script)/)
      .first()
      .waitFor();
  });
});
