import { useEffect } from 'preact/hooks';

const awayLeastMs = 60_000;

/** Calls when the reader comes back to the page after at least a minute elsewhere. */
export function useReturn(back: () => void): void {
  useEffect(() => {
    let left = Number.POSITIVE_INFINITY;
    const turned = () => {
      if (document.hidden) left = Date.now();
      else if (Date.now() - left >= awayLeastMs) back();
    };
    document.addEventListener('visibilitychange', turned);
    return () => document.removeEventListener('visibilitychange', turned);
  }, [back]);
}
