import { useEffect } from 'preact/hooks';
import { answerTo } from './answer.ts';
import { api } from './api.ts';

/** Short enough that two who look at one event see each other's sign-ups within two seconds. */
const LOOK_MS = 1_500;

/**
 * Calls when an event has changed since the last look, as long as the page is looked at and no dialog
 * is open, whose fields must not change under the hand. A look is one small answer, so that the
 * page's own, which are larger, are asked for only then.
 */
export function useStamp(event: string, changed: () => void): void {
  useEffect(() => {
    let known: string | undefined;
    let asking = false;
    const look = async () => {
      if (asking || document.hidden || document.querySelector('dialog[open]')) return;
      asking = true;
      const answer = await answerTo(api.events[':event'].stamp.$get({ param: { event } }));
      asking = false;
      if (answer.is !== 'value') return;
      if (known !== undefined && known !== answer.value.stamp) changed();
      known = answer.value.stamp;
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [event]);
}
