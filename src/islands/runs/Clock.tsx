import { useEffect, useState } from 'preact/hooks';
import { nowMs } from '../kept/clock.ts';
import { clockBetween } from './elapsed.ts';

const secondMs = 1_000;

/** How long it has been since then, by the second. */
export function Clock({ since }: { since: string }) {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), secondMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <span class="run-clock" role="timer">
      {clockBetween(since, now)}
    </span>
  );
}
