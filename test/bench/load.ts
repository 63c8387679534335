/**
 * A load generator on bare sockets, so that little of the two cores goes to the asking side. Run as
 * a worker: keeps `clients` connections busy until every request is answered, and posts the times.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

export type Load = {
  port: number;
  clients: number;
  /** Whole requests as they go over the wire; each connection takes the next one. */
  requests: string[];
  /** How often the list is gone through. */
  rounds?: number;
  /** How often it is gone through before, unmeasured: until this side, too, has compiled its code. */
  warming?: number;
  /** The status that counts as right, such as 200. */
  expected: number;
};
export type Figures = { perSecond: number; p50Ms: number; p99Ms: number; wrong: number };

/** Loads a server from a thread of its own. */
export async function load(options: Load): Promise<Figures> {
  const worker = new Worker(new URL(import.meta.url), { workerData: options });
  const [figures] = (await once(worker, 'message')) as [Figures];
  await worker.terminate();
  return figures;
}

if (!isMainThread) parentPort?.postMessage(await run(workerData as Load));

async function run(options: Load): Promise<Figures> {
  const { port, clients, requests, rounds = 1, warming = 0, expected } = options;
  // Accepting so many connections at once is not what a request takes: each is answered once before.
  const sockets = await Promise.all(Array.from({ length: clients }, () => opened(port)));
  const goThrough = async (total: number) => {
    const times: number[] = [];
    let next = 0;
    let wrong = 0;
    const client = async (socket: Socket) => {
      while (next < total) {
        const request = requests[next++ % requests.length] ?? '';
        const asked = performance.now();
        if ((await ask(socket, request)) !== expected) wrong++;
        times.push(performance.now() - asked);
      }
    };
    await Promise.all(sockets.map(client));
    return { times, wrong };
  };
  await goThrough(requests.length * warming);
  const begun = performance.now();
  const { times, wrong } = await goThrough(requests.length * rounds);
  const seconds = (performance.now() - begun) / 1000;
  for (const socket of sockets) socket.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), wrong };
}

async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  await once(socket, 'connect');
  await ask(socket, `GET /healthz HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`);
  return socket;
}

/** Sends one request and reads its whole answer; the status. */
function ask(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let head = '';
    let missing = -1;
    const read = (chunk: Buffer) => {
      if (missing < 0) {
        const before = head.length;
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head.slice(0, end + 2))?.[1] ?? 0);
        missing = length - (before + chunk.length - end - 4);
      } else missing -= chunk.length;
      if (missing > 0) return;
      socket.off('data', read).off('error', reject);
      resolve(Number(head.slice(9, 12)));
    };
    socket.on('data', read).on('error', reject);
    socket.write(request);
  });
}
