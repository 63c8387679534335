/** What the worker uses of its global scope: TypeScript knows either a page's or a worker's. */
export type Scope = {
  clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<{ id: string }[]>;
  };
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
};

/** An event whose work the browser waits for. */
export type Lasting = Event & { waitUntil(work: Promise<unknown>): void };

export type Fetching = Lasting & {
  request: Request;
  /** The page that a navigation leads to. */
  resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
};
