import { useEffect, useState } from 'preact/hooks';

/** The time, fresh enough for a clock that shows minutes. */
export function useClock(everyMs = 1_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
