import { useEffect, useState } from 'preact/hooks';
import type { PersonRef } from '../../../api/people/schema.ts';
import type { Run, RunEnd, RunEntry } from '../../../api/runs/schema.ts';
import { nextTime } from '../kept/clock.ts';
import { onShelf } from '../kept/shelf.ts';
import { keep, knownRun, learn, send, type Waiting, waitingOf } from './outbox.ts';
import { withWaiting } from './pending.ts';

const liveMs = 1_500;
const endedMs = 15_000;
const answerMs = 10_000;

/** What came of asking for it last: it is here, nobody could be reached, or a refusal in words. */
export type Reached = 'asking' | 'live' | 'unreachable' | { refused: string; unsigned: boolean };

export type Running = {
  /** With everything that was done here; undefined: not known yet. */
  run: Run | undefined;
  /** What was done here and has yet to be sent, or was refused. */
  waiting: Waiting[];
  reached: Reached;
  enter: (entry: Omit<RunEntry, 'at'>) => void;
  end: (outcome: RunEnd['outcome']) => void;
};

/** A run as it is, asked for again and again while it is looked at. */
export function useRun(me: PersonRef, id: string): Running {
  const { slug } = me;
  const [reached, setReached] = useState<Reached>('asking');
  const shelf = useShelf();
  const waiting = shelf(() => waitingOf(slug, id));
  const run = withWaiting(
    shelf(() => knownRun(slug, id)),
    waiting,
    me,
  );

  useEffect(() => {
    void send(slug);
    return following(slug, id, setReached);
  }, [slug, id]);

  const stamp = () => nextTime(run?.now ?? '');
  return {
    ...{ run, waiting, reached },
    enter: (entry) => {
      const { id: own, at } = stamp();
      keep(slug, { id: own, run: id, does: 'enter', body: { ...entry, at } });
    },
    end: (outcome) => {
      const { id: own, at } = stamp();
      keep(slug, { id: own, run: id, does: 'end', body: { outcome, at } });
    },
  };
}

/** Reads from the shelf, and again whenever something is put there or taken away. */
function useShelf() {
  const [, setRound] = useState(0);
  useEffect(() => onShelf(() => setRound((round) => round + 1)), []);
  return <Value>(read: () => Value): Value => read();
}

/** Asks anew every so often, and at once when the page is looked at again. */
function following(person: string, id: string, tell: (reached: Reached) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const ask = async () => {
    clearTimeout(timer);
    if (!document.hidden) {
      const reached = await asked(person, id);
      if (stopped) return;
      if (reached) tell(reached);
    }
    clearTimeout(timer);
    timer = setTimeout(ask, knownRun(person, id)?.end ? endedMs : liveMs);
  };
  const again = () => void (!document.hidden && ask());
  document.addEventListener('visibilitychange', again);
  addEventListener('online', again);
  void ask();
  return () => {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', again);
    removeEventListener('online', again);
  };
}

/** Undefined: its begin has not been sent yet, so that nobody can know it. */
async function asked(person: string, id: string): Promise<Reached | undefined> {
  const known = knownRun(person, id);
  const reply = await fetch(`/api/runs/${id}`, {
    headers: known ? { 'if-none-match': `"${known.version}"` } : {},
    signal: AbortSignal.timeout(answerMs),
  }).catch(() => undefined);
  if (!reply || reply.status === 429 || reply.status >= 500) return 'unreachable';
  if (reply.status === 304) return 'live';
  if (reply.ok) {
    learn(person, (await reply.json()) as Run);
    return 'live';
  }
  if (reply.status === 404 && waitingOf(person, id).some(({ does }) => does === 'begin')) return;
  if (!reply.headers.get('content-type')?.startsWith('application/problem+json')) {
    return 'unreachable';
  }
  const { detail } = (await reply.json()) as { detail: string };
  return { refused: detail, unsigned: reply.status === 401 };
}
