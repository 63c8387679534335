import type { Scope } from './scope.ts';

/**
 * A new version waits for as long as a page of the old one is open, because that page may still ask
 * for files that only the old version has. Which pages those are is written into a cache, for a
 * worker is stopped and started as the browser likes.
 */
const cacheName = 'potluck-older';
const windows = { type: 'window', includeUncontrolled: true } as const;

/** Called when a version is installed: whatever is open now belongs to an older one. */
export async function rememberOpen({ clients }: Scope): Promise<void> {
  await caches.delete(cacheName);
  const open = await clients.matchAll(windows);
  await Promise.all(open.map(({ id }) => rememberOlder(id)));
}

/** A page that was served from the older version although a newer one waits. */
export async function rememberOlder(id: string): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(`/${id}`, new Response());
}

/** Lets the waiting version take over once no page of an older one is open. */
export async function takeOverWhenFree(scope: Scope): Promise<void> {
  const cache = await caches.open(cacheName);
  const older = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname.slice(1)));
  const open = await scope.clients.matchAll(windows);
  if (!open.some(({ id }) => older.has(id))) await scope.skipWaiting();
}

export async function forgetOlder(): Promise<void> {
  await caches.delete(cacheName);
}
