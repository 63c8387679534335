import { useEffect, useRef } from 'preact/hooks';
import { entriesOf } from '../../../api/calendar/entries/rules.ts';
import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import type { Answer } from '../answer.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { type Asking, useAnswer } from '../useAnswer.ts';
import { useReturn } from '../useReturn.ts';
import { startOf } from '../week.ts';
import { boundsOf, type Shown } from './view.ts';

type Entries = { period: string; entries: CalendarEntry[] };
export type Asked = Asking<Entries> & {
  /** Those that are here, also while others are on their way. */
  entries: CalendarEntry[];
  busy: boolean;
};

/** Asks for the period that is shown, and anew when it changes; what was there stays until then. */
export function useEntries(shown: Shown, zone: string): Asked {
  const [first, after] = boundsOf(shown);
  const period = `${first} ${after} ${shown.mine}`;
  const asking = useAnswer(() => ask(period, first, after, shown.mine, zone));
  const asked = useRef(period);
  useEffect(() => {
    if (asked.current === period) return;
    asked.current = period;
    asking.again();
  }, [period]);
  useReturn(asking.again);
  const { answer } = asking;
  const value = answer?.is === 'value' ? answer.value : undefined;
  return {
    ...asking,
    entries: value?.entries ?? [],
    busy: !answer || (value !== undefined && value.period !== period),
  };
}

async function ask(
  period: string,
  first: string,
  after: string,
  mine: boolean,
  zone: string,
): Promise<Answer<Entries>> {
  const range = { from: startOf(first, zone), to: startOf(after, zone) };
  const query = { ...range, ...(mine && { mine: 'true' }) };
  const answer = await answerTo(api.calendar.$get({ query }));
  if (answer.is !== 'value') return answer;
  return { ...answer, value: { period, entries: entriesOf(answer.value) } };
}
