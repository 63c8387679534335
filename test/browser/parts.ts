import type { Locator, Page } from 'playwright-core';

/** The parts of a page as people know them: by what they are called. */
export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

export const link = (page: Page, name: string): Locator =>
  page.getByRole('link', { name, exact: true });

/** The bell, with at least one notice that is new: other stories may have told the same person, too. */
export const unread = (page: Page): Locator =>
  page.getByRole('link', { name: /^Notices, \d+ unread$/ });

/** Words that no earlier try of the same story has left behind. */
export const own = (words: string): string => `${words} ${Date.now() % 1_000_000}`;

export const field = (page: Page, label: string): Locator =>
  page.getByLabel(label, { exact: true });

/** Where a talk's page says what is mine in it: `You have a seat.` */
export const mine = (page: Page): Locator =>
  page.getByRole('region', { name: 'At the table' }).getByRole('status');
