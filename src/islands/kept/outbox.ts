import { get, keysOf, put, remove } from './shelf.ts';

/** Something that was done here and has yet to be told to the service. */
export type Parcel = { id: string; body: unknown; refused?: string };

type Options<P extends Parcel> = {
  /** Whose it is, as keys and the browser's locks begin: `run`. */
  noun: string;
  /** Where it is put. */
  addressOf: (parcel: P) => string;
  /** The service has it, and answered this. */
  arrived: (person: string, answer: unknown, parcel: P) => void;
};

export type Outbox<P extends Parcel> = {
  /** What waits, in the order in which it was done. */
  waitingOf: (person: string) => P[];
  /**
   * Keeps it until the service has it, and sends it as soon as it can be reached, or after a pause.
   * What has the same id and is still here gives way to it.
   */
  keep: (person: string, parcel: P, pauseMs?: number) => void;
  /** Whoever did it has read why it was refused. */
  letGo: (person: string, parcel: P) => void;
  /**
   * Sends everything that this person left, one after the other. One tab does so at a time, where
   * the browser can arrange that; where it cannot, the service takes the same thing twice as once.
   */
  send: (person: string) => Promise<void>;
};

const retryFirstMs = 2_000;
const retryMostMs = 30_000;
const answerMs = 10_000;

/** What is done while nobody can be reached is kept in this browser, and sent exactly once. */
export function outboxOf<P extends Parcel>({ noun, addressOf, arrived }: Options<P>): Outbox<P> {
  const keyOf = (person: string, id = ''): string => `${noun}:out:${person}:${id}`;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let sender: string | undefined;

  const waitingOf = (person: string): P[] =>
    keysOf(keyOf(person)).flatMap((key) => get<P>(key) ?? []);

  const sendIn = (person: string, ms: number): void => {
    clearTimeout(retry);
    retry = setTimeout(() => void send(person), ms);
  };

  async function send(person: string): Promise<void> {
    if (!sender) wakeWhenBack(() => sender && void send(sender));
    sender = person;
    clearTimeout(retry);
    const done = navigator.locks
      ? await navigator.locks.request(`${noun}-outbox`, () => sendAll(person))
      : await sendAll(person);
    failures = done ? 0 : failures + 1;
    if (!done) sendIn(person, Math.min(retryFirstMs * 2 ** (failures - 1), retryMostMs));
  }

  /** False: nobody could be reached, or not for long enough. */
  async function sendAll(person: string): Promise<boolean> {
    const next = () => waitingOf(person).find(({ refused }) => refused === undefined);
    if (next() && !(await isSignedIn(person))) return false;
    for (let parcel = next(); parcel; parcel = next()) {
      if (!(await sendOne(person, parcel))) return false;
    }
    return true;
  }

  async function sendOne(person: string, parcel: P): Promise<boolean> {
    const key = keyOf(person, parcel.id);
    const reply = await asked(addressOf(parcel), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parcel.body),
    });
    if (!reply || isPassing(reply.status)) return false;
    if (reply.ok) {
      const answer: unknown = await reply.json();
      arrived(person, answer, parcel);
      // What was written on meanwhile is still to be sent.
      if (JSON.stringify(get(key)) === JSON.stringify(parcel)) remove(key);
      return true;
    }
    if (!reply.headers.get('content-type')?.startsWith('application/problem+json')) return false;
    const { detail } = (await reply.json()) as { detail: string };
    put(key, { ...(get<P>(key) ?? parcel), refused: detail });
    return true;
  }

  return {
    waitingOf,
    keep: (person, parcel, pauseMs) => {
      put(keyOf(person, parcel.id), parcel);
      if (pauseMs === undefined) void send(person);
      else sendIn(person, pauseMs);
    },
    letGo: (person, { id }) => remove(keyOf(person, id)),
    send,
  };
}

function wakeWhenBack(send: () => void): void {
  const again = () => void (!document.hidden && send());
  addEventListener('online', again);
  document.addEventListener('visibilitychange', again);
}

/** In another tab somebody else may have signed in: it must not go out in their name. */
async function isSignedIn(person: string): Promise<boolean> {
  const reply = await asked('/api/me');
  return reply?.ok === true && (await reply.json()).person?.slug === person;
}

const asked = (address: string, init?: RequestInit): Promise<Response | undefined> =>
  fetch(address, { ...init, signal: AbortSignal.timeout(answerMs) }).catch(() => undefined);

/** Signed out, too fast, or not well: another time it may be taken. */
const isPassing = (status: number): boolean => status === 401 || status === 429 || status >= 500;
