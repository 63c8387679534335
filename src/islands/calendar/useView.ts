import { useEffect, useState } from 'preact/hooks';
import { dateOf, myZone } from '../when.ts';
import { addressOf, type Shown, shownIn } from './view.ts';

export type Viewing = {
  shown: Shown;
  today: string;
  /** `step`: a place to which the back button returns; `drift`: on the way within one. */
  show: (change: Partial<Shown>, how?: 'step' | 'drift') => void;
  hrefOf: (change: Partial<Shown>) => string;
};

const todayHere = () => dateOf(new Date().toISOString(), myZone());

/** What is shown is what the address says; the back button goes where one was. */
export function useView(): Viewing {
  const today = todayHere();
  const [shown, setShown] = useState(() => shownIn(location.search, today));
  useEffect(() => {
    const back = () => setShown(shownIn(location.search, todayHere()));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const hrefOf = (change: Partial<Shown>) => addressOf({ ...shown, ...change }, today);
  const show: Viewing['show'] = (change, how = 'step') => {
    const address = hrefOf(change);
    if (how === 'drift') history.replaceState(null, '', address);
    else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    setShown({ ...shown, ...change });
  };
  return { shown, today, show, hrefOf };
}
