import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { hasFocus, shows } from './eyes.ts';
import { press, tabTo, type } from './keyboard.ts';
import { daysAhead, offers } from './offer.ts';
import { button, field, link, mine } from './parts.ts';
import { open, settled } from './settled.ts';
import { hold, test } from './visit.ts';

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });

/** `2026-12-05` as the fingers say it to a British date field. */
const typed = (date: string): string => date.split('-').reverse().join('');

describe.concurrent('offering a talk, by keyboard alone', () => {
  test('Tomáš offers a talk, sees it as he writes, and finds it in list and week', async ({
    visit,
  }) => {
    const page = await visit({ as: 'tomas-vrbka' });
    await open(page, '/talks/');
    await press(page, link(page, 'Offer a talk').first());
    await page.waitForURL('**/talks/new/');
    await settled(page);

    await type(page, field(page, 'Title'), 'The bug that only came on Tuesdays');
    await type(page, field(page, 'What is it about?'), 'It was **not** the weekday.\n\n- a cron\n');
    await shows(preview(page).locator('strong'), 'not');
    await shows(preview(page).locator('li'), 'a cron');
    await tabTo(page, field(page, 'Day'));
    await page.keyboard.type(typed(wednesdayAfterTheShownWeek()));
    await type(page, field(page, 'Where'), 'Lisbon, the Pantry');
    await type(page, field(page, 'Number of seats'), '9');
    expect(await barriers(page)).toEqual([]);
    await press(page, button(page, 'Offer the talk'));

    await page.waitForURL('**/talks/the-bug-that-only-came-on-tuesdays*/');
    await settled(page);
    await shows(page.locator('h1'), 'The bug that only came on Tuesdays');
    await shows(page.locator('.toast'), 'Your talk is on the list.');
    await shows(mine(page), 'You speak at it.');

    await open(page, '/talks/');
    await link(page, 'The bug that only came on Tuesdays').waitFor();
    await open(page, '/');
    await press(page, button(page, 'Next week'));
    await press(
      page,
      page
        .getByRole('region', { name: 'The week' })
        .getByRole('link', { name: 'The bug that only came on Tuesdays' }),
    );
    await page.waitForURL('**/talks/the-bug-that-only-came-on-tuesdays*/');
  });

  test('Mei-Ling forgets the day: what she typed stays, and she is led to the field', async ({
    visit,
  }) => {
    const page = await visit({ as: 'mei-ling-tsang' });
    await open(page, '/talks/new/');
    await type(page, field(page, 'Title'), 'Sunlight, night and red-green');
    await type(page, field(page, 'Link to join from elsewhere'), 'meet me');
    await press(page, button(page, 'Offer the talk'));

    await shows(page.locator('#date-error'), 'Say on which day.');
    await hasFocus(field(page, 'Day'));
    await shows(page.locator('#link-error'), 'Give a full address that begins with https://.');
    expect(await field(page, 'Title').inputValue()).toBe('Sunlight, night and red-green');
    expect(await field(page, 'Link to join from elsewhere').inputValue()).toBe('meet me');
    expect(await barriers(page)).toEqual([]);

    await page.keyboard.type(typed(daysAhead(10)));
    await page.locator('#date-error').waitFor({ state: 'detached' });
    await type(page, field(page, 'Link to join from elsewhere'), 'https://meet.example/sun');
    await press(page, button(page, 'Offer the talk'));
    await page.waitForURL('**/talks/sunlight-night-and-red-green*/');
  });

  test('Beatriz presses twice and offers one talk', async ({ visit }) => {
    const page = await visit({ as: 'beatriz-farinha' });
    await open(page, '/talks/new/');
    await type(page, field(page, 'Title'), 'A stemmer too eager');
    await tabTo(page, field(page, 'Day'));
    await page.keyboard.type(typed(daysAhead(11)));
    const held = await hold(page, '**/api/talks');
    await press(page, button(page, 'Offer the talk'));
    await button(page, 'Offering the talk').waitFor();
    await page.keyboard.press('Enter');
    held.release();
    await page.waitForURL('**/talks/a-stemmer-too-eager*/');
    expect(held.count()).toBe(1);
  });

  test('the service finds what the page cannot: Noor is led to the field all the same', async ({
    visit,
  }) => {
    const page = await visit({ as: 'noor-sabbagh' });
    await open(page, '/talks/new/');
    await type(page, field(page, 'Title'), 'A talk for my grandchildren');
    await tabTo(page, field(page, 'Day'));
    await page.keyboard.type(typed(daysAhead(1_200)));
    await press(page, button(page, 'Offer the talk'));
    await shows(
      page.locator('#date-error'),
      'That is more than two years away. Is the year right?',
    );
    await hasFocus(field(page, 'Day'));
    expect(await field(page, 'Title').inputValue()).toBe('A talk for my grandchildren');
  });

  test('a visitor writes a talk, signs in as Joaquim, and finds it as it was', async ({
    visit,
  }) => {
    const page = await visit();
    await open(page, '/talks/new/');
    await type(page, field(page, 'Title'), 'Stacking crates');
    await press(page, link(page, 'Sign in to offer it'));
    await page.waitForURL('**/sign-in/**');
    await settled(page);
    await signsIn(page, 'Joaquim Robalo');
    await page.waitForURL('**/talks/new/');
    await settled(page);
    expect(await field(page, 'Title').inputValue()).toBe('Stacking crates');
    await button(page, 'Offer the talk').waitFor();
  });

  test('a visitor wants a seat, signs in as Priyanka, and comes back to the talk', async ({
    visit,
  }) => {
    const [speaker, page] = await Promise.all([visit({ as: 'aroha-ngatoro' }), visit()]);
    const talk = await offers(speaker, 'Gloves and touch screens');
    await open(page, talk);
    await press(page, link(page, 'Sign in to take a seat'));
    await page.waitForURL('**/sign-in/**');
    await settled(page);
    await signsIn(page, 'Priyanka Wijeratne');
    await page.waitForURL(`**${talk}`);
    await settled(page);
    await press(page, button(page, 'Take a seat'));
    await shows(mine(page), 'You have a seat.');
  });
});

async function signsIn(page: Page, name: string): Promise<void> {
  await type(page, field(page, 'Find a person'), name);
  await press(page, page.getByRole('button', { name: new RegExp(`^${name}`) }));
}

/** At a weekend, the home page shows the coming week first: on the calendar of Tomáš. */
function wednesdayAfterTheShownWeek(): string {
  const zone = 'Europe/Lisbon';
  const weekday = (new Date(daysAhead(0, zone)).getUTCDay() + 6) % 7;
  const shownMonday = (weekday < 5 ? 0 : 7) - weekday;
  return daysAhead(shownMonday + 9, zone);
}
