import { useRef, useState } from 'preact/hooks';
import type { Answer } from './answer.ts';

export type Failed = Exclude<Answer<never>, { is: 'value' }>;

export type Call<Value> = {
  busy: boolean;
  /** What became of the last call, if it came to nothing. */
  failed: Failed | undefined;
  /** Undefined: another one is under way. */
  make: (call: () => Promise<Answer<Value>>) => Promise<Answer<Value> | undefined>;
};

/** One call at a time: a second press while the first is under way does nothing. */
export function useCall<Value>(done: (value: Value) => void): Call<Value> {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const underWay = useRef(false);

  const make = async (call: () => Promise<Answer<Value>>) => {
    if (underWay.current) return undefined;
    underWay.current = true;
    setBusy(true);
    setFailed(undefined);
    const answer = await call();
    underWay.current = false;
    setBusy(false);
    if (answer.is === 'value') done(answer.value);
    else setFailed(answer);
    return answer;
  };
  return { busy, failed, make };
}
