import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { hasFocus, shows, until } from './eyes.ts';
import { press, tabTo } from './keyboard.ts';
import { open } from './settled.ts';
import { serviceDown, test } from './visit.ts';

const question = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const results = (page: Page) => dialog(page).getByRole('option');
const chosen = (page: Page) => dialog(page).getByRole('option', { selected: true });

describe.concurrent('searching, by keyboard alone', () => {
  test('Ewa finds a talk and a colleague beside the pages', async ({ visit }) => {
    const page = await visit({ as: 'ewa-brzezicka' });
    await open(page, '/');
    await page.keyboard.press('/');
    await hasFocus(question(page));
    await page.keyboard.type('catarina');
    const people = dialog(page).getByRole('group', { name: 'People' });
    await people.getByRole('option', { name: /Catarina Lobato/ }).waitFor();
    await question(page).fill('flame graphs');
    const talks = dialog(page).getByRole('group', { name: 'Talks' });
    await talks.getByRole('option', { name: /Reading flame graphs/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/talks\//);
  });

  test('Ewa presses /, types, goes down and up, and Enter opens the page', async ({ visit }) => {
    const page = await visit({ as: 'ewa-brzezicka' });
    await open(page, '/playbooks/');
    await page.keyboard.press('/');
    await hasFocus(question(page));
    await page.keyboard.type('deployment lo');
    await shows(results(page).first().locator('mark').first(), 'deployment');
    expect(await barriers(page)).toEqual([]);
    const first = await chosen(page).innerText();
    await page.keyboard.press('ArrowDown');
    await until(async () => expect(await chosen(page).innerText()).not.toBe(first));
    await page.keyboard.press('ArrowUp');
    await until(async () => expect(await chosen(page).innerText()).toBe(first));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/playbooks\/releasing\/deployment-lock\//);
    await shows(page.locator('h1'), 'The deployment lock');
  });

  test('Hoa finds it although one letter is wrong', async ({ visit }) => {
    const page = await visit();
    await open(page, '/');
    await page.keyboard.press('/');
    await hasFocus(question(page));
    await page.keyboard.type('hackaton');
    await results(page).filter({ hasText: 'hackathon' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/playbooks/learning/run-a-hackathon/**');
  });

  test('Esc brings Dagny back to where she was', async ({ visit }) => {
    const page = await visit();
    await open(page, '/teams/');
    const team = page.locator('main').getByRole('link', { name: 'Reliability' }).first();
    await tabTo(page, team);
    await page.keyboard.press('/');
    await hasFocus(question(page));
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await hasFocus(team);
  });

  test('Ctrl K opens the search in the middle of typing, where / is only a letter', async ({
    visit,
  }) => {
    const page = await visit();
    await open(page, '/sign-in/');
    const wanted = page.getByLabel('Find a person');
    await tabTo(page, wanted);
    await page.keyboard.type('a/b');
    expect(await wanted.inputValue()).toBe('a/b');
    await page.keyboard.press('Control+k');
    await hasFocus(question(page));
    await page.keyboard.press('Escape');
    await hasFocus(wanted);
  });

  test('the button in the header opens the search too', async ({ visit }) => {
    const page = await visit({ widthPx: 360 });
    await open(page, '/');
    await press(page, page.getByRole('button', { name: 'Search' }));
    await hasFocus(question(page));
    await page.keyboard.type('hackathon');
    await results(page).first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('Farid searches while the service cannot be reached', async ({ visit }) => {
    const page = await visit();
    await serviceDown(page);
    await page.goto('/playbooks/');
    await page.keyboard.press('/');
    await hasFocus(question(page));
    await page.keyboard.type('tureen');
    await results(page).filter({ hasText: 'Fail over the tureen' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/playbooks/systems/**');
  });
});
