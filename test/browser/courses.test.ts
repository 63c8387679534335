import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { shows } from './eyes.ts';
import { button, field, link } from './parts.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

const dayMs = 24 * 60 * 60_000;
const dateIn = (days: number, from = Date.now()) =>
  new Date(from + days * dayMs).toISOString().slice(0, 10);

/** A week before the next Christmas that is not upon us: Christmas and New Year are a week apart. */
function weekBeforeChristmas(): string {
  const soon = dateIn(4);
  const year = Number(soon.slice(0, 4));
  return `${soon > `${year}-12-18` ? year + 1 : year}-12-18`;
}

/** The next Good Friday that is at least two weeks away. */
async function goodFriday(page: Page): Promise<string> {
  const answer = await page.request.get(`/api/holidays?from=${dateIn(14)}&to=${dateIn(500)}`);
  const { holidays } = (await answer.json()) as { holidays: { day: string; name: string }[] };
  return holidays.find(({ name }) => name === 'Good Friday')?.day ?? '';
}

describe.concurrent('courses', () => {
  test('Ewa offers four mornings around the holidays, and Priyanka enrols for all of them', async ({
    visit,
  }) => {
    const page = await visit({ as: 'ewa-brzezicka' });
    await open(page, '/courses/new/');
    await field(page, 'Title').fill('Statistics for those who must decide');
    await field(page, 'First day').fill(weekBeforeChristmas());
    await page.locator('#rhythm-zone').selectOption('Europe/Berlin');
    await button(page, 'Fill in').click();
    const leftOut = page.getByText(/is left out: .* in Berlin/);
    await leftOut.nth(1).waitFor();
    expect(await leftOut.count()).toBe(2);
    expect(await page.getByRole('group', { name: /^Session \d: / }).count()).toBe(4);
    await button(page, 'Offer the course').click();
    await page.waitForURL('**/courses/statistics-for-those-who-must-decide*/');
    await shows(page.locator('h1'), 'Statistics for those who must decide');
    expect(await page.locator('.course-sessions > li').count()).toBe(4);

    const hers = await visit({ as: 'priyanka-wijeratne' });
    await open(hers, new URL(page.url()).pathname);
    await button(hers, 'Enrol').click();
    await shows(hers.locator('.place-own'), 'You are enrolled.');
    await button(hers, 'Withdraw').waitFor();
  });

  test('Gonçalo clones his course over Easter: the draft goes around it', async ({ visit }) => {
    const page = await visit({ as: 'goncalo-seabra' });
    await open(page, '/courses/reading-query-plans-autumn/');
    await button(page, 'Another run').click();
    const closed = await goodFriday(page);
    await field(page, 'From which day on?').fill(dateIn(-3, Date.parse(closed)));
    await page.locator('.course-dates').waitFor();
    await page.getByText(/Good Friday in Lisbon/).waitFor();
    expect(await page.locator('.course-dates li').count()).toBe(4);
    await button(page, 'Make it, as a draft').click();
    await page.waitForURL('**/courses/reading-query-plans-*/');
    await button(page, 'Announce it').waitFor();
    await link(page, 'Edit').waitFor();
    expect(await page.locator('.course-sessions > li').count()).toBe(4);

    await button(page, 'Throw it away').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
    await page.waitForURL('**/courses/');
  });
});
