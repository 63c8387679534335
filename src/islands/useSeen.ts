import { useEffect } from 'preact/hooks';

const seenMs = 1_500;

/** Calls once when the page has been before someone's eyes for a moment. */
export function useSeen(seen: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const turned = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(once, seenMs);
    };
    const stop = () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', turned);
    };
    const once = () => {
      stop();
      seen();
    };
    document.addEventListener('visibilitychange', turned);
    turned();
    return stop;
  }, []);
}
