/**
 * Once a page is there and nothing else is to do, the worker comes that keeps the site readable
 * offline (`src/offline/worker.ts`). Not for whoever saves data; and browsers have none over plain
 * http, except on this machine itself.
 */
const { serviceWorker, connection } = navigator as Navigator & {
  connection?: { saveData?: boolean };
};

async function ask(): Promise<void> {
  const { waiting } = await serviceWorker.register('/sw.js');
  // A newer version takes over when no page of an older one is open.
  waiting?.postMessage('here');
}

/** Safari has no such thing as idle. */
const idle = globalThis.requestIdleCallback ?? setTimeout;
const later = () => idle(() => void ask().catch(() => undefined));

if (import.meta.env.OFFLINE && serviceWorker && !connection?.saveData) {
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);
}
