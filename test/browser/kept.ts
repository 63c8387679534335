import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Catalogue } from '../../api/catalogue.ts';

const dist = new URL('../../dist/', import.meta.url);

/** Visits home and nothing else, and waits until everything is kept. */
export async function visitOnce(page: Page): Promise<void> {
  await page.goto('/');
  await workerReady(page);
}

/** Until the worker has everything and answers for the pages that are open. */
export async function workerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    const { active } = await serviceWorker.ready;
    const done = () => active?.state === 'activated' && serviceWorker.controller;
    while (!done()) {
      await new Promise((resolve) => {
        active?.addEventListener('statechange', resolve, { once: true });
        serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
    }
  });
}

/** The addresses and titles of everything authored that has a page. */
export function authored(): { address: string; title: string }[] {
  const { playbooks, rotations, programmes, teams }: Catalogue = JSON.parse(
    readFileSync(new URL('catalogue.json', dist), 'utf8'),
  );
  return [
    ...playbooks.map(({ id, title }) => ({ address: `/playbooks/${id}/`, title })),
    ...rotations.map(({ slug, title }) => ({ address: `/bootcamp/rotations/${slug}/`, title })),
    ...programmes.map(({ slug, title }) => ({ address: `/bootcamp/programmes/${slug}/`, title })),
    ...teams.map(({ slug, name }) => ({ address: `/teams/${slug}/`, title: name })),
  ];
}

/** The day of the build as the note says it in the browser of the tests. */
export function builtOn(): string {
  const [, builtAt = ''] = /"builtAt":"([^"]+)"/.exec(sw()) ?? [];
  return new Date(builtAt).toLocaleDateString('en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Berlin',
  });
}

const sw = (): string => readFileSync(new URL('sw.js', dist), 'utf8').slice(0, 200);

/** Every address of which something is kept, as the caches name it. */
export function cached(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const addresses = [];
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      addresses.push(...requests.map(({ url }) => url));
    }
    return addresses;
  });
}

/** Whether a newer version of the worker waits until the pages of the older one are gone. */
export function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.waiting);
  });
}

export function workers(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}

/** The addresses under which something of the service is kept, or something with these words. */
export function keptOf(page: Page, words: string): Promise<string[]> {
  return page.evaluate(async (personal) => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await cache.match(request);
        const tells = (await kept?.text())?.includes(personal);
        if (tells || new URL(request.url).pathname.startsWith('/api')) found.push(request.url);
      }
    }
    return found;
  }, words);
}
