import { useEffect, useRef, useState } from 'preact/hooks';

/** A slow double click is over by then. */
const REST_MS = 700;

/** Whether something rests, and how to let it: a press right behind another would undo that one. */
export function useRest(): [resting: boolean, rest: () => void] {
  const [resting, setResting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const rest = () => {
    clearTimeout(timer.current);
    setResting(true);
    timer.current = setTimeout(() => setResting(false), REST_MS);
  };
  return [resting, rest];
}
