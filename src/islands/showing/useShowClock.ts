import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ShowClock } from '../../../api/hackathons/clock/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';

/** Short enough that the screen follows its host's phone within two seconds. */
const LOOK_MS = 1_000;
const TICK_MS = 250;

export type Looking = {
  answer: Answer<ShowClock> | undefined;
  /** Whether what is shown is older, because nobody could be reached since. */
  stale: boolean;
  /** Milliseconds left now, by the service's clock: the reader's own may be wrong. */
  leftMs: number | null;
  put: (clock: ShowClock) => void;
};

/** The clock of a showing: asked for each second, and counted on in between. */
export function useShowClock(slug: string): Looking {
  const [answer, setAnswer] = useState<Answer<ShowClock>>();
  const [stale, setStale] = useState(false);
  const [now, setNow] = useState(() => performance.now());
  const heard = useRef(performance.now());
  const puts = useRef(0);

  const take = useCallback((clock: ShowClock) => {
    heard.current = performance.now();
    setNow(heard.current);
    setStale(false);
    setAnswer({ is: 'value', value: clock });
  }, []);

  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const before = puts.current;
      const next = await answerTo(
        api.hackathons[':hackathon'].clock.$get({ param: { hackathon: slug } }),
      );
      if (over) return;
      // An answer that was under way while a newer one was put in its place would undo it.
      if (puts.current === before) {
        if (next.is === 'value') take(next.value);
        else if (next.is === 'unreachable') setStale(true);
        else setAnswer(next);
      }
      timer = setTimeout(() => void look(), LOOK_MS);
    };
    void look();
    const ticks = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => {
      over = true;
      clearTimeout(timer);
      clearInterval(ticks);
    };
  }, [slug]);

  const put = useCallback((clock: ShowClock) => {
    puts.current += 1;
    take(clock);
  }, []);
  const clock = answer?.is === 'value' ? answer.value : undefined;
  const gone = clock?.state === 'running' ? now - heard.current : 0;
  const leftMs = clock?.leftMs == null ? null : clock.leftMs - gone;
  return { answer, stale, leftMs, put };
}
