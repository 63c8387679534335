import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusSeen, nowhere, unseen } from './eyes.ts';

const stopsMost = 120;
/** Longer pages are lists of the same. */
const walkMost = 40;

/** Goes there by Tab alone, and sees on arriving where one is. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let stops = 0; stops < stopsMost; stops += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) {
      expect(await focusSeen(page)).not.toMatch(unseen);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${goal} in ${stopsMost} stops.`);
}

/** Goes there by Tab alone and presses Enter. */
export async function press(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press('Enter');
}

/** Goes there by Tab alone and types, in place of what stood there. */
export async function type(page: Page, goal: Locator, text: string): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes through the page by Tab, from where one is, and tells at which stops one is lost. */
export async function lostByTab(page: Page): Promise<string[]> {
  const lost: string[] = [];
  for (let stops = 0; stops < walkMost; stops += 1) {
    await page.keyboard.press('Tab');
    const seen = await focusSeen(page);
    if (seen === nowhere) break;
    if (unseen.test(seen)) lost.push(seen);
  }
  return lost;
}
