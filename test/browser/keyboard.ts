import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusSeen, unseen } from './eyes.ts';

const stopsMost = 120;
/** A field for a day has several stops and a group of radios one: the last ones are looked at singly. */
const looked = 2;

/** Goes there by Tab alone, and sees on arriving where one is. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let stops = 0; stops < stopsMost; ) {
    const away = await goal.evaluate(stopsTo);
    if (away === 0) {
      expect(await focusSeen(page)).not.toMatch(unseen);
      return;
    }
    // To ask after each stop where one is takes longer than to go there.
    const most = Math.min(Math.max(1, away - looked), stopsMost - stops);
    for (let gone = 0; gone < most; gone += 1) await page.keyboard.press('Tab');
    stops += most;
  }
  throw new Error(`Tab does not come to ${goal} in ${stopsMost} stops.`);
}

/** In the page: about how many stops of Tab it is to there from what has the focus; 0: it has it. */
function stopsTo(goal: Element): number {
  const here = document.activeElement;
  if (goal === here) return 0;
  const all = [...document.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element === goal ||
      (element === here && element !== document.body) ||
      (element.tabIndex >= 0 &&
        !element.matches(':disabled, [inert] *') &&
        element.checkVisibility({ visibilityProperty: true })),
  );
  const page = globalThis as { tabbed?: boolean };
  const isLost = here === document.body && page.tabbed;
  page.tabbed = true;
  // Where what had the focus went away Tab goes on from its place, which cannot be asked for.
  if (isLost) return 1;
  const from = all.indexOf(here as HTMLElement);
  const to = all.indexOf(goal as HTMLElement);
  if (to > from) return to - from;
  // First to the end of the page; the stops of a dialog are a part of all these.
  return document.querySelector(':modal') ? 1 : all.length - from;
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
