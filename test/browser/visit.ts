import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, test as plain } from 'vitest';
import { demoPeople } from '../../api/demo/people.ts';
import { watch } from './faults.ts';

export type Visit = {
  /** The slug of a person of the demo; nobody: a visitor who is not signed in. */
  as?: string;
  widthPx?: number;
  scheme?: 'light' | 'dark';
  javaScript?: boolean;
  /** A portal of this test's own, whose service worker keeps what is read there. */
  keptFrom?: string;
  /** A portal of this test's own, without its service worker. */
  at?: string;
};

type Visiting = (visit?: Visit) => Promise<Page>;

export const narrowPx = 360;
export const widePx = 1440;
const heightPx = 800;
/** A crowded machine is late; what does not come at all fails no less. */
const waitMost = 15_000;

let opened: Promise<Browser> | undefined;

/**
 * A person comes with a browser of their own. Whatever goes wrong in it fails the test at its end:
 * not where the fixture is taken down, because vitest takes one down that failed once more at each
 * further try, so that none could pass.
 */
export const test = plain.extend<{ visit: Visiting }>({
  visit: async ({ onTestFinished }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    onTestFinished(() => expect(faults).toEqual([]));
    await use(async (visit = {}) => {
      const context = await arrive(visit);
      contexts.push(context);
      watch(context, visit.at ?? visit.keptFrom ?? inject('origin'), faults);
      return context.newPage();
    });
    const closed = await Promise.allSettled(contexts.map((context) => context.close()));
    faults.push(...closed.flatMap((one) => (one.status === 'rejected' ? [`${one.reason}`] : [])));
  },
});

/** A browser of this person's own, signed in through the door if they are somebody. */
export async function arrive(visit: Visit): Promise<BrowserContext> {
  const { as, widthPx, scheme, javaScript, keptFrom, at } = visit;
  opened ??= chromium.connect(inject('chromium'));
  const context = await (await opened).newContext({
    baseURL: at ?? keptFrom ?? inject('origin'),
    colorScheme: scheme ?? 'light',
    javaScriptEnabled: javaScript ?? true,
    locale: 'en-GB',
    // A worker would answer in place of what a test puts in the way of the network.
    serviceWorkers: keptFrom ? 'allow' : 'block',
    timezoneId: demoPeople.find(({ slug }) => slug === as)?.zone ?? 'Europe/Berlin',
    viewport: { width: widthPx ?? widePx, height: heightPx },
  });
  context.setDefaultTimeout(waitMost);
  if (as) await signIn(context, as);
  return context;
}

/** Through the door that the page of signing in uses; the context keeps the cookie. */
export async function signIn(context: BrowserContext, person: string): Promise<void> {
  const answer = await context.request.post('/api/sign-in', { data: { person } });
  expect(answer.status(), `signing in as ${person}`).toBe(200);
}

/** Nobody answers this page's live parts; its files are still served. */
export async function serviceDown(page: Page): Promise<void> {
  await page.route('**/api/**', (route) => route.abort('connectionrefused'));
}

export async function serviceUp(page: Page): Promise<void> {
  await page.unroute('**/api/**');
}

/** Keeps what goes to this address waiting until it is released, and counts it. */
export async function hold(page: Page, address: string) {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  let count = 0;
  await page.route(address, async (route) => {
    count += 1;
    await promise;
    await route.continue();
  });
  return { release, count: () => count };
}
