import type { Run, RunBegin, RunEnd, RunEntry } from '../../../api/runs/schema.ts';
import { hearClock } from './clock.ts';
import { get, keysOf, put, remove } from './shelf.ts';

/** Something that was done here and has yet to be told to the service. */
export type Waiting = { id: string; run: string; refused?: string } & (
  | { does: 'begin'; body: RunBegin; title: string }
  | { does: 'enter'; body: RunEntry }
  | { does: 'end'; body: RunEnd }
);

const outbox = (person: string): string => `run:out:${person}:`;
const known = (person: string, run: string): string => `run:known:${person}:${run}`;

const retryFirstMs = 2_000;
const retryMostMs = 30_000;
const answerMs = 10_000;

/** What waits, in the order in which it was done. */
export function waitingOf(person: string, run?: string): Waiting[] {
  const all = keysOf(outbox(person)).flatMap((key) => get<Waiting>(key) ?? []);
  return run === undefined ? all : all.filter((each) => each.run === run);
}

/** Keeps it until the service has it, and sends it as soon as it can be reached. */
export function keep(person: string, waiting: Waiting): void {
  put(outbox(person) + waiting.id, waiting);
  void send(person);
}

/** Whoever wrote it has read why it was refused. */
export function letGo(person: string, { id }: Waiting): void {
  remove(outbox(person) + id);
}

/** The run as the service told of it last. */
export const knownRun = (person: string, run: string): Run | undefined =>
  get<Run>(known(person, run));

/** Keeps what the service told, unless something newer is known. */
export function learn(person: string, run: Run): void {
  hearClock(run.now);
  const before = knownRun(person, run.id);
  if (!before || before.version < run.version || before.freshEyes !== run.freshEyes) {
    put(known(person, run.id), run);
  }
}

let retry: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let sender: string | undefined;

/**
 * Sends everything that this person left, one after the other. One tab does so at a time, where
 * the browser can arrange that; where it cannot, the service takes the same thing twice as once.
 */
export async function send(person: string): Promise<void> {
  if (!sender) wakeWhenBack();
  sender = person;
  clearTimeout(retry);
  const done = navigator.locks
    ? await navigator.locks.request('run-outbox', () => sendAll(person))
    : await sendAll(person);
  failures = done ? 0 : failures + 1;
  if (done) return;
  clearTimeout(retry);
  retry = setTimeout(
    () => void send(person),
    Math.min(retryFirstMs * 2 ** (failures - 1), retryMostMs),
  );
}

function wakeWhenBack(): void {
  const again = () => void (sender && !document.hidden && send(sender));
  addEventListener('online', again);
  document.addEventListener('visibilitychange', again);
}

/** False: nobody could be reached, or not for long enough. */
async function sendAll(person: string): Promise<boolean> {
  const next = () => waitingOf(person).find(({ refused }) => refused === undefined);
  if (next() && !(await isSignedIn(person))) return false;
  for (let waiting = next(); waiting; waiting = next()) {
    if (!(await sendOne(person, waiting))) return false;
  }
  return true;
}

/** In another tab somebody else may have signed in: it must not go out in their name. */
async function isSignedIn(person: string): Promise<boolean> {
  const reply = await asked('/api/me');
  return reply?.ok === true && (await reply.json()).person?.slug === person;
}

async function sendOne(person: string, waiting: Waiting): Promise<boolean> {
  const reply = await asked(addressOf(waiting), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(waiting.body),
  });
  if (!reply || isPassing(reply.status)) return false;
  if (reply.ok) {
    learn(person, (await reply.json()) as Run);
    letGo(person, waiting);
    return true;
  }
  if (!reply.headers.get('content-type')?.startsWith('application/problem+json')) return false;
  const { detail } = (await reply.json()) as { detail: string };
  put(outbox(person) + waiting.id, { ...waiting, refused: detail });
  return true;
}

const asked = (address: string, init?: RequestInit): Promise<Response | undefined> =>
  fetch(address, { ...init, signal: AbortSignal.timeout(answerMs) }).catch(() => undefined);

/** Signed out, too fast, or not well: another time it may be taken. */
const isPassing = (status: number): boolean => status === 401 || status === 429 || status >= 500;

function addressOf({ id, run, does }: Waiting): string {
  const end = { begin: '', enter: `/entries/${id}`, end: '/end' };
  return `/api/runs/${run}${end[does]}`;
}
