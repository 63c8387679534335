import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fortnight, MyFortnight } from '../../../api/cohorts/fortnight/schema.ts';
import { onShelf } from '../kept/shelf.ts';
import { fortnightOutbox, knownFortnight, learn, type Waiting } from './outbox.ts';
import { withWaiting } from './pending.ts';

const answerMs = 10_000;
const freshMs = 60_000;
const retryMs = 5_000;

/** What came of asking for it last: it is as it is now, nobody could be reached, or refused in words. */
export type Reached = 'asking' | 'live' | 'unreachable' | { refused: string; unsigned: boolean };

export type Asked = {
  /** As the service told it last, now or on an earlier visit. */
  told: Fortnight | undefined;
  /** With everything that was done here. */
  mine: MyFortnight | undefined;
  /** What was done here and has yet to be sent, or was refused. */
  waiting: Waiting[];
  reached: Reached;
  /** Asks anew, now. */
  again: () => void;
};

/** My fortnight, kept for reading offline, and asked for anew while it is looked at. */
export function useFortnight(person: string, cohort: string): Asked {
  const [reached, setReached] = useState<Reached>('asking');
  const [none, setNone] = useState<Fortnight>();
  const [, setRound] = useState(0);
  const asker = useRef(() => {});
  useEffect(() => onShelf(() => setRound((round) => round + 1)), []);
  useEffect(() => {
    void fortnightOutbox.send(person);
    const { ask, stop } = following(cohort, (reached, told) => {
      setReached(reached);
      if (!told) return;
      setNone(told.mine ? undefined : told);
      if (told.mine) learn(person, told);
    });
    asker.current = ask;
    return stop;
  }, [person, cohort]);
  const told = none ?? knownFortnight(person, cohort);
  const waiting = fortnightOutbox
    .waitingOf(person)
    .filter((one) => one.cohort === told?.mine?.cohort.slug);
  const mine = told?.mine ? withWaiting(told.mine, waiting) : undefined;
  return { told, mine, waiting, reached, again: () => asker.current() };
}

type Tell = (reached: Reached, told?: Fortnight) => void;

/** Asks every minute, sooner while nobody answers, and at once when the page is looked at again. */
function following(cohort: string, tell: Tell): { ask: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const ask = async () => {
    clearTimeout(timer);
    const [reached, told] = await asked(cohort);
    if (stopped) return;
    tell(reached, told);
    clearTimeout(timer);
    timer = setTimeout(again, reached === 'live' ? freshMs : retryMs);
  };
  const again = () => void (!document.hidden && ask());
  document.addEventListener('visibilitychange', again);
  addEventListener('online', again);
  void ask();
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', again);
    removeEventListener('online', again);
  };
  return { ask: () => void ask(), stop };
}

async function asked(cohort: string): Promise<[Reached, Fortnight?]> {
  const query = cohort && `?cohort=${encodeURIComponent(cohort)}`;
  const reply = await fetch(`/api/fortnight${query}`, {
    signal: AbortSignal.timeout(answerMs),
  }).catch(() => undefined);
  if (reply?.ok) return ['live', (await reply.json()) as Fortnight];
  const isProblem = reply?.headers.get('content-type')?.startsWith('application/problem+json');
  if (!reply || !isProblem || reply.status === 429 || reply.status >= 500) return ['unreachable'];
  const { detail } = (await reply.json()) as { detail: string };
  return [{ refused: detail, unsigned: reply.status === 401 }];
}
