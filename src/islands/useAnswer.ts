import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer } from './answer.ts';

const RETRY_FIRST_MS = 2_000;
const RETRY_MOST_MS = 30_000;

export type Asking<Value> = {
  /** Undefined while the first answer is on its way. */
  answer: Answer<Value> | undefined;
  again: () => void;
  /** Puts in place what a later call answered, without asking again. */
  put: (value: Value) => void;
};

/** Asks on waking, and again by itself, ever more slowly, while the service cannot be reached. */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>): Asking<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>();
  const [round, setRound] = useState(0);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let stale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void ask().then((next) => {
      if (stale) return;
      setAnswer(next);
      if (next.is !== 'unreachable') return setTries(0);
      setTries(tries + 1);
      timer = setTimeout(
        () => setRound(round + 1),
        Math.min(RETRY_FIRST_MS * 2 ** tries, RETRY_MOST_MS),
      );
    });
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [round]);

  return {
    answer,
    again: useCallback(() => setRound((now) => now + 1), []),
    put: useCallback((value: Value) => setAnswer({ is: 'value', value }), []),
  };
}
