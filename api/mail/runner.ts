import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '../faults.ts';
import type { Log } from '../log.ts';
import { instant } from '../time.ts';
import { type Composed, compose, firstChangedVisit, type Grounds } from './compose.ts';
import { keyStatement } from './guests/store.ts';
import { tellStatements } from './invitations/store.ts';
import { endLease, takeLease } from './leases/store.ts';
import type { Post } from './post.ts';
import { heldUntil, type Quiet } from './quiet/rules.ts';
import {
  faultOf,
  kindOf,
  outOfDate,
  type PostFailure,
  restAfter,
  usual,
  waitAfter,
} from './rules.ts';
import {
  beginTry,
  type DueMail,
  dueMails,
  holdBack,
  markRefused,
  markSent,
  setAside,
  takeTryBack,
} from './store.ts';

/** Longer than a mail server may take for one mail, so that nobody else sends what is under way. */
const leaseMs = 90_000;
const atOnce = 3;
const lookEveryMs = 1_000;
const saidMost = 300;

export type Runner = {
  /** Sends what is due, until nothing is, or the server is away. How many mails went. */
  round(): Promise<number>;
  /** Looks each second, until it is stopped. */
  start(): void;
  /** Finishes what is under way, and lets the next process begin. */
  stop(): Promise<void>;
};

type Options = Grounds & { post: Post; log: Log; owner?: string };

/**
 * Sends the mails of the outbox. Any number of processes may have one: the lease says whose turn it
 * is. A mail is written down whole before it goes, and marked after; a process that ends between the
 * two leaves open whether it went, and then it goes again, the same to the letter and with the same
 * Message-ID. That, and an answer of the server that is lost on the way, is all that SMTP leaves open.
 */
export function openRunner({
  post,
  log,
  owner = crypto.randomUUID(),
  ...grounds
}: Options): Runner {
  const { db, now } = grounds;
  const stopping = new AbortController();
  let failures = 0;
  let restUntil = 0;
  let looking: Promise<void> = Promise.resolve();

  const isResting = () => stopping.signal.aborted || now().getTime() < restUntil;

  /** Never two at once: a process holds the lease as one. */
  let going: Promise<number> | undefined;
  function round(): Promise<number> {
    going ??= sendDue().finally(() => {
      going = undefined;
    });
    return going;
  }

  async function sendDue(): Promise<number> {
    let sent = 0;
    while (!isResting()) {
      const due = await dueMails(db, instant(now()), atOnce);
      if (due.length === 0 || !(await takeLease(db, { owner, ...lease() }))) break;
      const went = await Promise.all(due.map(settle));
      sent += went.filter(Boolean).length;
    }
    return sent;
  }

  const lease = () => {
    const from = now();
    return { now: instant(from), until: instant(new Date(from.getTime() + leaseMs)) };
  };

  /** Whether it went. Whatever is decided is written down, so that the next look finds others. */
  async function settle(mail: DueMail): Promise<boolean> {
    const aside = (state: 'digest' | 'dropped', said = '') =>
      setAside(db, { id: mail.id, state, said, now: instant(now()) }).then(() => false);
    const why = outOfDate(mail, now());
    if (why) return aside('dropped', why);
    const kind = kindOf(mail.what);
    const how = mail.choices[kind] ?? usual[kind];
    if (how === 'off') return aside('dropped', 'Mails of this kind are turned off.');
    const weekly = mail.choices.week ?? usual.week;
    if (how === 'digest' && kind !== 'week') {
      return weekly === 'off'
        ? aside('dropped', 'The weekly mail is turned off.')
        : aside('digest');
    }
    const quiet = mail.quiet ? { ...mail.quiet, zone: mail.zone } : undefined;
    const until = heldUntil(now(), quiet, mail.beginsAt);
    if (until && (await waits(mail, quiet)))
      return holdBack(db, { id: mail.id, until: instant(until) }).then(() => false);
    // Once it went, it goes again as it was: nobody knows whether it arrived.
    const composed = mail.message
      ? { message: mail.message, hash: null, changes: [] }
      : await written(mail);
    if (composed === 'failed') return false;
    if (!composed) return aside('dropped', 'There was nothing to tell.');
    return deliver(mail, composed);
  }

  /** A visit's hours are in no table: they are looked up only for who is to wait. */
  async function waits(mail: DueMail, quiet: Quiet | undefined): Promise<boolean> {
    // What cannot be read now is heard of when the mail is written.
    const beginsAt = await firstChangedVisit(grounds, mail).catch(() => null);
    return heldUntil(now(), quiet, beginsAt) !== undefined;
  }

  /** One that cannot be written must not stand in the way of others. */
  async function written(mail: DueMail): Promise<Composed | 'failed' | undefined> {
    try {
      return await compose(grounds, mail);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      await refused(mail, error as Error);
      return 'failed';
    }
  }

  type Ready = Omit<Composed, 'hash'> & { hash: string | null };

  async function deliver(mail: DueMail, { message, hash, changes, key }: Ready): Promise<boolean> {
    const { id, tries } = mail;
    const told = tellStatements({ ...mail, owner }, changes);
    if (key) told.push(keyStatement({ ...mail, owner }, key));
    if (!(await beginTry(db, { id, tries, owner, message, hash }, { ...lease(), told })))
      return false;
    try {
      await post.send(message);
    } catch (error) {
      await refused(mail, error as PostFailure & Error);
      return false;
    }
    failures = 0;
    await markSent(db, { id, now: instant(now()), keep: post.keeps, digested: message.digested });
    return true;
  }

  async function refused({ id, tries }: DueMail, error: PostFailure & Error): Promise<void> {
    const fault = faultOf(error);
    const said = error.message.slice(0, saidMost);
    log.warn({ mail: id, fault, code: error.code, status: error.responseCode }, 'mail was refused');
    if (fault === 'server') {
      failures += 1;
      restUntil = now().getTime() + restAfter(failures);
      return takeTryBack(db, id);
    }
    const wait = fault === 'good' ? undefined : waitAfter(tries + 1);
    const again = wait === undefined ? null : instant(new Date(now().getTime() + wait));
    await markRefused(db, { id, tries: tries + 1, said, now: instant(now()), again });
  }

  async function look(): Promise<void> {
    while (!stopping.signal.aborted) {
      // A database out of reach is asked again a moment later.
      await round().catch((error) =>
        log.warn({ error: String(error) }, 'mail could not be looked at'),
      );
      await pause(lookEveryMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  }

  return {
    round,
    start: () => {
      looking = look();
    },
    stop: async () => {
      stopping.abort();
      await looking;
      await endLease(db, owner).catch(() => undefined);
      post.close();
    },
  };
}
