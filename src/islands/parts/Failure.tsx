import { useEffect, useRef } from 'preact/hooks';
import type { Failed } from '../useCall.ts';
import { Refused } from './Refused.tsx';

type Props = {
  /** What came of the call, if it came to nothing. */
  failed: Failed | undefined;
  /** How things stand when nobody could be reached, in sentences: `You are still signed in.` */
  unreached: string;
};

/** Why something that a person asked for has not happened; nothing as long as it has. */
export function Failure({ failed, unreached }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // It may stand far from the button that was pressed.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [failed]);
  if (!failed) return null;
  return (
    <div ref={box}>
      {failed.is === 'refusal' ? (
        <Refused problem={failed.problem} />
      ) : (
        <div class="problem" role="alert">
          <p>Potluck can’t be reached just now. {unreached}</p>
        </div>
      )}
    </div>
  );
}
