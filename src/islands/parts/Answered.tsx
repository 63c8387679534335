import type { ComponentChildren } from 'preact';
import type { Asking } from '../useAnswer.ts';
import { Loading } from './Loading.tsx';
import { Refused } from './Refused.tsx';
import { Unreachable } from './Unreachable.tsx';

type Props<Value> = {
  asking: Asking<Value>;
  /** What is asked for, as people say it: `the talks`. */
  what: string;
  children: (value: Value) => ComponentChildren;
};

/** What came of asking: loading, unreachable and refused are shown here, a value by the child. */
export function Answered<Value>({ asking, what, children }: Props<Value>) {
  const { answer, again } = asking;
  if (!answer) return <Loading what={what} />;
  if (answer.is === 'unreachable') return <Unreachable what={what} again={again} />;
  if (answer.is === 'refusal') return <Refused problem={answer.problem} again={again} />;
  return <>{children(answer.value)}</>;
}
