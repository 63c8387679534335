/** Pages and files that were not fetched ahead: the last that somebody opened here. */
const cacheName = 'potluck-visited';
const MOST = 300;

/** Keeps a copy of a good answer for later; the oldest gives way. */
export async function keep(request: Request, answer: Response): Promise<void> {
  if (answer.status !== 200 || answer.type !== 'basic') return;
  const cache = await caches.open(cacheName);
  await cache.put(addressOnly(request.url), answer);
  // A cache lists what was put in last at the end.
  const known = await cache.keys();
  await Promise.all(known.slice(0, -MOST).map((oldest) => cache.delete(oldest)));
}

/** The copy of what was visited at this address, whatever was asked behind the `?`. */
export async function visited(address: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  return cache.match(addressOnly(address), { ignoreVary: true });
}

function addressOnly(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname;
}
