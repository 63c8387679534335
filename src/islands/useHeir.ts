import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Where `holder` goes away with the focus in it, `heir` gets the focus, and not the page. */
export function useHeir(holder: RefObject<HTMLElement>, heir: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const held = holder.current;
    return () => {
      if (held?.contains(document.activeElement)) heir.current?.focus();
    };
  }, []);
}
