import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusSeen, unseen } from './eyes.ts';

const stopsMost = 120;

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
