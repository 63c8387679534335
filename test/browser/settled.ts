import type { Page } from 'playwright-core';

/** Opens an address and waits until every live part of the page has had its answer. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const header = document.querySelector<HTMLElement>('#me');
    const waits =
      document.querySelector('[aria-busy="true"]') || header?.dataset.state === 'loading';
    return !waits && document.fonts.status === 'loaded';
  });
}
