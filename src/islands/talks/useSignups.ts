import { useEffect, useState } from 'preact/hooks';
import type { Signups } from '../../../api/events/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';

/** Who comes and who waits, asked anew with every new answer about the talk; if I may know. */
export function useSignups(talk: Talk): Signups | undefined {
  const [signups, setSignups] = useState<Signups>();
  const { slug: event } = talk;
  useEffect(() => {
    let stale = false;
    if (talk.refusals.whoComes) return setSignups(undefined);
    void answerTo(api.events[':event'].signups.$get({ param: { event } })).then((answer) => {
      if (!stale && answer.is === 'value') setSignups(answer.value);
    });
    return () => {
      stale = true;
    };
  }, [talk]);
  return signups;
}
