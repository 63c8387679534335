import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../answer.ts';
import { useAnswer } from '../useAnswer.ts';

const freshenMs = 30_000;

export type Live<Value> = {
  /** Undefined while the first answer is on its way. */
  answer: Answer<Value> | undefined;
  /** Whether the value is an old one, because nobody could be reached since. */
  stale: boolean;
  again: () => void;
  put: (value: Value) => void;
};

/**
 * Asks again every half minute and whenever the page comes back into view, except while `paused`
 * or while a dialog is open. A value once shown stays when the service can no longer be reached.
 */
export function useLive<Value>(ask: () => Promise<Answer<Value>>, paused = false): Live<Value> {
  const puts = useRef(0);
  const asking = useAnswer(() => askUnlessPut(ask, puts));
  const { answer, again } = asking;
  const kept = useRef(answer);
  if (answer?.is === 'value') kept.current = answer;

  useEffect(() => (paused ? undefined : freshening(again)), [paused]);

  const put = useCallback((value: Value) => {
    puts.current += 1;
    asking.put(value);
  }, []);
  const stale = isPassing(answer) && kept.current?.is === 'value';
  return { answer: stale ? kept.current : answer, stale, again, put };
}

/** Nobody there, or a refusal that says more of the service's state than of what was asked. */
function isPassing(answer: Answer<unknown> | undefined): boolean {
  if (answer?.is === 'refusal') return answer.problem.status >= 429;
  return answer?.is === 'unreachable';
}

/** An answer that was under way while a newer one was put in its place would undo it. */
export async function askUnlessPut<Value>(
  ask: () => Promise<Answer<Value>>,
  puts: { current: number },
): Promise<Answer<Value>> {
  const before = puts.current;
  const answer = await ask();
  return puts.current === before ? answer : askUnlessPut(ask, puts);
}

function freshening(again: () => void): () => void {
  const freshen = () => {
    if (!document.hidden && !document.querySelector('dialog[open]')) again();
  };
  const timer = setInterval(freshen, freshenMs);
  document.addEventListener('visibilitychange', freshen);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', freshen);
  };
}
