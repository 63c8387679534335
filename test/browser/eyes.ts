import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

const waitMostMs = 15_000;

/** Waits until the claim holds; longer for what the browser does in its own time. */
export async function until(claim: () => Promise<void>, mostMs = waitMostMs): Promise<void> {
  await vi.waitFor(claim, { timeout: mostMs, interval: 50 });
}

/** Waits until exactly this is read there, or what the pattern says. */
export async function shows(place: Locator, words: string | RegExp): Promise<void> {
  await until(async () => {
    const read = (await place.innerText()).replaceAll(/\s+/g, ' ').trim();
    if (typeof words === 'string') expect(read).toBe(words);
    else expect(read).toMatch(words);
  });
}

export async function hasFocus(place: Locator): Promise<void> {
  await until(async () => {
    expect(await place.evaluate((element) => element === document.activeElement)).toBe(true);
  });
}

/** The words of what has the focus, or why one cannot see that it has it. */
export async function focusSeen(page: Page): Promise<string> {
  const [seen = nowhere] = await page.evaluate(seenFrom, 'here' as const);
  return seen;
}

/**
 * Gives the focus to all that Tab comes to, and tells where one is lost. One call for a whole page:
 * to press Tab for each took a third of the time of these tests; stories by keyboard alone press it.
 * A key must have been pressed before, or else a browser draws no ring.
 */
export async function lostByFocus(page: Page): Promise<string[]> {
  const seen = await page.evaluate(seenFrom, 'everywhere' as const);
  return seen.filter((each) => unseen.test(each));
}

/** In the page: what `focusSeen` says, of what has the focus or of each thing that can have it. */
async function seenFrom(where: 'here' | 'everywhere'): Promise<string[]> {
  if (where === 'here') return [await seen()];
  const all = [...document.querySelectorAll<HTMLElement>('*')].filter(isStop);
  const found: string[] = [];
  for (const each of all) {
    each.focus();
    found.push(document.activeElement === each ? await seen() : `no focus: ${start(each)}`);
  }
  return found;

  function isStop(element: HTMLElement): boolean {
    const isShown = element.checkVisibility({ visibilityProperty: true });
    return element.tabIndex >= 0 && isShown && !element.matches(':disabled, [inert] *');
  }

  async function seen(): Promise<string> {
    const focused = document.activeElement as HTMLElement;
    if (focused === document.body) return 'nowhere';
    for (let frames = 0; frames < 30 && !isInView(focused); frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    if (!isInView(focused)) return `out of sight: ${start(focused)}`;
    if (isCovered(focused)) return `covered: ${start(focused)}`;
    return isRinged(focused) ? focused.innerText : `no ring: ${start(focused)}`;
  }

  function start(element: HTMLElement): string {
    return element.outerHTML.slice(0, 200);
  }

  function isInView(focused: HTMLElement): boolean {
    const { top, left, bottom, right, height } = focused.getBoundingClientRect();
    const shownPx = Math.min(bottom, innerHeight) - Math.max(top, 0);
    // Of a tall field, the line that one writes in is enough.
    return shownPx > Math.min(height, 44) - 1 && left > -1 && right < innerWidth + 1;
  }

  function isCovered(focused: HTMLElement): boolean {
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const front = document.elementFromPoint((left + right) / 2, middle);
    return !(front?.contains(focused) || focused.contains(front));
  }

  function isRinged(focused: HTMLElement): boolean {
    // The button inside a field for a day or a time has the browser's own ring.
    // That of a film goes round the whole film, while its controls inside are gone through.
    if (!focused.matches(':focus-visible, video'))
      return focused.matches('[type=date], [type=time]');
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  }
}

/** What `focusSeen` says when nothing has the focus. */
const nowhere = 'nowhere';
export const unseen = /^(no focus|no ring|out of sight|covered): |^nowhere$/;

/** By how much the page is wider than the screen. */
export function overflowPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
