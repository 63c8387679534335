import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { SharedEntry } from '../../api/calendar/schema.ts';
import { barriers } from './axe.ts';
import { hasFocus, overflowPx, shows, until } from './eyes.ts';
import { tabTo } from './keyboard.ts';
import { daysAhead, offers, wayTo } from './offer.ts';
import { button, field, link, own } from './parts.ts';
import { open, settled } from './settled.ts';
import { hold, narrowPx, serviceDown, serviceUp, test } from './visit.ts';

const title = (page: Page) => page.locator('.cal-head h2');
const panel = (page: Page) => page.locator('.cal-panel');
const chosen = (page: Page) => page.locator('td[tabindex="0"]');
const dayOf = (page: Page, date: string) => page.locator(`td[data-date="${date}"]`);
const query = (page: Page) => new URL(page.url()).search;
describe.concurrent('the calendar', () => {
  test('Leif finds a talk by the keys alone, and the back button brings him back', async ({
    visit,
  }) => {
    const [speaker, leif] = await Promise.all([
      visit({ as: 'catarina-lobato' }),
      visit({ as: 'leif-sandqvist' }),
    ]);
    const date = daysAhead(9);
    const talk = await offers(speaker, 'Keys and doors', { date, zone: 'America/Toronto' });
    await open(leif, '/calendar/');
    await tabTo(leif, chosen(leif));
    expect(await chosen(leif).getAttribute('aria-current')).toBe('date');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) {
      const before = await chosen(leif).getAttribute('data-date');
      await leif.keyboard.press(key);
      await until(async () =>
        expect(await chosen(leif).getAttribute('data-date')).not.toBe(before),
      );
    }
    await hasFocus(dayOf(leif, date));
    await settled(leif);
    await shows(panel(leif), /Keys and doors.*Catarina Lobato.*12:\d\d, Toronto time/);
    expect(query(leif)).toBe(`?day=${date}`);
    await leif.keyboard.press('Enter');
    await until(async () => expect(await panel(leif).locator(':focus').count()).toBe(1));
    await wayTo(panel(leif), talk).focus();
    await leif.keyboard.press('Enter');
    await leif.waitForURL(`**${talk}`);
    await leif.goBack();
    await settled(leif);
    await shows(panel(leif), /Keys and doors/);
  });

  test('a page of the keyboard is a month', async ({ visit }) => {
    const page = await visit();
    await open(page, '/calendar/?day=2026-11-25');
    await chosen(page).focus();
    await page.keyboard.press('PageDown');
    await shows(title(page), 'December 2026');
    await hasFocus(dayOf(page, '2026-12-25'));
    await page.goBack();
    await shows(title(page), 'November 2026');
  });

  test('a month, a week and an agenda each have their address', async ({ visit }) => {
    const page = await visit();
    await open(page, '/calendar/?day=2026-11-25');
    await shows(title(page), 'November 2026');
    await link(page, 'Week').click();
    await shows(title(page), /^23.+29 November 2026$/);
    expect(query(page)).toContain('view=week');
    await button(page, 'Next week').click();
    await shows(title(page), /^30 November.+6 December 2026$/);
    await link(page, 'Agenda').click();
    await shows(title(page), /^2 .+29 December 2026$/);
    await page.goBack();
    await page.goBack();
    await shows(title(page), /^23.+29 November 2026$/);
    await button(page, 'Today').click();
    await until(async () => expect(query(page)).not.toContain('day='));
  });

  test('Hoa filters by team, place and what is hers, and the address says so', async ({
    visit,
  }) => {
    const hoa = await visit({ as: 'hoa-lam' });
    const place = own('Berlin, a room of one’s own');
    await offers(hoa, 'Only mine', { date: daysAhead(1), place });
    await open(hoa, '/calendar/?view=agenda');
    const rows = hoa.locator('.cal-row');
    await until(async () => expect(await rows.count()).toBeGreaterThan(3));
    await field(hoa, 'Place').selectOption(place);
    await until(async () => expect(await rows.count()).toBe(1));
    await shows(rows, /Only mine.*You speak|You speak.*Only mine/);
    expect(new URLSearchParams(query(hoa)).get('place')).toBe(place);
    await button(hoa, 'Show everything').click();
    await until(async () => expect(await rows.count()).toBeGreaterThan(3));
    await field(hoa, 'Mine').check();
    await settled(hoa);
    await until(async () => expect(query(hoa)).toBe('?view=agenda&mine'));
    await until(async () => {
      const words = await rows.allInnerTexts();
      expect(words.filter((row) => !/You |Cancelled/.test(row))).toEqual([]);
    });
    await hoa.goBack();
    await until(async () => expect(await field(hoa, 'Mine').isChecked()).toBe(false));
  });

  test('a visitor is asked to sign in for what is theirs', async ({ visit }) => {
    const page = await visit();
    await open(page, '/calendar/?mine');
    await page.getByText('Sign in to see what is yours.').waitFor();
  });

  test('Mei-Ling subscribes: her address is told once, and a new one ends it', async ({
    visit,
  }) => {
    const page = await visit({ as: 'mei-ling-tsang' });
    await open(page, '/calendar/?team=platform');
    await page.locator('summary', { hasText: 'Have this in your own calendar' }).click();
    await settled(page);
    const everyone = await field(page, 'Address of the chosen calendar').inputValue();
    expect(everyone).toMatch(/\/api\/calendar\/everyone\.ics\?team=platform$/);
    await page.getByRole('button', { name: /^Make (my|a new) address$/ }).click();
    const address = field(page, 'Your secret address');
    const first = await address.inputValue();
    expect((await page.request.get(first)).status()).toBe(200);
    await button(page, 'Make a new address').click();
    await until(async () => expect(await address.inputValue()).not.toBe(first));
    expect((await page.request.get(first)).status()).toBe(404);
    expect((await page.request.get(await address.inputValue())).status()).toBe(200);
    expect(await barriers(page)).toEqual([]);
  });

  test('on a phone a month is dots and the list of a day', async ({ visit }) => {
    const page = await visit({ as: 'farid-mehrabani', widthPx: narrowPx });
    for (const view of ['month', 'week', 'agenda']) {
      await open(page, `/calendar/?view=${view}`);
      expect(await overflowPx(page)).toBeLessThanOrEqual(0);
      expect(await barriers(page)).toEqual([]);
    }
    await open(page, '/calendar/');
    const day = page.locator('td:has(.cal-dot)').last();
    await day.click();
    await panel(page).getByRole('link').first().waitFor();
    expect(await day.locator('.cal-entries').isVisible()).toBe(false);
  });

  test('it says when it cannot be reached, and comes back by itself', async ({ visit }) => {
    const page = await visit();
    await serviceDown(page);
    await page.goto('/calendar/');
    await page.getByText('The calendar can’t be reached just now.').waitFor();
    await button(page, 'Try again').waitFor();
    // Not pressed: it goes away by itself, perhaps just before.
    await serviceUp(page);
    await page.locator('.cal-dot').first().waitFor({ state: 'attached' });
  });

  test('a month with all of two thousand sessions is drawn at once', async ({ visit }) => {
    const page = await visit();
    const month = new Date().toISOString().slice(0, 8);
    const entries = Array.from({ length: 2_000 }, (_, number): SharedEntry => {
      const day = `${(number % 28) + 1}`.padStart(2, '0');
      return {
        ...{ id: `${number}`, kind: 'talk', slug: 'any', title: `Talk ${number}` },
        startsAt: `${month}${day}T10:00:00.000Z`,
        endsAt: `${month}${day}T10:45:00.000Z`,
        ...{ zone: 'Europe/Berlin', place: `Room ${number % 41}`, team: 'payments' },
        ...{ host: { slug: 'ada', name: 'Ada' }, cancelled: false },
      };
    });
    await page.route('**/api/calendar?*', (route) =>
      route.fulfill({ json: { entries, mine: {}, own: [] } }),
    );
    const held = await hold(page, '**/api/me');
    await page.goto(`/calendar/?day=${month}10`);
    await shows(panel(page).locator('.cal-row').first(), /Talk/);
    // From a press to the next frame: the whole month is filtered and drawn anew.
    const tookMs = await page.evaluate(async () => {
      const places = document.querySelectorAll('select')[2] as HTMLSelectElement;
      places.value = 'Room 7';
      const begun = performance.now();
      places.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - begun;
    });
    // Some 50 ms; far more would be felt on any machine.
    expect(tookMs).toBeLessThan(1_000);
    await shows(panel(page).locator('.cal-row').first(), /Room 7/);
    held.release();
  });

  test('nothing is asked of another site before a click', async ({ visit }) => {
    const page = await visit({ as: 'leif-sandqvist' });
    const talk = await offers(page, 'Adding to mine', { date: daysAhead(3) });
    await open(page, talk);
    const google = await link(page, 'Google').getAttribute('href');
    expect(google).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE/);
    expect(await link(page, 'Outlook').getAttribute('href')).toMatch(/^https:\/\/outlook\./);
    const file = await page.request.get(
      (await link(page, 'Apple and others').getAttribute('href')) ?? '',
    );
    expect(await file.text()).toContain('SUMMARY:Adding to mine');
  });
});
