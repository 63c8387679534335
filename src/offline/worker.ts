import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { isApi } from '../../api/is-api.ts';
import { shellOf } from '../../api/site/shells.ts';
import { isFingerprinted } from './fingerprinted.ts';
import type { Kept, keptName } from './kept.ts';
import { withNote } from './note.ts';
import type { Fetching, Scope } from './scope.ts';
import { forgetOlder, rememberOlder, rememberOpen, takeOverWhenFree } from './takeover.ts';
import { keep, visited } from './visited.ts';

/**
 * The service worker: what was read once can be read when nobody answers. Whoever can reach the site
 * gets its pages from there, as they are now; what is kept is for when it cannot be reached. Nothing
 * below `/api/` ever passes here, and pages are the same for everybody, so nothing personal is kept.
 */
const scope = globalThis as unknown as Scope & { [keptName]: Kept };
const { builtAt, files } = scope.potluckKept;

/** How long a reader waits for a network that neither answers nor fails, in milliseconds. */
const PATIENCE_MS = 3_000;

const kept = new PrecacheController({ cacheName: 'potluck-pages' });
kept.addToCacheList(files.map(([url, revision]) => ({ url, revision })));
/** The addresses of what was fetched ahead, by their paths as people read them. */
const addresses = new Map(files.map(([url]) => [decodeURIComponent(url.slice(1)), url]));

scope.addEventListener('install', (event) => {
  event.waitUntil(savesData() ? Promise.reject(new Error('Data is saved.')) : rememberOpen(scope));
  if (!savesData()) void kept.install(event as never);
});

scope.addEventListener('activate', (event) => {
  void kept.activate(event as never);
  event.waitUntil(Promise.all([forgetOlder(), scope.clients.claim()]));
});

/** A page tells that it has come (`src/islands/offline.ts`). */
scope.addEventListener('message', (event) => event.waitUntil(takeOverWhenFree(scope)));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOurs = url.origin === location.origin && !isApi(request.url);
  // Whoever is still asked was not let go.
  if (gone) event.waitUntil(scope.registration.unregister());
  if (gone || !isOurs || request.method !== 'GET' || request.headers.has('range')) return;
  const path = pathOf(url);
  event.respondWith(request.mode === 'navigate' ? page(event, path) : file(event, path));
});

/** The page as it is now or, when that cannot be had, as it was kept. */
async function page(event: Fetching, path: string): Promise<Response> {
  const network = fetch(event.request);
  const now = await Promise.race([network, patience()]).catch(() => undefined);
  if (now && now.status < 500) {
    event.waitUntil(leaveUnlessWanted());
    if (!addressFor(path)) event.waitUntil(keep(event.request, now.clone()));
    return now;
  }
  if (scope.registration.waiting) event.waitUntil(rememberOlder(event.resultingClientId));
  const before = await pageBefore(event.request, path);
  if (before) return before;
  const late = await network.catch(() => undefined);
  return late ?? (await notKept());
}

async function pageBefore(request: Request, path: string): Promise<Response | undefined> {
  const address = addressFor(path);
  const ahead = address && (await kept.matchPrecache(address));
  if (ahead) return noted(ahead, new Date(builtAt));
  const once = await visited(request.url);
  if (once) return noted(once, new Date(once.headers.get('date') ?? builtAt));
  // The service leads `/talks` to `/talks/`; here nobody else does.
  const lead = (await leadOf(path)) ?? (addressFor(`${path}/`) && `/${path}/`);
  return lead ? Response.redirect(lead, 302) : undefined;
}

async function notKept(): Promise<Response> {
  const offline = await kept.matchPrecache('/offline/');
  return offline ? noted(offline, new Date(builtAt), 503) : Response.error();
}

async function noted(page: Response, asOf: Date, status = page.status): Promise<Response> {
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
  const headers = new Headers(page.headers);
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response(withNote(await page.text(), asOf), { status, headers });
}

/**
 * What a page is made of. A name that carries its content is never asked for twice; of the rest,
 * what is only fetched by scripts is taken as it is now if it can be had.
 */
async function file(event: Fetching, path: string): Promise<Response> {
  const { request } = event;
  const address = addresses.get(path);
  const before = async () =>
    (address && (await kept.matchPrecache(address))) || visited(request.url);
  const mayBeOld = isFingerprinted(path) || (address && request.destination !== '');
  const old = mayBeOld && (await before());
  if (old) return old;
  const now = await fetch(request).catch(() => undefined);
  if (now && now.status < 500) {
    if (!address) event.waitUntil(keep(request, now.clone()));
    return now;
  }
  return (await before()) || now || Response.error();
}

/** The kept address of a path: its own, or that of the shell which stands for it. */
function addressFor(path: string): string | undefined {
  const shell = shellOf(path)?.replace(/index\.html$/, '');
  return addresses.get(path) ?? (shell && addresses.get(shell));
}

/** Where an alert leads, in whatever case it is spelt, as the service would say (`api/alerts/`). */
async function leadOf(path: string): Promise<string | undefined> {
  const [, alert] = /^alerts\/([^/]+)\/?$/.exec(path) ?? [];
  const list = alert && (await kept.matchPrecache('/alerts/list.json'));
  if (!alert || !list) return undefined;
  return new Map<string, string>(Object.entries(await list.json())).get(alert.toLowerCase());
}

function pathOf({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return pathname.slice(1);
  }
}

function patience(): Promise<undefined> {
  return new Promise((done) => setTimeout(done, PATIENCE_MS));
}

let asked = false;
let gone = false;

/** A site that is published without a worker wants none: this one goes, with all that it kept. */
async function leaveUnlessWanted(): Promise<void> {
  if (asked) return;
  asked = true;
  const answer = await fetch('/sw.js', { method: 'HEAD', cache: 'no-store' }).catch(
    () => undefined,
  );
  if (answer?.status !== 404) return;
  gone = true;
  const ours = (await caches.keys()).filter((name) => name.startsWith('potluck-'));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await scope.registration.unregister();
}

/** Whoever has asked the browser to save data is not sent a new version of everything. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}
