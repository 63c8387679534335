import type { RefObject } from 'preact';
import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import { dayWords } from '../talks/by-day.ts';
import { EntryRow } from './EntryRow.tsx';

type Props = {
  date: string;
  entries: CalendarEntry[];
  zone: string;
  busy: boolean;
  list: RefObject<HTMLElement>;
};

/** What is on the day that is chosen in the grid. */
export function DayPanel({ date, entries, zone, busy, list }: Props) {
  return (
    <section class="panel cal-panel" aria-labelledby="cal-day" ref={list}>
      <h3 id="cal-day" aria-live="polite">
        {dayWords(date, new Date(), zone)}
      </h3>
      {entries.length > 0 ? (
        <ol class="cal-list">
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} zone={zone} />
          ))}
        </ol>
      ) : (
        <p class="quiet">{busy ? 'Loading …' : 'Nothing on this day.'}</p>
      )}
    </section>
  );
}
