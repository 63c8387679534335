import type { Answer } from '../answer.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';

type Props<Value> = {
  words: string;
  /** Said after the words to those who listen: what it is about. */
  about?: string;
  look?: 'primary' | 'danger' | 'quiet';
  pressed?: boolean;
  call: () => Promise<Answer<Value>>;
  done: (value: Value) => void;
};

/** A button that asks the service for one thing, and says under itself why that did not happen. */
export function Act<Value>({ words, about, look, pressed, call, done }: Props<Value>) {
  const { busy, failed, make } = useCall(done);
  return (
    <>
      <button
        class={`button ${look ?? ''}`}
        type="button"
        aria-busy={busy}
        aria-pressed={pressed}
        onClick={() => void make(call)}
      >
        {words}
        {about && <span class="visually-hidden"> {about}</span>}
      </button>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </>
  );
}
