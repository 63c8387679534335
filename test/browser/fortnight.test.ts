import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Fortnight, MyFortnight } from '../../api/cohorts/fortnight/schema.ts';
import { newId } from '../../api/id.ts';
import { barriers } from './axe.ts';
import { hasFocus, overflowPx, shows, until } from './eyes.ts';
import { workerReady } from './kept.ts';
import { press, tabTo, type } from './keyboard.ts';
import { button, field, link } from './parts.ts';
import { startService } from './service.ts';
import { open, settled } from './settled.ts';
import { narrowPx, test } from './visit.ts';

async function mineOf(page: Page): Promise<MyFortnight> {
  const { mine } = (await (await page.request.get('/api/fortnight')).json()) as Fortnight;
  if (!mine) throw new Error('The demo has no fortnight for this person.');
  return mine;
}

const said = (page: Page) => page.locator('.fortnight-kept').getByRole('status');
const note = (page: Page) => field(page, 'Only you read them');
const noteSaid = (page: Page) =>
  page.getByRole('region', { name: 'Notes of your own' }).getByRole('status');

/** The visit of today or, on a day without one, the next; it is opened if it is folded. */
async function nearest(page: Page) {
  const { visits } = await mineOf(page);
  const today = new Date().toISOString().slice(0, 10);
  const visit = visits.find(({ day }) => day > today) ?? visits.at(-1);
  if (!visit) throw new Error('There is no visit to come.');
  await press(page, page.locator(`#visit-${visit.id} summary`).first());
  return { visit, card: page.locator(`#visit-${visit.id}`).getByRole('article') };
}

describe.concurrent('my fortnight', { timeout: 90_000 }, () => {
  test('Oluchi follows her fortnight on a phone by keyboard, also without a network', async ({
    visit: arrive,
    onTestFinished,
  }) => {
    const service = await startService();
    onTestFinished(service.stop);
    const page = await arrive({
      ...{ as: 'oluchi-nwankpa', widthPx: narrowPx, keptFrom: service.origin },
    });
    await open(page, '/');
    await press(page, link(page, 'See your fortnight'));
    await page.waitForURL('**/bootcamp/mine/');
    await page.getByRole('region', { name: 'Today' }).waitFor();
    await workerReady(page);

    const { visit, card } = await nearest(page);
    await card.getByRole('link', { name: visit.reads[0]?.title ?? '', exact: true }).waitFor();
    const project = visit.projects[0]?.title ?? '';
    await card.getByRole('combobox').selectOption(project);
    await press(page, card.getByRole('button', { name: 'Going', exact: true }));
    await press(page, card.getByRole('button', { name: 'Ask for help', exact: true }));
    await hasFocus(card.getByLabel('What do you need?'));
    await page.keyboard.type('Which of the two builds do I trust?');
    await press(page, card.getByRole('button', { name: 'Send it', exact: true }));
    await card.getByText('You asked: Which of the two builds do I trust?').waitFor();
    await hasFocus(card.getByRole('button', { name: 'Asked for help', exact: true }));
    await press(page, card.getByRole('button', { name: 'Shown', exact: true }));
    const text = '- ask Noor about the ledger';
    await type(page, note(page), text);
    await shows(noteSaid(page), 'Saved.');
    await until(async () => {
      const mine = await mineOf(page);
      const changed = mine.visits.find(({ id }) => id === visit.id);
      expect(mine.note.text).toBe(text);
      expect(changed?.changes.map(({ state }) => state).slice(0, 3)).toEqual([
        ...['shown', 'asked-for-help', 'going'],
      ]);
    });
    expect(await barriers(page)).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);

    await page.context().setOffline(true);
    await page.reload();
    await shows(note(page).locator('xpath=..'), /Only you read them/);
    expect(await note(page).inputValue()).toBe(text);
    await shows(said(page), /^Out of reach; this was kept for you\. As of .+\.$/);
    const again = page.locator(`#visit-${visit.id}`);
    await press(page, again.locator('summary').first());
    await press(page, again.getByRole('button', { name: 'Done', exact: true }));
    const task = page.getByRole('checkbox', { name: /what you eat/ });
    await tabTo(page, task);
    await page.keyboard.press('Space');
    await shows(said(page), /2 changes are kept here and sent later\./);
    await page.reload();
    await shows(said(page), /2 changes are kept here and sent later\./);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.url());
    });
    await page.context().setOffline(false);
    await until(async () => {
      const mine = await mineOf(page);
      expect(mine.visits.find(({ id }) => id === visit.id)?.state).toBe('done');
      expect(mine.tasks.every(({ done }) => done)).toBe(true);
    });
    await until(async () => expect(await said(page).innerText()).not.toContain('Out of reach'));
    expect(new Set(sent).size).toBe(sent.length);

    // It leaves with her.
    await page.getByText('ON', { exact: true }).click();
    await button(page, 'Sign out').click();
    await button(page, 'Sign out').waitFor({ state: 'hidden' });
    await until(async () => {
      const kept = await page.evaluate(() => Object.keys(localStorage).join(' '));
      expect(kept).not.toContain('fortnight:');
    });
    await page.getByText('Sign in to see where you are today, and who helps.').waitFor();
  });

  test('Tomas prints his fortnight on one page, and is warned of two writers', async ({
    visit,
  }) => {
    const page = await visit({ as: 'tomas-vrbka', widthPx: narrowPx });
    await open(page, '/bootcamp/mine/');
    const { cohort, note: before } = await mineOf(page);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    await page.route('**/api/fortnight/**', (route) => route.abort('connectionrefused'));
    await note(page).fill('Written here');
    await shows(noteSaid(page), /^(Saving …|Kept here, sent later\.)$/);
    const there = { text: 'Written there', version: before.version, draft: newId(new Date()) };
    const put = `/api/fortnight/${cohort.slug}/note`;
    expect((await page.request.put(put, { data: there })).status()).toBe(200);
    await page.unroute('**/api/fortnight/**');
    await page.reload();
    const conflict = page.getByRole('alert').filter({ hasText: 'in another browser' });
    await conflict.getByText('Written there').waitFor();
    expect(await note(page).inputValue()).toBe('Written here');
    await button(page, 'Keep both').click();
    await shows(noteSaid(page), 'Saved.');
    expect((await mineOf(page)).note.text).toBe('Written there\n\nWritten here');
  });

  test('Hoa is no hire, and is told what this is for', async ({ visit }) => {
    const page = await visit({ as: 'hoa-lam', widthPx: narrowPx });
    await open(page, '/bootcamp/mine/');
    await page.getByText('You are not in a boot camp just now.').waitFor();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
  });
});
